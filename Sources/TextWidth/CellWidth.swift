internal import CPlatform

/// The width of text in terminal cells, as the C library and ncurses count it.
///
/// Terminals disagree about clusters of several scalars (a family emoji takes two cells in one and
/// eight in another), but rarely about single scalars. A cluster is therefore *drawn* as its base
/// and combining marks only, so that the cells after it stay in place; the stored text keeps every
/// scalar.
package enum CellWidth {
  /// The cells of one scalar: 0 for a combining mark, 1 or 2 for a visible one, and -1 for one that
  /// must never reach a terminal (control characters, bidirectional overrides, what wcwidth
  /// rejects).
  package static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return 1
    case 0..<0x20, 0x7F..<0xA0: return -1
    case 0xA0, 0x2007, 0x202F: return 1
    case 0xAD: return -1
    default:
      // Format characters control direction or joining and have no shape of their own.
      if scalar.properties.generalCategory == .format { return -1 }
      return localeIsReady ? Int(cwidth_of(scalar.value)) : 1
    }
  }

  /// The C library knows only ASCII until a UTF-8 locale is set, and tests do not set one.
  private static let localeIsReady = cwidth_ready() != 0
}
