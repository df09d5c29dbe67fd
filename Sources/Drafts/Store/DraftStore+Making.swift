internal import Files
package import FormModel
internal import JSONText

extension DraftStore {
  /// A draft that is on no disk before it is first saved.
  package func create(answers: Answers = Answers()) -> Draft {
    let now = clock.now()
    return Draft(
      id: DraftID.fresh(),
      formatVersion: form.formatVersion,
      creeLe: now,
      modifieLe: now,
      answers: answers
    )
  }

  /// The same answers as a draft of its own, with nothing of the other one's past.
  package func duplicate(_ draft: Draft) -> Draft { create(answers: draft.answers) }

  /// Takes in a draft from elsewhere and saves it. It keeps its id, unless a draft of that id is here, or its
  /// file cannot have that name: then this one has a new id. Under the lock of the id, so that of two
  /// programs that take in one id the second finds the draft of the first.
  package func adopt(_ draft: Draft) throws(DraftError) -> Adoption {
    // Where it was read from is not where it goes, nor where its lock is.
    sessions[draft.id] = nil
    if let lock = lockForAdoption(draft.id) {
      defer { lock.release() }
      let names = try onDisk(try disk.names(in: drafts))
      if !stems(among: names).contains(draft.id) {
        return Adoption(draft: try take(draft, as: draft.id), newID: nil)
      }
    }
    let fresh = DraftID.fresh()
    let lock = try lock(fresh)
    defer { lock.release() }
    let reason: Adoption.Reason = DraftID.isFileName(draft.id) ? .taken : .noFileName
    return Adoption(draft: try take(draft, as: fresh), newID: reason)
  }

  /// `nil` where the id is no file's name, or where somebody works on it for longer than an import takes.
  private func lockForAdoption(_ id: String) -> DraftLock? {
    guard DraftID.isFileName(id) else { return nil }
    for attempt in 0..<Self.adoptionAttempts {
      if attempt > 0 { disk.pause() }
      do throws(DraftError) { return try lock(id) } catch {
        guard case .openElsewhere = error else { return nil }
      }
    }
    return nil
  }

  private static let adoptionAttempts = 40

  private func take(_ draft: Draft, as id: String) throws(DraftError) -> Draft {
    var adopted = draft.renamed(id)
    for key in DraftFile.exportKeys { adopted.other[key] = nil }
    sessions[id] = nil
    try save(adopted, .durable)
    return adopted
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
    /// An id from elsewhere might lead to another folder.
    case noFileName
  }
}
