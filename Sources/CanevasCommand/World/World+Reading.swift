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
    read(try store.open(ref)).draft
  }

  /// What lies in the folders that files are taken in from.
  private static let neighbours = Neighbours()

  /// Says where there is another text than the one that is read.
  private static func read(_ opened: Opened) -> (draft: Draft, remarks: [ImportRemark]) {
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { Output.warn(notice) }
    var draft = opened.draft
    let remarks = restore(&draft)
    return (draft, remarks)
  }

  /// The canevas in a file, or in the tables of a folder, and what was read otherwise than it stands.
  static func incoming(_ path: String) throws -> (drafts: [Draft], remarks: [ImportRemark]) {
    guard let folder = try tables(path) else {
      // A name alone is a file here, and no draft's id.
      let file = path.contains("/") ? path : "./" + path
      let (draft, remarks) = read(try store.incoming(file, neighbours))
      return ([draft], remarks)
    }
    // Whatever else lies in the folder is none of this package.
    let wanted = CSVImport.fileNames(form)
    var files: [String: [UInt8]] = [:]
    for name in try disk.names(in: folder) where wanted.contains(name) {
      files[name] = try disk.read("\(folder)/\(name)", limit: DraftFile.sizeLimit)
    }
    let result = try CSVImport.drafts(of: files, form)
    let drafts = try result.drafts.map { file in
      do throws(DraftFault) {
        return try DraftFile.draft(from: JSONWriter.compact(.object(file)), form: form)
      } catch {
        throw DraftError.damaged(file: path, error, newestGood: nil)
      }
    }
    return (drafts, result.remarks)
  }

  /// Puts back what an export keeps apart, and reads what another program spelled its own way.
  private static func restore(_ draft: inout Draft) -> [ImportRemark] {
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    let restored = Answers(JSONImport.draft(of: file, form)["reponses"]?.object ?? JSONObject())
    let (answers, foreign) = form.readingForeign(restored)
    draft.answers = answers
    return foreign.map { ImportRemark($0) }
  }

  /// The folder of CSV tables that is meant; `nil` for a file of another kind.
  private static func tables(_ path: String) throws(DiskError) -> String? {
    if try disk.facts(of: path)?.kind == .folder { return path }
    guard path.hasSuffix(".csv") || path.hasSuffix("datapackage.json") else { return nil }
    return path.parent
  }
}
