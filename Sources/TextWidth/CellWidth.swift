internal import CWidth

/// How many terminal cells a text takes, counted as the C library and ncurses count.
///
/// Terminals disagree about clusters of several scalars (a family emoji is two cells in one and
/// eight in the next), but hardly ever about one scalar. A cluster is therefore *drawn* as its base
/// and its combining marks alone; the text itself keeps every scalar. So nothing beside it shifts.
package enum CellWidth {
  /// The cells of one scalar: 0 for a combining mark, 1 or 2 for what is visible, and -1 for what
  /// must never reach a terminal (controls, bidirectional overrides, what the C library ignores).
  package static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return 1
    case 0..<0x20, 0x7F..<0xA0: return -1
    case 0xA0, 0x2007, 0x202F: return 1
    case 0xAD: return -1
    default:
      // Format characters steer (direction, joining); alone they have nothing to show.
      if scalar.properties.generalCategory == .format { return -1 }
      return localeIsReady ? Int(cwidth_of(scalar.value)) : 1
    }
  }

  /// The C library knows only ASCII until a UTF-8 locale is set, and tests set none themselves.
  private static let localeIsReady = cwidth_ready() != 0
}
