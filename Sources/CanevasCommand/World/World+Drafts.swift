internal import Drafts
internal import Exports
internal import Filling
internal import FormModel

/// What the commands want to know of a draft.
extension World {
  static func summary(of draft: Draft) -> DraftSummary {
    DraftSummary(draft, form: form, today: clock.today)
  }

  /// Durably, before this comes back.
  static func saveNow(_ draft: Draft?) -> SaveState {
    guard let draft else { return .untouched }
    do throws(DraftError) {
      try store.save(draft, .durable)
      return .saved(clock.now())
    } catch {
      return .failing(error, since: clock.now())
    }
  }

  /// Changes a draft under its lock and saves it; gives it as it then is.
  static func change(
    _ ref: String,
    _ change: (inout Draft, Opened) throws -> Void
  ) throws -> Draft {
    let (opened, lock) = try store.openLocked(ref)
    defer { lock.release() }
    if let notice = opened.foreignNotice { Output.warn(notice) }
    if let reason = opened.readOnly { throw Refusal.readOnly(reason.description) }
    if case .diverged = opened.recovery { throw Refusal.twoTexts(ref: ref) }
    var draft = opened.draft
    try change(&draft, opened)
    try store.save(draft, .durable)
    return draft
  }

  static func source(of draft: Draft) -> ExportSource {
    ExportSource(draft, form: form, clock)
  }

  /// The same as the review shows.
  static func problems(of draft: Draft) -> [NamedProblem] {
    form.named(form.problems(of: draft.answers, today: clock.today), in: draft.answers)
  }
}
