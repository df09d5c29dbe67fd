/// How a terminal is told a colour; a theme has a look of its own for each.
package enum ColorDepth: CaseIterable, Sendable {
  case none
  /// The first 8 or 16 colours of a palette that differs from terminal to terminal.
  case eight, sixteen
  /// xterm's palette of 256.
  case palette
  /// Red, green and blue.
  case direct

  /// `colors` is what the terminal's description says.
  package init(colors: Int) {
    self =
      switch colors {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<(1 << 24): .palette
      default: .direct
      }
  }
}
