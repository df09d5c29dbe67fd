package import Drafts
package import FormModel

extension DraftError {
  /// Why a draft that another program has open can only be read; `nil` for other errors, as a disk
  /// that takes no locks keeps nobody from writing. `remedy` says what to do once it is closed there, and
  /// `toClose` how to close it from here, where that can be done.
  package func readOnlyReason(_ clock: Clock, _ remedy: String, toClose: String) -> String? {
    guard case .openElsewhere(let holder) = self else { return nil }
    let place = holder.map { $0.place(clock) } ?? "ailleurs"
    let next = isEndable ? toClose : "Une fois fermé là-bas, \(remedy)"
    return "Ce brouillon est ouvert \(place) : ici, il ne peut être que lu. \(next)"
      .withFrenchSpaces
  }

  /// Whether the program that has the draft open can be told to end from here.
  package var isEndable: Bool {
    if case .openElsewhere(let holder?) = self { holder.isHere } else { false }
  }
}

extension Draft {
  /// "brouillon", "version 1 finalisée".
  package var stateName: String {
    switch etat {
    case .brouillon: version == 0 ? "brouillon" : "brouillon, après la version \(version)"
    case .finalise: "version \(version) finalisée"
    case .inconnu(let key): key.excerpt
    }
  }

  /// What tells a draft from the next, in one line.
  package func summary(_ form: Form, _ clock: Clock) -> String {
    let changed = clock.localTime(modifieLe).dayAndTime
    return [stateName, "modifié le \(changed)", form.subjectName(of: answers)]
      .compactMap(\.self).joined(separator: " · ")
  }

  /// Said once a finalised version has been taken up again.
  package var reopened: String {
    "Le canevas est rouvert : la prochaine version sera la \(version + 1).".withFrenchSpaces
  }

  /// Why the draft is not to be changed as it is; `nil` where it may be. `remedy` says how to begin
  /// the next version, which the screen and the lines do differently.
  package func readOnlyReason(_ remedy: String) -> String? {
    guard etat == .finalise else { return nil }
    return "La version \(version) est finalisée : elle ne change plus. \(remedy)".withFrenchSpaces
  }
}
