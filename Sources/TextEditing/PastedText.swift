extension String {
  /// A pasted text without the artefacts of word processors and web pages.
  ///
  /// Bullets become "- ", numbers are followed by a blank, optional hyphens are dropped, and
  /// private-use characters of symbol fonts are replaced or dropped.
  var asMeant: String {
    guard utf8.contains(where: { $0 == 0x09 || $0 >= 0x80 }) else { return self }
    // Append scalar by scalar into reserved capacity: appending a sequence would copy what is
    // there.
    var meant = String.UnicodeScalarView()
    meant.reserveCapacity(utf8.count)
    var rest = unicodeScalars[...]
    while !rest.isEmpty {
      if let (item, length) = Self.item(at: rest) {
        for scalar in item.unicodeScalars { meant.append(scalar) }
        rest = rest.dropFirst(length)
      }
      while let scalar = rest.popFirst() {
        if let scalar = Self.meaning(of: scalar) { meant.append(scalar) }
        if Self.isLineEnd(scalar) { break }
      }
    }
    return String(meant)
  }

  /// The marker for an item at the start of `line`, and the number of scalars it replaces.
  private static func item(at line: Substring.UnicodeScalarView) -> (String, Int)? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line.dropFirst(indent.count)
    guard let sign = rest.first else { return nil }
    let mark = rest.prefix { ("0"..."9").contains($0) || ("a"..."z").contains($0) }
    let behind = rest.dropFirst(mark.count)
    if (1...3).contains(mark.count), behind.first == "." || behind.first == ")",
      behind.dropFirst().first == "\t"
    {
      return (
        String(indent) + String(mark) + String(behind.prefix(1)) + " ",
        indent.count + mark.count + 2
      )
    }
    let blanks = rest.dropFirst().prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard !blanks.isEmpty else { return nil }
    // In symbol fonts letters serve as bullets; word processors put a tab after them.
    let isBullet = bullets.contains(sign) || blanks.contains("\t") && letters.contains(sign)
    guard isBullet || isPrivate(sign) else { return nil }
    return (String(indent) + "- ", indent.count + 1 + blanks.count)
  }

  private static let bullets = Set("•●○◦▪▫■‣⁃∙·➢➤►▶❖♦◆".unicodeScalars)
  private static let letters = Set("-–—*+ovqnlu§Øü✓✔".unicodeScalars)

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xF000...0xF0FF).contains(scalar.value)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func meaning(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar == "\u{AD}" { return nil }
    return isPrivate(scalar) ? symbols[scalar] : scalar
  }

  /// Private-use characters that occur in running text, with their replacements.
  private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{F0E0}": "→", "\u{F0E8}": "→", "\u{F0DF}": "←", "\u{F0FC}": "✓", "\u{F0A3}": "≤",
    "\u{F0B3}": "≥", "\u{F0B1}": "±", "\u{F0B4}": "×", "\u{F0B0}": "°",
  ]
}
