/// What is left of a text for who looks words up in it, however they were typed: letters without case and
/// accents (`œ` is `oe`), one blank, one hyphen and one apostrophe for all that there are, and nothing of
/// what is not seen (soft hyphens, zero-width blanks). The one folding of the program.
package enum Folding {
  /// Gives each folded byte of a text in UTF-8, with the offset of the character that it is of, for as
  /// long as `take` wants more. What is no UTF-8 is a blank.
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

  /// Whether a folded byte is of a word, and not between two.
  @inlinable
  @inline(__always)
  package static func isWord(_ folded: UInt8) -> Bool {
    0x61...0x7A ~= folded || 0x30...0x39 ~= folded
  }

  /// The folded scalar at `offset`, and the bytes that it takes.
  @usableFromInline
  static func scalar(_ text: UnsafeRawBufferPointer, at offset: Int) -> (folded: String, Int) {
    var iterator = text[offset...].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return (" ", 1) }
    return (Unicode.UTF8.decode(encoded).folded, encoded.count)
  }

  /// Of U+0080 to U+017F, which are nearly all that a French text has beside ASCII; none folds to more
  /// than two bytes, and 0 is no byte.
  @usableFromInline
  static let latin: [(UInt8, UInt8)] = LatinLetters.folded()

  /// Of U+2000 to U+203F, blanks, dashes and quotes: one byte, 0 for none, or `other`.
  @usableFromInline
  static let punctuation: [UInt8] = (UInt32(0x2000)...0x203F).map { value in
    let folded = Array(Unicode.Scalar(value).map { $0.folded.utf8 } ?? " ".utf8)
    return folded.count > 1 ? other : folded.first ?? 0
  }

  /// No folded byte.
  @usableFromInline
  static let other: UInt8 = 0xFF
}

extension Unicode.Scalar {
  /// The plain letters of a Latin letter (`é` is `e`, `Œ` is `OE`), nothing of an accent that stands
  /// by itself, `nil` of all else. That is what their Unicode names say, without a table of our own.
  package var plainLetters: String? {
    if properties.generalCategory == .nonspacingMark { return "" }
    guard isLatin else { return nil }
    let words = (properties.name ?? "").split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 2
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// Whether it stands among the Latin letters beyond ASCII: to ask a name costs more than all else.
  private var isLatin: Bool {
    switch value {
    case 0xAA...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06: true
    default: false
    }
  }

  /// Of a scalar beyond ASCII.
  var folded: String {
    switch value {
    // All apostrophes, the sign for minutes that is typed for one among them.
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: return "'"
    // A minus.
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
