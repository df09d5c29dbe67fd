package import Drafts
internal import FormModel
internal import JSONText

extension DraftController {
  /// The open draft if it has changes that were not handed over for saving yet; they count as handed
  /// over from now on.
  package mutating func takeUnsaved() -> Draft? {
    guard session?.isChanged ?? false else { return nil }
    if !saveState.isFailing { saveState = .pending }
    let person = savedName ?? author
    savedName = person
    let now = services.clock.now()
    return session?.handOver(at: now, by: person)
  }

  /// Notes how far the draft that was handed over is saved.
  package mutating func note(_ state: SaveState) {
    saveState = state
    switch state {
    case .failing(.changedOutside, _): break
    case .failing: unsaved = session?.current()
    case .untouched, .pending, .saved: unsaved = nil
    }
  }

  /// Saves all changes and waits until they are durable. What failed before is tried again.
  package mutating func save() throws(DraftError) {
    let draft = takeUnsaved() ?? (saveState.isFailing ? session?.current() : nil)
    note(services.settle(draft))
    if case .failing(let error, _) = saveState { throw error }
  }

  /// Writes the changes beside the file of the draft without waiting for the disk. They are lost only
  /// with the machine; `save` reports what fails.
  package func saveQuickly() {
    if let draft = session?.current() { try? services.store.save(draft, .quick) }
  }

  /// Makes the next save write a file even for an empty draft.
  package mutating func oweFile() {
    if session?.book.answers.root.isEmpty ?? false { session?.isOwed = true }
  }

  /// The save state to display: failing takes precedence, then pending while there are changes.
  package var shownSaveState: SaveState {
    session?.isChanged ?? false && !saveState.isFailing ? .pending : saveState
  }

  /// Saves a copy of the open draft to a file that the person names. Returns its path, and what may
  /// be wrong with it.
  package func saveCopy(typed path: String) throws -> (path: String, doubt: String?) {
    guard let draft = session?.current() else { return (path, nil) }
    let written = try services.store.saveCopy(draft, at: try services.paths.path(typed: path))
    return (written, services.store.doubt(ofCopy: written))
  }
}
