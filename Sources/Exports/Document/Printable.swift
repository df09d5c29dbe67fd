extension String {
  /// The text with U+FFFD for characters that no document can contain: control characters except
  /// line ends and tabs, and the two noncharacters that XML excludes.
  var printable: String {
    guard utf8.contains(where: Self.isSuspect),
      unicodeScalars.contains(where: { !Self.isPrintable($0) })
    else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(Self.isPrintable(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  /// The printable lines, for any line ends.
  var printableLines: TextLines { TextLines(self) }

  /// The printable text on one line.
  var printableLine: String { printableLines.joined(separator: " ") }

  /// Whether the byte may begin an unprintable scalar.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
