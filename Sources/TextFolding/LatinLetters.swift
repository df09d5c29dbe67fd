/// What the scalars U+0080 to U+017F fold to: nearly all that a French text has beside ASCII.
///
/// The Unicode names say the same (`Unicode.Scalar.folded`, compared by a test); to ask them takes longer
/// than all else of the program's start.
enum LatinLetters {
  /// Two bytes each, 0 for none.
  static func folded() -> [(UInt8, UInt8)] {
    var pairs = (UInt8(0x80)...0xBF).map(control)
    for letter in letters.unicodeScalars {
      let bytes = Array(plain(letter).utf8)
      pairs.append((bytes[0], bytes.count > 1 ? bytes[1] : 0))
    }
    return pairs
  }

  /// U+0080 to U+00BF: controls, signs and blanks.
  private static func control(_ value: UInt8) -> (UInt8, UInt8) {
    switch value {
    case 0x85, 0xA0: (0x20, 0)
    // A soft hyphen.
    case 0xAD: (0, 0)
    // An acute accent, typed for an apostrophe.
    case 0xB4: (0x27, 0)
    default: (0xC2, value)
    }
  }

  private static func plain(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "æ": "ae"
    case "ĳ": "ij"
    case "œ": "oe"
    default: String(letter)
    }
  }

  /// U+00C0 to U+017F, sixteen in a row.
  private static let letters =
    "aaaaaaæceeeeiiii" + "ðnooooo×ouuuuyþß"
    + "aaaaaaæceeeeiiii" + "ðnooooo÷ouuuuyþy"
    + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg"
    + "gggghhhhiiiiiiii" + "iıĳĳjjkkĸlllllll"
    + "lllnnnnnnnŋŋoooo" + "ooœœrrrrrrssssss"
    + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzſ"
}
