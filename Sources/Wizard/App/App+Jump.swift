internal import Filling
internal import Terminal

/// From anywhere to anything on the screen: one key shows a letter at each, and the letter leads there.
extension App {
  /// What the letters lead to, once they are shown.
  func stops() -> [JumpStop] {
    sheets.isEmpty ? form?.stops ?? home?.stops ?? [] : sheets[sheets.count - 1].stops
  }

  /// Takes the key that follows the letters; `false` for one that means what it always does.
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
