extension String {
  /// A pasted text as it was meant, where a word processor or a web page wrote it: the signs before
  /// the items of a list are "- ", numbers stand apart by a blank, what only says where a word may be
  /// parted is gone, and so are the private signs of its fonts that have no meaning elsewhere.
  var asMeant: String {
    guard utf8.contains(where: { $0 == 0x09 || $0 >= 0x80 }) else { return self }
    // Scalar by scalar into reserved room: appending a sequence copies all that is there already.
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

  /// How an item begins where the line does, and how many scalars that takes.
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
    // Letters are signs in the fonts of a word processor, which sets them apart by a tab.
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

  /// The private signs that are written in texts.
  private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{F0E0}": "→", "\u{F0E8}": "→", "\u{F0DF}": "←", "\u{F0FC}": "✓", "\u{F0A3}": "≤",
    "\u{F0B3}": "≥", "\u{F0B1}": "±", "\u{F0B4}": "×", "\u{F0B0}": "°",
  ]
}
