package import Drafts

/// What a version needs before and after it: all answers on the disk, and a session anew.
extension Services {
  /// A session on a draft as it now is on the disk, with the way back that was kept of it.
  package func session(on draft: Draft, readOnly: String?, isSaved: Bool) -> Session {
    Session(
      form,
      draft,
      readOnly: readOnly,
      isSaved: isSaved,
      undoLog: readOnly == nil ? store.undo(of: draft) : nil
    )
  }

  /// Keeps the way back of a draft that is left, once all of it is saved.
  package func keepUndo(of session: Session) {
    if session.readOnly == nil { store.rememberUndo(session.book.undoLog, of: session.current()) }
  }

  /// Makes what an ended program had in hand the file, so that nothing of it is left beside; to be called
  /// under the lock. Where the disk refuses, the text stays where it is.
  package func complete(_ opened: Opened) {
    guard case .resumed = opened.recovery, opened.readOnly == nil else { return }
    _ = settle(opened.draft)
  }

  /// Freezes a version on the disk, and gives it.
  package func finalise(_ session: Session) throws(DraftError) -> Draft {
    var draft = session.current()
    try draft.finalise(at: clock.now())
    try store.save(draft, .durable)
    return draft
  }

  /// Takes a finalised version up again; the reason stays with the canevas.
  package func reopen(_ session: Session, because reason: String) throws(DraftError) -> Draft {
    var draft = session.current()
    draft.reopen(because: reason, at: clock.now())
    try store.save(draft, .durable)
    return draft
  }
}
