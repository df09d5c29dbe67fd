/// The signs of the program, each with one meaning; CONTRIBUTING says when each is used.
enum Sign {
  static let done = "✓"
  static let wrong = "!"
  static let doubtful = "?"
  /// Before a remark that somebody made, and before how many there are.
  static let remark = "»"
  /// Before the one entry that the keys act on, and before the step that is shown.
  static let pointer = "▸"
  /// At the left of a field that rests.
  static let rule = "╎"
  static let thumb = "▐"
  static let full = "█"
  static let part = "░"

  /// "[ Terminer ]": something that is done at once.
  static func button(_ title: String) -> String { "[ \(title) ]" }

  /// A bar of so many cells, of which `share` in a hundred are full. Only what is done is all full.
  static func bar(_ share: Int, width: Int) -> String {
    let full = max(0, min(width, width * share / 100))
    return String(repeating: Self.full, count: full) + String(repeating: part, count: width - full)
  }
}
