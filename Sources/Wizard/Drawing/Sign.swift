/// The signs of the program, each with one meaning; CONTRIBUTING says when each is used.
enum Sign {
  static let done = "✓"
  static let wrong = "!"
  static let doubtful = "?"
  /// Before a remark, and before the number of remarks.
  static let remark = "»"
  /// Before the current entry, and before the current step.
  static let pointer = "▸"
  /// At the left of a field without the focus.
  static let rule = "╎"
  static let thumb = "▐"
  static let full = "█"
  static let part = "░"

  /// A button, such as "[ Terminer ]".
  static func button(_ title: String) -> String { "[ \(title) ]" }

  /// A progress bar of `width` cells, with `share` in percent, rounded down: only 100 fills it.
  static func bar(_ share: Int, width: Int) -> String {
    let full = max(0, min(width, width * share / 100))
    return String(repeating: Self.full, count: full) + String(repeating: part, count: width - full)
  }
}
