internal import Drafts
internal import Exports
internal import Files
internal import Filling
internal import FormModel
internal import JSONText

/// Canevas that a REF means: the drafts, exports, other people's files.
extension World {
  /// The draft, or the export, that a REF means. What an export keeps apart, as its reader expects
  /// dates where dates belong, is back in its place.
  static func open(_ ref: String) throws(DraftError) -> Draft {
    let (draft, remarks) = read(try store.open(ref))
    for remark in remarks.prefix(shownRemarks) { Output.warn(remark.description) }
    let rest = remarks.count - shownRemarks
    if rest > 0 { Output.warn("… et \(rest) réponses de plus qui sont lues autrement.") }
    return draft
  }

  private static let shownRemarks = 8

  /// Says where there is another text than the one that is read.
  static func read(_ opened: Opened) -> (draft: Draft, remarks: [ImportRemark]) {
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { Output.warn(notice) }
    var draft = opened.draft
    let remarks = opened.foreign.map { ImportRemark($0) } + restore(&draft)
    return (draft, remarks)
  }

  /// Puts back what an export keeps apart, and reads what another program spelled its own way.
  static func restore(_ draft: inout Draft) -> [ImportRemark] {
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    let restored = Answers(JSONImport.draft(of: file, form)["reponses"]?.object ?? JSONObject())
    let (answers, foreign) = form.readingForeign(restored)
    draft.answers = answers
    return foreign.map { ImportRemark($0) }
  }
}
