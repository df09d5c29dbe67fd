internal import Files
package import FormModel

extension Form {
  /// The digest of the answers in the form's order, so that the formatting of a file is irrelevant.
  package func fingerprint(of answers: Answers) -> String {
    ordered(answers).digest
  }
}

/// The base of a three-way merge.
extension DraftStore {
  /// Saves an exported text as a version of the draft, the base for merging a file made from it.
  ///
  /// Errors are ignored. Does nothing if the store does not contain the draft.
  package func rememberSent(_ draft: Draft) {
    if peek(at: draft.id) != nil { try? keep(draft, as: .sent) }
  }

  /// Saves a received text as a version of the draft `id`.
  package func keepReceived(_ text: Draft, by id: String) throws(DraftError) {
    try keep(text.renamed(id), as: .received)
  }

  /// Adds a version, unless one of the same kind, time and answers exists.
  private func keep(_ draft: Draft, as kind: DraftVersion.Kind) throws(DraftError) {
    let isKept = try versions(of: draft.id).contains { version in
      version.kind == kind && version.moment == draft.modifieLe
        && (try? self.draft(of: version)).map { isAlike($0, draft) } ?? false
    }
    if isKept { return }
    let bytes = DraftFile.bytes(of: draft, form: form)
    try addVersion(bytes, as: kind, draft.modifieLe, id: draft.id)
  }

  private func isAlike(_ one: Draft, _ other: Draft) -> Bool {
    form.ordered(one.answers) == form.ordered(other.answers)
  }

  /// The newest of the draft and its versions with this fingerprint; `nil` if none has it.
  package func state(of here: Draft, fingerprint: String) -> Draft? {
    states(of: here).lazy.map(\.draft)
      .first { form.fingerprint(of: $0.answers) == fingerprint }
  }

  /// The version of `here` that `there` was most likely made from.
  ///
  /// It is the version with the fewest differences from `there`; among equals the oldest, because
  /// later changes on both sides then show up as conflicts. The current text is no candidate: as
  /// the base, it would make every difference look like a change of `there`. Returns `nil` if the
  /// ids differ or no version is as old as `there`.
  package func likeliestBase(of there: Draft, in here: Draft) -> Draft? {
    guard there.id == here.id else { return nil }
    // A received version equal to `there` is an earlier copy of the same file, not its base.
    let states = states(of: here).dropFirst().filter { state in
      state.draft.modifieLe <= there.modifieLe
        && !(state.kind == .received && isAlike(state.draft, there))
    }
    .map(\.draft)
    let counts = states.map { state in
      form.merge(there, madeFrom: state, into: state.answers).items.count
    }
    guard let least = counts.min() else { return nil }
    return states.indices.last { counts[$0] == least }.map { states[$0] }
  }

  /// The draft, then its readable versions, newest first.
  private func states(of here: Draft) -> [(draft: Draft, kind: DraftVersion.Kind)] {
    let versions = (try? versions(of: here.id)) ?? []
    return [(here, .draft)]
      + versions.compactMap { version in
        (try? draft(of: version)).map { ($0, version.kind) }
      }
  }
}
