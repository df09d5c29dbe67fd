package import Drafts

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
}
