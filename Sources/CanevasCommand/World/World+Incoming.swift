internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import Inventory
internal import JSONText

/// What somebody gave to be imported has come to.
struct Incoming {
  var drafts: [Draft] = []
  /// What was read otherwise than it stands.
  var remarks: [ImportRemark] = []
  /// Why a file among others was not taken.
  var complaints: [String] = []
}

/// Canevas from anywhere: exports, other people's drafts, archives and folders of them.
extension World {
  /// What lies in the folders that files are taken in from.
  private static let neighbours = Neighbours()

  static func incoming(_ path: String) throws -> Incoming {
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
        throw Refusal.notTaken(path, reason: error.description)
      }
    case .other(let kind): throw Refusal.notTaken(path, reason: kind.description)
    }
  }

  /// A draft's file, where a newer text may lie beside it.
  private static func incoming(draft file: String) throws -> Incoming {
    let (draft, remarks) = read(try store.incoming(file, neighbours))
    return Incoming(drafts: [draft], remarks: remarks)
  }

  private static func incoming(_ texts: [[UInt8]], _ path: String) -> Incoming {
    var incoming = Incoming()
    for (place, text) in texts.enumerated() {
      do throws(DraftFault) {
        var draft = try DraftFile.draft(from: text, form: form)
        incoming.remarks += restore(&draft)
        incoming.drafts.append(draft)
      } catch {
        let name = texts.count == 1 ? path : "\(path), n° \(place + 1)"
        incoming.complaints.append(Refusal.notTaken(name, reason: error.description).description)
      }
    }
    return incoming
  }

  /// The canevas in the tables of a folder. Whatever else lies in it is none of this package.
  private static func incoming(tables folder: String) throws -> Incoming {
    let wanted = CSVImport.fileNames(form)
    var files: [String: [UInt8]] = [:]
    for name in try disk.names(in: folder) where wanted.contains(name) {
      files[name] = try disk.read("\(folder)/\(name)", limit: DraftFile.sizeLimit)
    }
    return try incoming(files, folder)
  }

  private static func incoming(_ tables: [String: [UInt8]], _ path: String) throws -> Incoming {
    let result = try CSVImport.drafts(of: tables, form)
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
  private static func handedOver(_ path: String) -> Incoming {
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
      } catch {
        all.complaints.append(
          Refusal.notTaken(name, reason: String(describing: error)).description
        )
      }
    }
    all.complaints += whole.rejects.map {
      Refusal.notTaken($0.path, reason: $0.fault.description).description
    }
    if all.drafts.isEmpty, all.complaints.isEmpty {
      all.complaints.append(Refusal.nothingToTake(path).description)
    }
    return all
  }

  /// The folder of CSV tables that is meant; `nil` for anything else.
  private static func tables(_ path: String) throws -> String? {
    if try disk.facts(of: path)?.kind == .folder {
      let names = try disk.names(in: path)
      return names.contains(DataPackage.fileName) || names.contains("canevas.csv") ? path : nil
    }
    guard path.hasSuffix(".csv") || path.hasSuffix(DataPackage.fileName) else { return nil }
    return path.parent
  }
}
