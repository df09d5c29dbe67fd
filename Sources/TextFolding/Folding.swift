/// The normal form in which text is searched and compared.
///
/// Letters lose case and accents (`œ` becomes `oe`); all blanks, hyphens and apostrophes become one
/// of each; invisible characters (soft hyphens, zero-width blanks) are dropped. It is the only
/// folding in the program.
package enum Folding {
  /// Calls `take` with each folded byte and the UTF-8 offset of its source character until it
  /// returns `false`. Invalid UTF-8 becomes a blank.
  @inlinable
  @inline(__always)
  package static func fold(_ text: UnsafeRawBufferPointer, _ take: (UInt8, Int) -> Bool) {
    latin.withUnsafeBufferPointer { latin in
      punctuation.withUnsafeBufferPointer { punctuation in
        var offset = 0
        while offset < text.count {
          let byte = text[offset]
          var length = 1
          var wantsMore = true
          switch byte {
          case 0x41...0x5A: wantsMore = take(byte | 0x20, offset)
          case 0x09...0x0D: wantsMore = take(0x20, offset)
          case 0..<0x80: wantsMore = take(byte, offset)
          case 0xC2...0xC5 where offset + 1 < text.count:
            length = 2
            let (first, second) = latin[Int(byte - 0xC2) << 6 | Int(text[offset + 1] & 0x3F)]
            if first != 0 { wantsMore = take(first, offset) }
            if wantsMore, second != 0 { wantsMore = take(second, offset) }
          case 0xE2
          where offset + 2 < text.count && text[offset + 1] == 0x80
            && punctuation[Int(text[offset + 2] & 0x3F)] != other:
            length = 3
            let folded = punctuation[Int(text[offset + 2] & 0x3F)]
            if folded != 0 { wantsMore = take(folded, offset) }
          default:
            let (folded, size) = scalar(text, at: offset)
            length = size
            wantsMore = folded.utf8.allSatisfy { take($0, offset) }
          }
          guard wantsMore else { return }
          offset += length
        }
      }
    }
  }

  /// Whether a folded byte is a letter or a digit.
  @inlinable
  @inline(__always)
  package static func isWord(_ folded: UInt8) -> Bool {
    0x61...0x7A ~= folded || 0x30...0x39 ~= folded
  }

  /// The folded form of the scalar at `offset`, and its length in bytes.
  @usableFromInline
  static func scalar(_ text: UnsafeRawBufferPointer, at offset: Int) -> (folded: String, Int) {
    var iterator = text[offset...].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return (" ", 1) }
    return (Unicode.UTF8.decode(encoded).folded, encoded.count)
  }

  /// The folded bytes of U+0080 to U+017F, the most frequent ones in French after ASCII. None folds
  /// to more than two bytes; 0 stands for no byte.
  @usableFromInline
  static let latin: [(UInt8, UInt8)] = LatinLetters.folded()

  /// The folded byte of U+2000 to U+203F (blanks, dashes, quotes); 0 for none, or `other`.
  @usableFromInline
  static let punctuation: [UInt8] = (UInt32(0x2000)...0x203F).map { value in
    let folded = Array(Unicode.Scalar(value).map { $0.folded.utf8 } ?? " ".utf8)
    return folded.count > 1 ? other : folded.first ?? 0
  }

  /// Marks scalars of the table that fold to more than one byte; it is no folded byte.
  @usableFromInline
  static let other: UInt8 = 0xFF
}

extension Unicode.Scalar {
  /// The base letters of a Latin letter (`é` gives `e`, `Œ` gives `OE`), the empty string for a
  /// combining mark, `nil` for anything else.
  ///
  /// Derived from the Unicode names, so that there is no table to maintain.
  package var plainLetters: String? {
    if properties.generalCategory == .nonspacingMark { return "" }
    guard isLatin else { return nil }
    let words = (properties.name ?? "").split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 2
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// Whether the scalar is in a Latin block beyond ASCII. Asking for a name is the expensive part.
  private var isLatin: Bool {
    switch value {
    case 0xAA...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06: true
    default: false
    }
  }

  /// The folded form of a scalar beyond ASCII.
  var folded: String {
    switch value {
    // All apostrophes, and the prime that is typed in their place.
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: return "'"
    // The minus sign.
    case 0x2212: return "-"
    default: break
    }
    if properties.isWhitespace { return " " }
    switch properties.generalCategory {
    case .format: return ""
    case .dashPunctuation: return "-"
    default: return plainLetters?.lowercased() ?? properties.lowercaseMapping
    }
  }
}
