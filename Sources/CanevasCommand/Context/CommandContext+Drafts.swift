internal import Drafts
internal import Exports
internal import FormModel
internal import UseCases

/// What commands need to know about a draft.
extension CommandContext {
  func summary(of draft: Draft) -> DraftSummary {
    DraftSummary(draft, form: form, today: clock.today)
  }

  /// Saves durably before returning.
  func saveNow(_ draft: Draft?) -> SaveState {
    guard let draft else { return .untouched }
    do throws(DraftError) {
      try store.save(draft, .durable)
      return .saved(clock.now())
    } catch {
      return .failing(error, since: clock.now())
    }
  }

  /// Changes a draft under its lock, saves it and returns it.
  func change(
    _ ref: String,
    _ change: (inout Draft, Opened) throws -> Void
  ) throws -> Draft {
    try seat.paths.check(ref: ref)
    let (opened, lock) = try store.openLocked(ref)
    defer { lock.release() }
    if let notice = opened.foreignNotice { output.warn(notice) }
    if let reason = opened.readOnly { throw CommandError.readOnly(reason.description) }
    if case .diverged = opened.recovery { throw CommandError.twoTexts(ref: ref) }
    var draft = opened.draft
    try change(&draft, opened)
    if draft.answers != opened.draft.answers { draft.touch(at: clock.now(), by: author) }
    try store.save(draft, .durable)
    return draft
  }

  /// Refuses the complete edition to an account that may not export it.
  func checkComplete() throws(CommandError) {
    if let reason = store.refusalOfComplete { throw .notForAccount(reason) }
  }

  func source(of draft: Draft) -> ExportSource {
    ExportSource(draft, form: form, clock)
  }

  /// The problems as in the review.
  func problems(of draft: Draft) -> [NamedProblem] {
    form.named(form.problems(of: draft.answers, today: clock.today), in: draft.answers)
  }
}
