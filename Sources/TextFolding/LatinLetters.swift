/// The folded form of U+0080 to U+017F as a table.
///
/// The Unicode names give the same (`Unicode.Scalar.folded`; a test compares them), but reading
/// them would take longer than the rest of the program’s start.
enum LatinLetters {
  /// Two bytes per scalar, 0 for none.
  static func folded() -> [(UInt8, UInt8)] {
    var pairs = (UInt8(0x80)...0xBF).map(control)
    for letter in letters.unicodeScalars {
      let bytes = Array(plain(letter).utf8)
      pairs.append((bytes[0], bytes.count > 1 ? bytes[1] : 0))
    }
    return pairs
  }

  /// U+0080 to U+00BF: control characters, symbols and blanks.
  private static func control(_ value: UInt8) -> (UInt8, UInt8) {
    switch value {
    case 0x85, 0xA0: (0x20, 0)
    // Soft hyphen.
    case 0xAD: (0, 0)
    // Acute accent, typed as an apostrophe.
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

  /// U+00C0 to U+017F, sixteen per string.
  private static let letters =
    "aaaaaaæceeeeiiii" + "ðnooooo×ouuuuyþß"
    + "aaaaaaæceeeeiiii" + "ðnooooo÷ouuuuyþy"
    + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg"
    + "gggghhhhiiiiiiii" + "iıĳĳjjkkĸlllllll"
    + "lllnnnnnnnŋŋoooo" + "ooœœrrrrrrssssss"
    + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzſ"
}
