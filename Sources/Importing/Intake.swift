package import Drafts
internal import Exports
internal import Files
package import FormModel
internal import Inventory
internal import JSONText
internal import Spreadsheets

/// Reads canevas that come from anywhere: exports, other people's drafts, archives and folders of them.
package struct Intake {
  let form: Form
  let store: DraftStore
  /// What lies in the folders that files are taken in from.
  private let neighbours = Neighbours()

  package init(form: Form, store: DraftStore) {
    self.form = form
    self.store = store
  }

  private var disk: any Disk { store.disk }

  /// What is in a file, a folder or an archive. Changes nothing.
  package func incoming(_ path: String) throws -> Incoming {
    if let folder = try tables(path) { return try incoming(tables: folder) }
    if try disk.facts(of: path)?.kind == .folder { return handedOver(path) }
    // A name alone is a file here, and no draft's id.
    let file = path.hasSlash ? path : "./" + path
    // What cannot even be read is said as for any draft.
    guard let bytes = try? disk.read(file, limit: DraftFile.sizeLimit) else {
      return try incoming(draft: file)
    }
    switch FileKind(bytes) {
    case .json:
      let texts = JSONTexts.all(in: bytes)
      return texts == [bytes] ? try incoming(draft: file) : incoming(texts, path)
    case .zip: return handedOver(path)
    case .gzip:
      do throws(SourceFault) {
        return incoming(JSONTexts.all(in: try Gzip.unpacked(bytes)), path)
      } catch {
        throw IntakeRefusal.notTaken(path, reason: error.description)
      }
    case .other(.excel): return try incoming(workbook: bytes, path, "Excel")
    case .other(.openSpreadsheet): return try incoming(workbook: bytes, path, "LibreOffice Calc")
    case .other(let kind): throw IntakeRefusal.notTaken(path, reason: kind.description)
    }
  }

  /// A draft's file, where a newer text may lie beside it.
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
    for (place, text) in texts.enumerated() {
      do throws(DraftFault) {
        var draft = try DraftFile.draft(from: text, form: form)
        incoming.remarks += form.restore(&draft)
        incoming.drafts.append(draft)
      } catch {
        let name = texts.count == 1 ? path : "\(path), n° \(place + 1)"
        incoming.complaints.append(
          IntakeRefusal.notTaken(name, reason: error.description).description
        )
      }
    }
    return incoming
  }

  /// The canevas in the tables of a folder. Whatever else lies in it is none of this package.
  private func incoming(tables folder: String) throws -> Incoming {
    let wanted = CSVImport.fileNames(form)
    var files: [String: [UInt8]] = [:]
    var size = 0
    for name in try disk.names(in: folder) where wanted.contains(name) {
      let bytes = try disk.read("\(folder)/\(name)", limit: DraftFile.sizeLimit)
      size += bytes.count
      if size > CSVImport.sizeLimit {
        throw IntakeRefusal.notTaken(folder, reason: SourceFault.tablesTooLarge.description)
      }
      files[name] = bytes
    }
    return try incoming(files, folder)
  }

  private func incoming(_ tables: [String: [UInt8]], _ path: String) throws -> Incoming {
    try incoming(try CSVImport.drafts(of: tables, form), path)
  }

  /// The canevas in the sheets of a workbook that canevas wrote, whoever saved it since.
  private func incoming(workbook bytes: [UInt8], _ path: String, _ program: String) throws
    -> Incoming
  {
    let tables: SheetTables
    do throws(SpreadsheetFault) {
      tables = SheetTables(try SpreadsheetReader.spreadsheet(of: bytes).namedLines)
    } catch {
      throw IntakeRefusal.notTaken(
        path,
        reason: "Ce classeur (\(program)) ne se lit pas. \(error.description)"
      )
    }
    guard tables.isExport(of: form) else { throw IntakeRefusal.otherWorkbook(path) }
    let result: CSVImport.Result
    do throws(CSVError) { result = try CSVImport.drafts(of: tables, form) } catch {
      throw IntakeRefusal.notTaken(path, reason: error.sentence(in: .sheets))
    }
    return try incoming(result, path)
  }

  private func incoming(_ result: CSVImport.Result, _ path: String) throws -> Incoming {
    let drafts = try result.drafts.map { file in
      do throws(DraftFault) {
        return try DraftFile.draft(from: JSONWriter.compact(.object(file)), form: form)
      } catch {
        throw DraftError.damaged(file: path, error, newestGood: nil)
      }
    }
    return Incoming(drafts: drafts, remarks: result.remarks)
  }

  /// What an archive or a folder of exports holds; each file by itself.
  private func handedOver(_ path: String) -> Incoming {
    let whole = HandedOver(in: path, tables: CSVImport.fileNames(form))
    var all = Incoming()
    for (name, content) in whole.found {
      do {
        let one =
          switch content {
          case .file(let bytes): incoming(JSONTexts.all(in: bytes), name)
          case .tables(let tables): try incoming(tables, name)
          }
        all.drafts += one.drafts
        all.remarks += one.remarks
        all.complaints += one.complaints
        all.recoveries += one.recoveries
      } catch {
        all.complaints.append(
          IntakeRefusal.notTaken(name, reason: String(describing: error)).description
        )
      }
    }
    all.complaints += whole.rejects.map {
      IntakeRefusal.notTaken($0.path, reason: $0.fault.description).description
    }
    if all.drafts.isEmpty, all.complaints.isEmpty {
      all.complaints.append(IntakeRefusal.nothingToTake(path).description)
    }
    return all
  }

  /// The folder of CSV tables that is meant; `nil` for anything else.
  private func tables(_ path: String) throws -> String? {
    if try disk.facts(of: path)?.kind == .folder {
      let names = try disk.names(in: path)
      return names.contains(DataPackage.fileName) || names.contains("canevas.csv") ? path : nil
    }
    guard path.hasSuffix(".csv") || path.hasSuffix(DataPackage.fileName) else { return nil }
    return path.parent
  }
}
