internal import FormModel
internal import JSONText
internal import Terminal

/// The settings as a form, so that they are answered like other questions.
extension Settings {
  /// The choice shown if no theme is set.
  private static let usualTheme = "terminal"

  static var form: Form {
    Form(
      format: "reglages",
      formatVersion: 1,
      title: "Réglages",
      steps: [
        Step(
          id: "reglages",
          number: nil,
          title: "Réglages",
          shortTitle: "Réglages",
          help: "Ce qui vaut pour tous les brouillons.",
          .fields(Key.allCases.map(\.field))
        )
      ]
    )
  }

  var answers: Answers {
    Answers([
      Key.theme.rawValue: .string(theme?.rawValue ?? Self.usualTheme),
      Key.souris.rawValue: .bool(mouse),
      Key.orthographe.rawValue: .bool(spelling), Key.nom.rawValue: .string(name),
    ])
  }

  /// Replaces quotation marks and backslashes, because the file’s reader knows no escapes.
  private static func nameForFile(_ typed: String) -> String {
    typed.replacing("\"", with: "’").replacing("\\", with: "/").trimmed
  }

  /// Returns the settings with the answers applied. An unanswered setting is unchanged, except that
  /// the name becomes empty.
  func answered(by answers: Answers) -> Settings {
    var settings = self
    if let name = answers[.root + Key.theme.rawValue]?.string {
      settings.theme = Theme.Name(rawValue: name)
    }
    if let mouse = answers[.root + Key.souris.rawValue]?.bool { settings.mouse = mouse }
    if let spelling = answers[.root + Key.orthographe.rawValue]?.bool {
      settings.spelling = spelling
    }
    settings.name = Self.nameForFile(answers[.root + Key.nom.rawValue]?.string ?? "")
    return settings
  }
}

extension Settings.Key {
  fileprivate var field: Field {
    switch self {
    case .theme:
      Field(
        rawValue,
        "Couleurs",
        help: "Espace choisit : l’écran change aussitôt. La variable NO_COLOR l’emporte toujours.",
        .oneOf(
          [Choice("terminal", "celles du terminal")]
            + Theme.Name.allCases.map { Choice($0.rawValue, $0.rawValue) }
        )
      )
    case .souris:
      Field(
        rawValue,
        "Souris dans canevas",
        help: "Non la laisse au terminal, pour sélectionner et copier sans la touche Maj.",
        .yesNo
      )
    case .orthographe:
      Field(
        rawValue,
        "Marquer les mots inconnus",
        help: "Dans les textes longs, là où hunspell et son dictionnaire français sont installés.",
        .yesNo
      )
    case .nom:
      Field(
        rawValue,
        "Nom pour les remarques",
        help: "Ce qui signe vos remarques et vos versions. Vide, c’est le nom de votre compte.",
        .line
      )
    }
  }
}
