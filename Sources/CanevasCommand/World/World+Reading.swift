internal import Drafts
internal import Exports
internal import Filling
internal import FormModel
internal import Importing

/// Reads the canevas that a REF denotes: drafts, exports, other people’s files.
extension World {
  /// Opens the draft or export that a REF denotes, and restores what an export moves out of the
  /// answers. Reports conflicting texts.
  static func open(_ ref: String) throws(DraftError) -> Draft {
    let opened = try store.open(ref)
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { Output.warn(notice) }
    var draft = opened.draft
    let remarks = opened.foreign.map { ImportRemark($0) } + form.restore(&draft)
    for remark in remarks.prefix(shownRemarks) { Output.warn(remark.description) }
    let rest = remarks.count - shownRemarks
    if rest > 0 { Output.warn("… et \(rest) réponses de plus qui sont lues autrement.") }
    return draft
  }

  private static let shownRemarks = 8
}
