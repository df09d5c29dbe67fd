import Testing

import TextEditing

@Suite("Words and characters")
struct TextCountsTests {
  @Test(
    "are counted as a French writer counts",
    arguments: [
      ("", 0, 0), ("mot", 1, 3), ("  deux\nmots\t", 2, 12), ("l’homme, c'est-à-dire", 2, 21),
      ("Qui ? Moi !", 2, 11), ("«\u{A0}Oui\u{A0}»", 1, 7), ("mais\u{A0}:", 1, 6),
      ("10\u{202F}000\u{A0}euros", 2, 12), ("10\u{202F}mots", 2, 7), ("– un", 1, 4),
      ("e\u{301}te\u{301}", 1, 3), ("👩‍👩‍👧 👍🏽", 0, 3), ("œuvre, été", 2, 10), ("a/b", 1, 3),
    ]
  )
  func counting(text: String, words: Int, characters: Int) {
    let counts = TextCounts(text)
    #expect(counts.words == words)
    #expect(counts.characters == characters)
  }
}
