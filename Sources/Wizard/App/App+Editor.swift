internal import FormModel

extension App {
  /// What came back from the person's own editor. The old text is never lost: where it is not
  /// certain that the new one is meant, the person chooses.
  mutating func take(_ outcome: ExternalEditor.Outcome, of old: String, at path: Path) {
    switch outcome {
    case .edited(let text) where text.isEmpty && !old.isEmpty:
      choose(old, text, at: path, "Le texte est revenu vide de l’éditeur.")
    case .edited(let text):
      if text != old { replaceText(at: path, with: text) }
    case .failed(let reason, let left?) where left != old:
      choose(old, left, at: path, "L’éditeur s’est arrêté sur une erreur (\(reason)).")
    case .failed(let reason, _):
      say(
        "L’éditeur s’est arrêté sur une erreur (\(reason)). Votre texte est intact.",
        isError: true
      )
    case .unreadable(let file):
      say(
        "Ce que l’éditeur a écrit n’est pas du texte UTF-8. Votre texte est intact ; l’autre est dans \(file).",
        isError: true
      )
    case .unavailable(let reason):
      say("\(reason) Votre texte est intact.", isError: true)
    }
  }

  private mutating func choose(_ old: String, _ new: String, at path: Path, _ what: String) {
    push(
      ChoiceView(
        "Quel texte garder ?".withFrenchSpaces,
        [what + " Les deux textes sont là :"],
        [
          .init("Garder le texte d’avant", Self.excerpt(old)) { _ in .pop },
          .init("Prendre celui de l’éditeur", Self.excerpt(new)) { desk in
            .replaceText(path, new)
          },
        ]
      )
    )
  }

  private static func excerpt(_ text: String) -> String {
    text.isEmpty ? "(vide)" : "« \(text.excerpt) », \(text.count) caractères"
  }
}
