internal import Drafts
internal import Filling
internal import FormModel
internal import Importing

/// Canevas that a REF means: the drafts, exports, other people's files.
extension World {
  /// The draft, or the export, that a REF means. What an export keeps apart, as its reader expects
  /// dates where dates belong, is back in its place. Says where there is another text than this one.
  static func open(_ ref: String) throws(DraftError) -> Draft {
    let opened = try store.open(ref)
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { Output.warn(notice) }
    var draft = opened.draft
    _ = form.restore(&draft)
    return draft
  }
}
