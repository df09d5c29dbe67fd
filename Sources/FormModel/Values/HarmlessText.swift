extension String {
  /// The text with control characters, except line ends and tabs, and bidirectional overrides
  /// replaced by U+FFFD.
  package var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isHarmful ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// The text on one line: a name from a file must not start a new line of output.
  package var oneLine: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
