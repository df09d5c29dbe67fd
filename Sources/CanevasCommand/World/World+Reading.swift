internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// Canevas from anywhere: the drafts, exports, other people's files.
extension World {
  /// The draft, or the export, that a REF means. What an export keeps apart, as its reader expects
  /// dates where dates belong, is back in its place.
  static func open(_ ref: String) throws(DraftError) -> Draft {
    var draft = try store.open(ref).draft
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    draft.answers = Answers(JSONImport.draft(of: file, form)["reponses"]?.object ?? JSONObject())
    return draft
  }

  /// The canevas in a file, or in the tables of a folder.
  static func incoming(_ path: String) throws -> [Draft] {
    guard let folder = try tables(path) else {
      // A name alone is a file here, and no draft's id.
      return [try open(path.contains("/") ? path : "./" + path)]
    }
    var files: [String: [UInt8]] = [:]
    let tables = CSVImport.fileNames(of: form)
    for name in try disk.names(in: folder) where tables.contains(name) {
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
