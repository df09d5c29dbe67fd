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

  /// The same answers as a draft of its own, with nothing of the other one's past but what its answers lack.
  package func duplicate(_ draft: Draft) -> Draft {
    var copy = create(answers: draft.answers)
    copy.other = DraftFile.markOfPublic(in: draft.other)
    return copy
  }

  /// Takes in a draft from elsewhere and saves it. It keeps its id, unless a draft of that id is
  /// here: then both are kept, and this one has a new id.
  @discardableResult
  package func adopt(_ draft: Draft) throws(DraftError) -> Draft {
    let isFree =
      DraftID.isFileName(draft.id)
      ? try onDisk(try disk.facts(of: location(draft.id).file)) == nil : false
    var adopted = draft.renamed(isFree ? draft.id : DraftID.fresh())
    adopted.other = DraftFile.adopted(adopted.other)
    do throws(DraftError) { try begin(adopted) } catch {
      // Another program was quicker to take this id.
      guard isFree, case .changedOutside = error else { throw error }
      adopted = adopted.renamed(DraftID.fresh())
      try begin(adopted)
    }
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
