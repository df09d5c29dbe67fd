internal import Archives
package import Drafts
internal import Exports
internal import Files
package import FormModel
internal import Inventory
internal import JSONText
internal import OfficeReading

/// Reads canevas from any source: exports, other people’s drafts, archives and folders of them.
package struct Intake {
  let form: Form
  let store: DraftStore
  /// The cached names in the folders of imported files.
  private let neighbours = Neighbours()

  package init(form: Form, store: DraftStore) {
    self.form = form
    self.store = store
  }

  private var disk: any Disk { store.disk }

  /// Reads a file, a folder or an archive. Does not change anything.
  package func incoming(_ path: String) throws -> Incoming {
    if let folder = try tables(path) { return try incoming(tables: folder) }
    if try disk.facts(of: path)?.kind == .folder { return handedOver(path) }
    // Here a bare name is a file and not a draft’s id.
    let file = path.hasSlash ? path : "./" + path
    // Report an unreadable file as for any draft.
    guard let bytes = try? disk.read(file, limit: DraftFile.sizeLimit) else {
      return try incoming(draft: file)
    }
    switch FileKind(bytes) {
    case .json where JSONTexts.all(in: bytes) == [bytes]: return try incoming(draft: file)
    case .zip: return handedOver(path)
    default: return try incoming(bytes, path)
    }
  }

  /// The canevas in the bytes of a file, wherever it lies.
  private func incoming(_ bytes: [UInt8], _ path: String) throws -> Incoming {
    switch FileKind(bytes) {
    case .json: return incoming(JSONTexts.all(in: bytes), path)
    case .zip:
      throw IntakeError.notTaken(path, reason: SourceError.archiveInArchive.description)
    case .gzip:
      do throws(ArchiveError) {
        let text = try Gzip.unpacked(bytes, limit: DraftFile.sizeLimit)
        return incoming(JSONTexts.all(in: text), path)
      } catch {
        throw IntakeError.notTaken(path, reason: SourceError(error).description)
      }
    case .other(.excel): return try incoming(workbook: bytes, path, "Excel")
    case .other(.openSpreadsheet): return try incoming(workbook: bytes, path, "LibreOffice Calc")
    case .other(.word): return try incoming(document: bytes, path, "Word")
    case .other(.openDocument): return try incoming(document: bytes, path, "ODT")
    case .other(let kind): throw IntakeError.notTaken(path, reason: kind.description)
    }
  }

  /// Reads a draft’s file, which may have a write-ahead file beside it.
  private func incoming(draft file: String) throws -> Incoming {
    let opened = try store.incoming(file, neighbours)
    var draft = opened.draft
    let remarks = opened.foreign.map { ImportRemark($0) } + form.restore(&draft)
    return Incoming(
      drafts: [draft],
      remarks: remarks,
      recoveries: opened.recovery.map { [(opened.draft, $0)] } ?? []
    )
  }

  private func incoming(_ texts: [[UInt8]], _ path: String) -> Incoming {
    var incoming = Incoming()
    for (index, text) in texts.enumerated() {
      do throws(DraftFileError) {
        var draft = try DraftFile.draft(from: text, form: form)
        incoming.remarks += form.restore(&draft)
        incoming.drafts.append(draft)
      } catch {
        let name = texts.count == 1 ? path : "\(path), n° \(index + 1)"
        incoming.complaints.append(
          IntakeError.notTaken(name, reason: error.description).description
        )
      }
    }
    return incoming
  }

  /// Reads the tables in a folder and ignores its other files.
  private func incoming(tables folder: String) throws -> Incoming {
    let wanted = CSVImport.fileNames(form)
    var files: [String: [UInt8]] = [:]
    var size = 0
    for name in try disk.names(in: folder) where wanted.contains(name) {
      let bytes = try disk.read("\(folder)/\(name)", limit: DraftFile.sizeLimit)
      size += bytes.count
      if size > CSVImport.sizeLimit {
        throw IntakeError.notTaken(folder, reason: SourceError.tablesTooLarge.description)
      }
      files[name] = bytes
    }
    return try incoming(files, folder)
  }

  private func incoming(_ tables: [String: [UInt8]], _ path: String) throws -> Incoming {
    try incoming(try CSVImport.drafts(of: tables, form), path)
  }

  /// Reads the sheets of a workbook that canevas wrote, also if another program saved it since.
  private func incoming(workbook bytes: [UInt8], _ path: String, _ program: String) throws
    -> Incoming
  {
    let tables: SheetTables
    do throws(SpreadsheetError) {
      tables = SheetTables(try SpreadsheetReader.spreadsheet(of: bytes).namedLines)
    } catch {
      throw IntakeError.unreadable(path, .workbook, program: program, reason: error.description)
    }
    guard tables.isExport(of: form) else { throw IntakeError.otherWorkbook(path) }
    let result: CSVImport.Result
    do throws(CSVError) { result = try CSVImport.drafts(of: tables, form) } catch {
      throw IntakeError.notTaken(path, reason: error.sentence(in: .sheets))
    }
    return try incoming(result, path)
  }

  private func incoming(_ result: CSVImport.Result, _ path: String) throws -> Incoming {
    let drafts = try result.drafts.map { file in
      do throws(DraftFileError) {
        return try DraftFile.draft(from: JSONWriter.compact(.object(file)), form: form)
      } catch {
        throw DraftError.damaged(file: path, error, newestGood: nil)
      }
    }
    return Incoming(drafts: drafts, remarks: result.remarks)
  }

  /// Reads an archive or a folder of exports, file by file.
  private func handedOver(_ path: String) -> Incoming {
    let whole = HandedOver(in: path, tables: CSVImport.fileNames(form))
    var all = Incoming()
    for (name, content) in whole.found {
      do {
        let one =
          switch content {
          case .file(let bytes): try incoming(bytes, name)
          case .tables(let tables): try incoming(tables, name)
          }
        all.drafts += one.drafts
        all.remarks += one.remarks
        all.complaints += one.complaints
        all.recoveries += one.recoveries
      } catch let refusal as IntakeError {
        all.complaints.append(refusal.description)
      } catch {
        all.complaints.append(
          IntakeError.notTaken(name, reason: String(describing: error)).description
        )
      }
    }
    all.complaints += whole.rejects.map {
      IntakeError.notTaken($0.path, reason: $0.error.description).description
    }
    if all.drafts.isEmpty, all.complaints.isEmpty {
      all.complaints.append(IntakeError.nothingToTake(path).description)
    }
    return all
  }

  /// The folder of CSV tables that `path` denotes; `nil` if there is none.
  private func tables(_ path: String) throws -> String? {
    if try disk.facts(of: path)?.kind == .folder {
      let names = try disk.names(in: path)
      return names.contains(DataPackage.fileName) || names.contains("canevas.csv") ? path : nil
    }
    guard path.hasSuffix(".csv") || path.hasSuffix(DataPackage.fileName) else { return nil }
    return path.parent
  }
}
