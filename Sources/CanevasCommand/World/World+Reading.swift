internal import Drafts
internal import Exports
internal import Files
internal import Filling
internal import FormModel
internal import JSONText

/// Canevas from anywhere: the drafts, exports, other people's files.
extension World {
  /// The draft, or the export, that a REF means. What an export keeps apart, as its reader expects
  /// dates where dates belong, is back in its place.
  static func open(_ ref: String) throws(DraftError) -> Draft {
    read(try store.open(ref))
  }

  /// What lies in the folders that files are taken in from.
  private static let neighbours = Neighbours()

  /// Says where there is another text than the one that is read.
  private static func read(_ opened: Opened) -> Draft {
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { Output.warn(notice) }
    var draft = opened.draft
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    draft.answers = Answers(JSONImport.draft(of: file, form)["reponses"]?.object ?? JSONObject())
    return draft
  }

  /// The canevas in a file, or in the tables of a folder.
  static func incoming(_ path: String) throws -> [Draft] {
    guard let folder = try tables(path) else {
      // A name alone is a file here, and no draft's id.
      let file = path.contains("/") ? path : "./" + path
      return [read(try store.incoming(file, neighbours))]
    }
    var files: [String: [UInt8]] = [:]
    for name in try disk.names(in: folder) where name.hasSuffix(".csv") {
      files[name] = try disk.read("\(folder)/\(name)", limit: DraftFile.sizeLimit)
    }
    return try CSVImport.drafts(of: files, form).map { file in
      do throws(DraftFault) {
        return try DraftFile.draft(from: JSONWriter.compact(.object(file)), form: form)
      } catch {
        throw DraftError.damaged(file: path, error, newestGood: nil)
      }
    }
  }

  /// The folder of CSV tables that is meant; `nil` for a file of another kind.
  private static func tables(_ path: String) throws(DiskError) -> String? {
    if try disk.facts(of: path)?.kind == .folder { return path }
    guard path.hasSuffix(".csv") || path.hasSuffix("datapackage.json") else { return nil }
    return path.parent
  }
}
