package import Drafts

/// What a version needs before and after it: all answers on the disk, and a session anew.
extension Services {
  /// Freezes a version on the disk, and gives it.
  package func finalise(_ session: Session) throws(DraftError) -> Draft {
    var draft = session.current()
    draft.finalise(at: clock.now())
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
