extension String {
  /// The text with U+FFFD for characters that no document can contain: control characters except
  /// line ends and tabs, and the two noncharacters that XML excludes.
  var printable: String {
    var text = self
    if !text.withUTF8(Self.isSuspect) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(Self.isPrintable(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  /// The printable lines, for any line ends.
  var printableLines: TextLines { TextLines(self) }

  /// The printable text on one line.
  var printableLine: String { printableLines.onOneLine }

  /// Whether an unprintable scalar may be among these bytes.
  private static func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in bytes.indices {
      // Most bytes are letters.
      if (0x20...0x7E).contains(bytes[offset]) { continue }
      switch bytes[offset] {
      case 0x09...0x0D: continue
      case 0..<0x20, 0x7F: return true
      case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0: return true
      case 0xEF where offset + 1 < bytes.count && bytes[offset + 1] == 0xBF: return true
      default: continue
      }
    }
    return false
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
