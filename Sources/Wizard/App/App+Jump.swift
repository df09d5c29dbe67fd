internal import UseCases
internal import Terminal

/// Jump letters: one key shows a letter at each target on the screen, and the letter goes there.
extension App {
  /// The jump targets of the view with the focus.
  func stops() -> [JumpStop] {
    sheets.isEmpty ? form?.stops ?? home?.stops ?? [] : sheets[sheets.count - 1].stops
  }

  /// Handles the key after the letters are shown. Returns `false` for a key that keeps its usual
  /// meaning.
  mutating func takeLetter(_ key: Key) -> Bool {
    guard let letters else { return false }
    self.letters = nil
    if key == .escape || bindings.command(of: key) == .jump { return true }
    guard case .character(let letter) = key.code, key.modifiers.isEmpty else { return false }
    if let stop = letters[letter] {
      ask(.go(stop))
    } else {
      desk.say("Aucun endroit n’a la lettre « \(letter) ».")
    }
    return true
  }
}
