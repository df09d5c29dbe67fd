extension String {
  /// The same text with a replacement character (U+FFFD) for what no document can carry: controls
  /// other than line ends and tabs, and the two scalars that XML has no place for.
  var printable: String {
    guard utf8.contains(where: Self.isSuspect),
      unicodeScalars.contains(where: { !Self.isPrintable($0) })
    else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(Self.isPrintable(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  /// The printable lines, whatever ends them.
  var printableLines: TextLines { TextLines(self) }

  /// On one line.
  var printableLine: String { printableLines.joined(separator: " ") }

  /// A byte that may begin an unprintable scalar.
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
