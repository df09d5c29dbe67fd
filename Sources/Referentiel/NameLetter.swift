internal import TextFolding

/// Letters of names as small numbers for the search: 1 to 26, digits 27 to 36, and 0 for every
/// separator of words.
enum NameLetter {
  static let separator: UInt8 = 0
  /// The number of values.
  static let count = 37

  /// The value of each byte of a name in the table. Names are in Latin-1, except that 0x8C and 0x9C
  /// stand for the o of œ, whose e follows.
  static let bytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let isLigature = byte == 0x8C || byte == 0x9C
    return fold(isLigature ? "o" : String(Unicode.Scalar(byte))).first ?? separator
  }

  /// The folded form of a query.
  static func fold(_ text: String) -> [UInt8] {
    var text = text
    var letters: [UInt8] = []
    text.withUTF8 { utf8 in
      Folding.fold(UnsafeRawBufferPointer(utf8)) { byte, _ in
        // A multi-byte character gives one separator.
        if byte & 0xC0 != 0x80 { letters.append(number(byte)) }
        return true
      }
    }
    return letters
  }

  /// A folded word as the letters a to z and digits.
  static func text(_ word: [UInt8]) -> String {
    String(decoding: word.map { $0 < 27 ? $0 + 0x60 : $0 - 27 + 0x30 }, as: UTF8.self)
  }

  /// The bit for this letter in the letter sets of the table: bit 0 for a, bit 26 for any digit.
  static func bit(of letter: UInt8) -> UInt32 {
    letter == separator ? 0 : 1 << (min(UInt32(letter), 27) - 1)
  }

  private static func number(_ folded: UInt8) -> UInt8 {
    switch folded {
    case 0x61...0x7A: folded - 0x60
    case 0x30...0x39: folded - 0x30 + 27
    default: separator
    }
  }
}
