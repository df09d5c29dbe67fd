internal import Filling
internal import FormModel

extension App {
  /// What came back from the person's own editor.
  mutating func take(_ outcome: ExternalEditor.Outcome, of old: String, at path: Path) {
    switch outcome.verdict(on: old) {
    case .unchanged: break
    case .take(let text): replaceText(at: path, with: text)
    case .keep(let why): say(why, isError: true)
    case .choose(let new, let why):
      push(
        ChoiceView(
          "Quel texte garder ?".withFrenchSpaces,
          [why + " Les deux textes sont là :"],
          [
            .init("Garder le texte d’avant", old.glimpse) { _ in .pop },
            .init("Prendre celui de l’éditeur", new.glimpse) { _ in .replaceText(path, new) },
          ]
        )
      )
    }
  }
}
