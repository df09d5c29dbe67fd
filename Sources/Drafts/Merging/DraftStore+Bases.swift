internal import Files
package import FormModel

extension Form {
  /// Tells whether answers are those that a text was made from, however its file is written.
  package func fingerprint(of answers: Answers) -> String {
    ordered(answers).digest
  }
}

/// What a text from elsewhere was made from.
extension DraftStore {
  /// Keeps a text that goes to somebody among the versions of the draft, so that what it says is known when
  /// something made from it comes back. Best effort, and only where the draft is one of this folder.
  package func rememberSent(_ draft: Draft) {
    if peek(at: draft.id) != nil { try? keep(draft, as: .sent) }
  }

  /// Keeps a text that came from somebody among the versions of the draft `id`.
  package func keepReceived(_ text: Draft, by id: String) throws(DraftError) {
    try keep(text.renamed(id), as: .received)
  }

  /// Once, however often it goes or comes.
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

  /// The draft as it was when its answers had this fingerprint; `nil` where no version has it.
  package func state(of here: Draft, fingerprint: String) -> Draft? {
    states(of: here).lazy.map(\.draft)
      .first { form.fingerprint(of: $0.answers) == fingerprint }
  }

  /// The version of `here` that `there` most likely was made from: the one with the fewest differences, and
  /// of several the oldest, as what both changed since has to be chosen. `nil` where the two are not one
  /// canevas, or no version is as old. What is here now is none: all that is there would pass for newer.
  package func likeliestBase(of there: Draft, in here: Draft) -> Draft? {
    guard there.id == here.id else { return nil }
    // That the same text came before says nothing of where it comes from.
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

  /// The draft, and its versions that can be read, the newest first.
  private func states(of here: Draft) -> [(draft: Draft, kind: DraftVersion.Kind)] {
    let versions = (try? versions(of: here.id)) ?? []
    return [(here, .draft)]
      + versions.compactMap { version in
        (try? draft(of: version)).map { ($0, version.kind) }
      }
  }
}
