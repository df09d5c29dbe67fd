package import Drafts

/// Operations on versions, which need all answers on disk and return a new draft.
extension Services {
  /// A session on a saved draft, with its stored undo log.
  package func session(on draft: Draft, readOnly: String?, isSaved: Bool) -> Session {
    Session(
      form,
      draft,
      readOnly: readOnly,
      isSaved: isSaved,
      undoLog: readOnly == nil ? store.undo(of: draft) : nil
    )
  }

  /// Stores the undo log of a draft that is closed, once it is saved.
  package func keepUndo(of session: Session) {
    if session.readOnly == nil { store.rememberUndo(session.book.undoLog, of: session.current()) }
  }

  /// Promotes the write-ahead file of a program that has ended, and removes its leftovers. Call it while holding the lock. If
  /// the disk fails, the text stays there.
  package func complete(_ opened: Opened) {
    guard opened.readOnly == nil else { return }
    store.tidy(opened.draft.id)
    guard case .resumed = opened.recovery else { return }
    _ = settle(opened.draft)
  }

  /// Finalises and saves the draft, and returns it.
  package func finalise(_ session: Session) throws(DraftError) -> Draft {
    var draft = session.current()
    try draft.finalise(at: clock.now(), by: author())
    try store.save(draft, .durable)
    return draft
  }

  /// Reopens a finalised version; the reason is stored in the canevas.
  package func reopen(_ session: Session, because reason: String) throws(DraftError) -> Draft {
    var draft = session.current()
    draft.reopen(because: reason, at: clock.now(), by: author())
    try store.save(draft, .durable)
    return draft
  }
}
