internal import Drafts
internal import Exports
internal import FormModel
internal import Importing
internal import UseCases

/// Reads the canevas that a REF denotes: drafts, exports, other people’s files.
extension CommandContext {
  /// The draft, or the export, that a REF means. What an export keeps apart, as its reader expects
  /// dates where dates belong, is back in its place. Says where there is another text than this one.
  func open(_ ref: String) throws -> Draft {
    try seat.paths.check(ref: ref)
    let opened: Opened
    do throws(DraftError) { opened = try store.open(ref) } catch {
      if let refusal = IntakeError(error, in: store) { throw refusal }
      throw error
    }
    if let notice = opened.recovery?.notice(of: opened.draft, clock) { output.warn(notice) }
    var draft = opened.draft
    let remarks = opened.foreign.map { ImportRemark($0) } + form.restore(&draft)
    for remark in remarks.prefix(Self.shownRemarks) { output.warn(remark.description) }
    let rest = remarks.count - Self.shownRemarks
    if rest > 0 {
      let words =
        rest == 1
        ? "une réponse de plus qui est lue" : "\(rest.inFrench) réponses de plus qui sont lues"
      output.warn("… et \(words) autrement.")
    }
    return draft
  }

  private static let shownRemarks = 8

  /// The id or the path that a REF of the command line means.
  func find(_ ref: String) throws -> String {
    try seat.paths.check(ref: ref)
    return try store.find(ref)
  }

  /// The path that an argument of the command line means.
  func path(_ argument: String) throws -> String {
    try seat.paths.path(argument: argument)
  }
}
