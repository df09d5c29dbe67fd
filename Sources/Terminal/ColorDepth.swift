/// How a terminal encodes colours. Each theme has a palette for each depth.
package enum ColorDepth: CaseIterable, Sendable {
  case none
  /// The first 8 or 16 colours, whose shades differ between terminals.
  case eight, sixteen
  /// The 256 colours of xterm.
  case palette
  /// 24-bit RGB.
  case direct

  /// `colors` is the number of colours in terminfo.
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
