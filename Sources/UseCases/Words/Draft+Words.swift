package import Drafts
package import FormModel

extension DraftError {
  /// The program that has a draft open, which is read-only then; `nil` for other errors, since a
  /// disk without locks does not prevent writing.
  func hindrance(_ clock: Clock, _ ways: Ways) -> Hindrance? {
    guard case .openElsewhere(let holder) = self else { return nil }
    let sentence: String
    if let name = askable, let holder {
      sentence =
        "\(name) l’a ouvert \(holder.time(clock)) : ici, il ne peut être que lu. \(ways.toAsk)"
    } else {
      let whereabouts = holder.map { $0.whereabouts(clock) } ?? "ailleurs"
      let next = isEndable ? ways.toClose : "Une fois fermé là-bas, \(ways.toModify)"
      sentence = "Ce brouillon est ouvert \(whereabouts) : ici, il ne peut être que lu. \(next)"
    }
    return Hindrance(
      sentence: sentence.withFrenchSpaces,
      isEndable: isEndable,
      askable: askable
    )
  }

  /// Whether the other program can be asked to exit.
  private var isEndable: Bool {
    if case .openElsewhere(let holder?) = self { holder.isHere } else { false }
  }

  /// The name of the other person of the service who has the draft open; `nil` if it is not one.
  private var askable: String? {
    guard case .openElsewhere(let holder?) = self, holder.isOther else { return nil }
    return holder.owner?.name
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

  /// A line that distinguishes the draft from others.
  package func summary(_ form: Form, _ clock: Clock) -> String {
    let changed = clock.localTime(modifieLe).dayAndTime
    return [stateName, "modifié le \(changed)", form.subjectName(of: answers)]
      .compactMap(\.self).joined(separator: " · ")
  }

  /// The message after a finalised version was reopened.
  package var reopened: String {
    "Le canevas est rouvert : la prochaine version sera la \(version + 1).".withFrenchSpaces
  }

  /// Why the draft must not be changed in its state; `nil` if it can be. `remedy` tells how to
  /// start the next version.
  func readOnlyReason(_ remedy: String) -> String? {
    guard etat == .finalise else { return nil }
    return "La version \(version) est finalisée : elle ne change plus. \(remedy)".withFrenchSpaces
  }
}
