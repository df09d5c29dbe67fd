internal import Terminal

/// Letters typed where no text is taken, as by somebody who writes without looking: while they go on, no
/// blank and no sign among them is a command.
struct StrayTyping {
  private var letters = 0
  /// What they spell, without capitals.
  private(set) var typed = ""
  /// Those of them that meant nothing.
  private var lost = 0
  private var isBlankRefused = false

  /// Whether a key goes on with them. A blank that was refused is Space the next time, and one behind a single
  /// letter that led to an option, as « n » to « non », is Space at once.
  func takes(_ key: Key) -> Bool {
    if key.isBlank, isBlankRefused || letters == 1 && lost == 0 { return false }
    return letters > 0
  }

  /// Whether it is time to say what the keys do here.
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
  /// Whether a key is no command here: a letter of the text in focus, or one of a sentence that is typed
  /// where there is none.
  func takes(_ key: Key) -> Bool {
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return false }
    if let isLetter = isLetterInRows(key) { return isLetter }
    if isTyping { return !(character == "+" || character == "-") || !stepsDays }
    return stray.takes(key)
  }

  /// What the keys do in the item in focus, for who types where no text is taken.
  var keysInWords: String {
    switch widget {
    case .text: ""
    case .rows(let box) where box.answering != nil: Self.choosing
    case .choice: Self.choosing
    case .rows:
      "Ici, c’est une liste : Entrée ouvre la ligne, la touche + en ajoute une. Des lettres y cherchent."
    case .actions: "Ici, ce sont des actions : les flèches déplacent, Entrée choisit."
    }
  }

  private static let choosing =
    "Ici, on choisit : les flèches déplacent, Espace coche. Le texte s’écrit dans un autre champ."

  /// A character where no text is taken; `isMeant` where it led somewhere.
  mutating func takeStray(_ key: Key, meaning isMeant: Bool) -> WidgetReply {
    if !key.isBlank, case .character(let letter) = key.code {
      return stray.takeLetter(letter, meaning: isMeant) ? .say(keysInWords) : .done
    }
    stray.refuseBlank()
    return .say("Rien n’a été choisi : appuyez encore une fois sur Espace pour choisir.")
  }
}
