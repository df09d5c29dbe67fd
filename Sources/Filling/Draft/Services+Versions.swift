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

  /// Ends a conflict: `session` takes these differences from `other`, which goes to the history, and
  /// is to be saved.
  package func merge(
    _ other: Draft,
    taking differences: [Difference],
    into session: inout Session
  ) throws(DraftError) {
    try store.accept(other)
    session.draft.supersede(other, at: clock.now())
    session.adopt(session.book.answers.taking(differences))
    session.isOwed = true
    session.look(today: clock.today)
  }
}
