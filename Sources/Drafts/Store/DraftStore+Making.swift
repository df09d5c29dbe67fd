internal import Files
package import FormModel
internal import JSONText

extension DraftStore {
  /// A new draft, which is not on disk until it is saved.
  package func create(answers: Answers = Answers()) -> Draft {
    let now = clock.now()
    return Draft(
      id: DraftID.fresh(),
      formatVersion: form.version(of: answers),
      creeLe: now,
      modifieLe: now,
      answers: answers
    )
  }

  /// A new draft with the same answers. Of the metadata it keeps only the mark that answers are
  /// missing.
  package func duplicate(_ draft: Draft) -> Draft {
    var copy = create(answers: draft.answers)
    copy.other = DraftFile.markOfPublic(in: draft.other)
    return copy
  }

  /// Imports a draft and saves it.
  ///
  /// It keeps its id, unless a draft with that id exists or the id is not allowed; then it gets a
  /// new one. The id is locked, so that the second of two concurrent imports finds the draft of the
  /// first.
  @discardableResult
  package func adopt(_ draft: Draft) throws(DraftError) -> Adoption {
    try checkRoom()
    // Forget the session of the source: its path and lock differ.
    sessions[draft.id] = nil
    if let lock = lockForAdoption(draft.id) {
      defer { lock.release() }
      if try onDisk(try disk.facts(of: location(draft.id).file)) == nil {
        // On a disk without locks another program can still take this id first.
        do throws(DraftError) {
          return Adoption(draft: try adopt(draft, as: draft.id), newID: nil)
        } catch {
          guard case .changedOutside = error else { throw error }
        }
      }
    }
    let fresh = DraftID.fresh()
    let lock = try lockAlone(fresh)
    defer { lock.release() }
    let reason: Adoption.Reason = DraftID.isWellFormed(draft.id) ? .taken : .illFormed
    return Adoption(draft: try adopt(draft, as: fresh), newID: reason)
  }

  /// `nil` if the id is not allowed, or stays locked for longer than an import takes.
  private func lockForAdoption(_ id: String) -> DraftLock? {
    guard DraftID.isWellFormed(id) else { return nil }
    for attempt in 0..<Self.adoptionAttempts {
      if attempt > 0 { processes.rest() }
      do throws(DraftError) { return try lockAlone(id) } catch {
        guard case .openElsewhere = error else { return nil }
      }
    }
    return nil
  }

  private static let adoptionAttempts = 40

  private func adopt(_ draft: Draft, as id: String) throws(DraftError) -> Draft {
    var adopted = draft.renamed(id)
    adopted.other = DraftFile.adopted(adopted.other)
    try begin(adopted)
    return adopted
  }

  /// Saves a new draft, and removes what is left if that fails.
  private func begin(_ draft: Draft) throws(DraftError) {
    sessions[draft.id] = nil
    do throws(DraftError) { try save(draft, .durable) } catch {
      try? disk.remove(location(draft.id).pending(on: .absent, by: sessions.writer))
      sessions[draft.id] = nil
      throw error
    }
  }
}

/// A draft that was imported.
package struct Adoption: Equatable, Sendable {
  package let draft: Draft
  /// Why it has a new id; `nil` if it kept its own.
  package let newID: Reason?

  package enum Reason: Equatable, Sendable {
    /// A draft with that id exists or is being created.
    case taken
    /// The foreign id could denote another folder or a command.
    case illFormed
  }
}
