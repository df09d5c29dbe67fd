extension String {
  /// With a replacement character (U+FFFD) for controls other than line ends and tabs, and for what
  /// turns the direction of a line.
  package var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isHarmful ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// Names come from files, and a line end in one must not begin a line of ours.
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
