/// What is left of a text when accents, case, hyphens and apostrophes do not count: letters 1 to 26,
/// digits 27 to 36, and 0 for all that separates words.
enum Folding {
  static let separator: UInt8 = 0
  /// How many values there are.
  static let count = 37

  /// The value of each byte of a name in the table (Latin-1; 0x8C and 0x9C are the o of œ, whose e
  /// is the next byte).
  static let bytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39: byte - 0x30 + 27
    case 0x41...0x5A: byte - 0x40
    case 0x61...0x7A: byte - 0x60
    case 0x8C, 0x9C: letter("o")
    case 0xC0...0xDF: accented[Int(byte - 0xC0)]
    case 0xE0...0xFE: accented[Int(byte - 0xE0)]
    case 0xFF: letter("y")
    default: separator
    }
  }

  /// The folded form of what a person typed.
  static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x152, 0x153: folded += [letter("o"), letter("e")]
      case 0xC6, 0xE6: folded += [letter("a"), letter("e")]
      case 0x178: folded.append(letter("y"))
      case 0x300...0x36F: continue  // the accent of a letter that was typed in two parts
      case 0...0x7F, 0xA0...0xFF: folded.append(bytes[Int(scalar.value)])
      default: folded.append(separator)
      }
    }
    return folded
  }

  /// A folded word in letters a to z and digits again.
  static func text(_ word: [UInt8]) -> String {
    String(decoding: word.map { $0 < 27 ? $0 + 0x60 : $0 - 27 + 0x30 }, as: UTF8.self)
  }

  /// The bit that says in the table that a name has the letter: bit 0 for a, bit 26 for any digit.
  static func bit(of letter: UInt8) -> UInt32 {
    letter == separator ? 0 : 1 << (min(UInt32(letter), 27) - 1)
  }

  /// The letters of Latin-1 from À (or à) on without their accents.
  private static let accented: [UInt8] = "aaaaaaaceeeeiiiidnooooo ouuuuy  ".utf8.map {
    $0 == UInt8(ascii: " ") ? separator : $0 - 0x60
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
    UInt8(scalar.value - 0x60)
  }
}
