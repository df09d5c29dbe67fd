internal import FormModel

/// The person's own editor, given a text.
package struct ExternalEditor: Sendable {
  package enum Outcome: Equatable, Sendable {
    case edited(String)
    /// The editor failed, and may have left another text behind.
    case failed(reason: String, left: String?)
    /// The file holds something that is no text; it stays where it is.
    case unreadable(file: String)
    case unavailable(reason: String)
  }

  /// What becomes of a text that was given to the editor. The old text is never lost: where it is not
  /// certain that the new one is meant, the person chooses.
  package enum Verdict: Equatable, Sendable {
    case unchanged
    case take(String)
    /// With what happened, as a sentence.
    case keep(why: String)
    case choose(new: String, why: String)
  }

  /// Lets the person edit a text; comes back when the editor has ended.
  package let edit: @Sendable (String) -> Outcome

  package init(edit: @escaping @Sendable (String) -> Outcome) {
    self.edit = edit
  }
}

extension ExternalEditor.Outcome {
  package func verdict(on old: String) -> ExternalEditor.Verdict {
    switch self {
    case .edited(old): .unchanged
    case .edited("") where !old.isEmpty:
      .choose(new: "", why: "Le texte est revenu vide de l’éditeur.")
    case .edited(let text): .take(text)
    case .failed(let reason, let left?) where left != old:
      .choose(new: left, why: "L’éditeur s’est arrêté sur une erreur (\(reason)).")
    case .failed(let reason, _):
      .keep(why: "L’éditeur s’est arrêté sur une erreur (\(reason)). Votre texte est intact.")
    case .unreadable(let file):
      .keep(
        why:
          "Ce que l’éditeur a écrit n’est pas du texte UTF-8. Votre texte est intact ; l’autre est dans \(file)."
          .withFrenchSpaces
      )
    case .unavailable(let reason): .keep(why: "\(reason) Votre texte est intact.")
    }
  }
}

extension String {
  /// What tells two texts apart between which somebody has to choose.
  package var glimpse: String {
    isEmpty ? "(vide)" : "« \(excerpt) », \(count) caractères".withFrenchSpaces
  }
}
