import Testing

import TextWidth

@Suite("What stands on the screen for a character")
struct GlyphTests {
  @Test(
    "Each is measured as every terminal measures it",
    arguments: [
      ("a", "a", 1), ("é", "é", 1), ("e\u{301}", "e\u{301}", 1), ("中", "中", 2),
      ("👍🏽", "👍", 2), ("👩‍👩‍👧", "👩", 2), ("❤️", "❤", 1), ("\u{A0}", "\u{A0}", 1),
      ("\u{1B}", "·", 1), ("\u{202E}", "·", 1), ("\u{301}", "\u{25CC}\u{301}", 1), ("\t", "·", 1),
      ("œ", "œ", 1), ("\u{9B}", "·", 1),
    ] as [(Character, String, Int)]
  )
  func glyph(character: Character, text: String, width: Int) {
    let glyph = Glyph(character)
    #expect(glyph.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(glyph.width == width)
  }
}
