internal import Terminal

/// Letters typed where no text is expected, for instance without looking at the screen.
///
/// Blanks and signs that follow them are not commands.
struct StrayTyping {
  private var letters = 0
  /// The letters in lower case.
  private(set) var typed = ""
  /// The number of letters without an effect.
  private var lost = 0
  private var isBlankRefused = false

  /// Whether a key continues the typing instead of being a command.
  ///
  /// A blank is refused once, then it is Space. After a single letter that led to an option, such
  /// as « n » for « non », it is Space at once.
  func takes(_ key: Key) -> Bool {
    if key.isBlank, isBlankRefused || letters == 1 && lost == 0 { return false }
    return letters > 0
  }

  /// Adds a letter. Returns whether to explain the keys: from the second letter without an effect.
  mutating func takeLetter(_ letter: Character, meaning isMeant: Bool) -> Bool {
    letters += 1
    typed += letter.lowercased()
    isBlankRefused = false
    if !isMeant { lost += 1 }
    return lost > 1
  }

  mutating func refuseBlank() { isBlankRefused = true }
}

extension PageEditor {
  /// Whether a key is no command: it belongs to the text in focus, to a filter or to stray typing.
  func takes(_ key: Key) -> Bool {
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return false }
    if let isLetter = isLetterInRows(key) { return isLetter }
    if isTyping { return !(character == "+" || character == "-") || !stepsDays }
    return stray.takes(key)
  }

  /// An explanation of the keys of the item in focus; empty for a text.
  var keysInWords: String {
    switch widget {
    case .text, .none: ""
    case .rows(let box) where box.answering != nil: Self.choosing
    case .choice: Self.choosing
    case .rows:
      "Ici, c’est une liste : Entrée ouvre la ligne, la touche + en ajoute une. Des lettres y cherchent."
    case .actions: "Ici, ce sont des actions : les flèches déplacent, Entrée choisit."
    }
  }

  private static let choosing =
    "Ici, on choisit : les flèches déplacent, Espace coche. Le texte s’écrit dans un autre champ."

  /// Handles a character where no text is expected. `isMeant` is whether it had an effect.
  mutating func takeStray(_ key: Key, meaning isMeant: Bool) -> WidgetReply {
    if !key.isBlank, case .character(let letter) = key.code {
      return stray.takeLetter(letter, meaning: isMeant) ? .say(keysInWords) : .done
    }
    stray.refuseBlank()
    return .say("Rien n’a été choisi : appuyez encore une fois sur Espace pour choisir.")
  }
}
