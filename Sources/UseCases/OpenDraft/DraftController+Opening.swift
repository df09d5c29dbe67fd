package import Drafts
package import FormModel

/// What there is to say once a draft is open.
package struct Opening {
  /// Why it can only be read: another program has it.
  package var hindrance: Hindrance?
  /// What became of its file, as sentences.
  package var notices: [String] = []
  /// Another text of the draft, which the person has to merge.
  package var conflict: Draft?
}

/// Another program that has the draft.
package struct Hindrance {
  package let sentence: String
  /// Whether this program can ask the other one to quit.
  package let isEndable: Bool
  /// The name of the other person of the service who has it; `nil` if it is the same person.
  package let askable: String?
}

extension DraftController {
  /// Opens a draft, and closes the one that is open at `place`. Save that one before.
  ///
  /// The draft is read-only if another program has it, and the recovery of its file is left to that
  /// program.
  package mutating func open(
    _ ref: String,
    leaving place: Place?
  ) throws(DraftError) -> Opening {
    // Stored first: `ref` may be the open draft.
    putAway(at: place)
    let opened = try services.store.open(ref)
    let hindrance = hold(opened.draft.id)
    show(opened.draft, readOnly: opened.readOnly?.description ?? hindrance?.sentence)
    guard hindrance == nil else { return Opening(hindrance: hindrance) }
    complete(opened)
    var opening = Opening()
    if let notice = opened.foreignNotice { opening.notices.append(notice) }
    if let recovery = opened.recovery {
      opening.notices.append(recovery.sentence(services.clock))
      if case .diverged(let other, _) = recovery { opening.conflict = other }
    }
    return opening
  }

  /// Begins a draft with these answers. Returns a warning if the room for drafts gets scarce.
  package mutating func begin(
    _ answers: Answers,
    leaving place: Place?
  ) throws(DraftError) -> String? {
    let warning = try services.store.checkRoom()
    putAway(at: place)
    let draft = services.store.create(answers: answers)
    _ = hold(draft.id)
    show(draft, isSaved: false)
    return warning
  }

  /// Opens the example: it is read-only and never becomes a draft. Returns `false` if there is none.
  package mutating func showExample(leaving place: Place?, readOnly reason: String) -> Bool {
    guard let example = services.example?() else { return false }
    putAway(at: place)
    letGo()
    show(example, readOnly: reason)
    isOnExample = true
    return true
  }

  /// Where the open draft was left before.
  package var place: Place? { session.flatMap { services.store.place(of: $0.draft.id) } }

  /// Stores a place of the open draft, where it is opened again.
  package func remember(_ place: Place) {
    guard let session, !isOnExample else { return }
    services.store.remember(place, of: session.draft.id)
  }

  /// Stores what outlives the session: the place and the undo log. Save before.
  package func putAway(at place: Place?) {
    guard let session, !isOnExample else { return }
    if let place { remember(place) }
    if session.readOnly == nil {
      services.store.rememberUndo(session.book.undoLog, of: session.current())
    }
  }

  /// Closes the open draft. Save before.
  package mutating func close(at place: Place?) {
    putAway(at: place)
    letGo()
    (session, isOnExample) = (nil, false)
  }

  /// Has the other program close the open draft, which can then be opened for writing.
  package func endOther(_ id: String) throws(DraftError) {
    try services.store.lockEndingOther(id).release()
  }

  /// Whether the open draft can only be read because another program has it.
  package var isTaken: Bool {
    guard let session else { return false }
    return session.readOnly != nil && lock == nil && !isOnExample
      && session.draft.readOnlyReason(ways.toReopen) == nil
  }

  /// Goes on with the open draft in a state that was just saved.
  mutating func resume(_ draft: Draft) {
    begin(session: draft, readOnly: draft.readOnlyReason(ways.toReopen), isSaved: true)
  }

  private mutating func show(_ draft: Draft, readOnly: String? = nil, isSaved: Bool = true) {
    let reason = readOnly ?? draft.readOnlyReason(ways.toReopen)
    begin(session: draft, readOnly: reason, isSaved: isSaved)
    isOnExample = false
    saveState = .untouched
  }

  private mutating func begin(session draft: Draft, readOnly: String?, isSaved: Bool) {
    session = services.session(on: draft, readOnly: readOnly, isSaved: isSaved)
    look()
  }

  /// Locks a draft and releases the previous lock. Returns the other program that has it; on a file
  /// system without locks the draft stays writable.
  private mutating func hold(_ id: String) -> Hindrance? {
    letGo()
    do throws(DraftError) {
      lock = try services.store.lock(id)
      subject = .held(id)
      return nil
    } catch {
      return error.hindrance(services.clock, ways)
    }
  }

  /// Promotes the write-ahead file of a program that has ended, and removes its leftovers. If the
  /// disk fails, the text stays there.
  private func complete(_ opened: Opened) {
    guard opened.readOnly == nil else { return }
    services.store.tidy(opened.draft.id)
    guard case .resumed = opened.recovery else { return }
    _ = services.settle(opened.draft)
  }
}
