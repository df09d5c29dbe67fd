package import JSONText

extension Group {
  /// The name of the row, or its number ("Proposition 2").
  package func title(of row: JSON?, at index: Int) -> String {
    let kind = field(nameKey)?.kind
    let name = row?.object?[nameKey].flatMap { stored in
      kind?.codec.map { $0.editable(stored) } ?? kind?.tickedWords(in: stored)
    }
    let line = name?.trimmed.firstLine ?? ""
    return line.isEmpty ? numbered(index) : line
  }

  /// "Proposition 2".
  package func numbered(_ index: Int) -> String {
    "\(noun.withCapital)\u{A0}\(index + 1)"
  }
}

extension String {
  /// The text up to its first line break, without blanks at its end. Searched in UTF-8, because a
  /// list of a thousand rows has a thousand titles.
  fileprivate var firstLine: String {
    var text = self
    let breaks = text.withUTF8 { bytes in
      bytes.indices.contains { offset in
        switch bytes[offset] {
        case 0x0A...0x0D: true
        // U+0085; U+2028 and U+2029.
        case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
        case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
        default: false
        }
      }
    }
    guard breaks, let end = firstIndex(where: \.isNewline) else { return self }
    return String(self[..<end]).trimmed
  }
}

extension Noun {
  /// "Proposition".
  package var withCapital: String { singular.withCapital }
}
