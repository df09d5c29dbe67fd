internal import Files
package import FormModel
internal import JSONText

extension DraftStore {
  /// A draft that is on no disk before it is first saved.
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

  /// The same answers as a draft of its own, with nothing of the other one's past but what its answers lack.
  package func duplicate(_ draft: Draft) -> Draft {
    var copy = create(answers: draft.answers)
    copy.other = DraftFile.markOfPublic(in: draft.other)
    return copy
  }

  /// Takes in a draft from elsewhere and saves it. It keeps its id, unless a draft of that id is here, or no
  /// draft may have it: then this one has a new id. Under the lock of the id, so that of two
  /// programs that take in one id the second finds the draft of the first.
  @discardableResult
  package func adopt(_ draft: Draft) throws(DraftError) -> Adoption {
    // Where it was read from is not where it goes, nor where its lock is.
    sessions[draft.id] = nil
    if let lock = lockForAdoption(draft.id) {
      defer { lock.release() }
      if try onDisk(try disk.facts(of: location(draft.id).file)) == nil {
        // Where the disk knows no locks, another program may still be quicker to take this id.
        do throws(DraftError) {
          return Adoption(draft: try take(draft, as: draft.id), newID: nil)
        } catch {
          guard case .changedOutside = error else { throw error }
        }
      }
    }
    let fresh = DraftID.fresh()
    let lock = try lockAlone(fresh)
    defer { lock.release() }
    let reason: Adoption.Reason = DraftID.isWellFormed(draft.id) ? .taken : .illFormed
    return Adoption(draft: try take(draft, as: fresh), newID: reason)
  }

  /// `nil` where no draft may have the id, or where somebody works on it for longer than an import takes.
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

  private func take(_ draft: Draft, as id: String) throws(DraftError) -> Draft {
    var adopted = draft.renamed(id)
    adopted.other = DraftFile.adopted(adopted.other)
    try begin(adopted)
    return adopted
  }

  /// Saves a draft that is not here yet; leaves nothing where that fails.
  private func begin(_ draft: Draft) throws(DraftError) {
    sessions[draft.id] = nil
    do throws(DraftError) { try save(draft, .durable) } catch {
      try? disk.remove(location(draft.id).pending(on: .absent, by: sessions.writer))
      sessions[draft.id] = nil
      throw error
    }
  }
}

/// A draft from elsewhere that is here now.
package struct Adoption: Equatable, Sendable {
  package let draft: Draft
  /// Why it has another id than it came with; `nil` where it kept its own.
  package let newID: Reason?

  package enum Reason: Equatable, Sendable {
    /// A draft of that id was here, or is being made.
    case taken
    /// An id from elsewhere might lead to another folder, or be a command.
    case illFormed
  }
}
