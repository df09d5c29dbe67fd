import FormModel
import Testing

@Suite("Looking words up")
struct FoldedTextTests {
  @Test(
    "Case, accents, ligatures, blanks and apostrophes do not count",
    arguments: [
      ("Été à l’ÉCOLE", "ete a l'ecole"), ("Œuvre d'Ægir", "oeuvre d'aegir"),
      ("e\u{301}te\u{301}", "ete"), ("a\u{A0}: b\nc\td\u{202F}!", "a : b c d !"),
      ("Façade à Łódź, ř", "facade a lodz, r"), ("中文 👍", "中文 👍"), ("ΣΊ", "σί"), ("", ""),
    ]
  )
  func folded(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test(
    "Words are found where they stand, as they are written there",
    arguments: [
      ("Un été, deux étés", "ETE", ["été", "été"]), ("L’œuvre", "oeuvre", ["œuvre"]),
      ("L’œuvre", "l'oe", ["L’œ"]), ("e\u{301}te\u{301}!", "ete", ["e\u{301}te\u{301}"]),
      ("deux\nmots", "deux mots", ["deux\nmots"]), ("aaaa", "aa", ["aa", "aa"]),
      ("中文字", "文", ["文"]), ("abc", "x", []), ("abc", "", []), ("", "a", []),
    ]
  )
  func places(text: String, words: String, found: [String]) {
    let utf8 = Array(text.utf8)
    let places = FoldedText(text).places(of: FoldedText(words))
    #expect(places.map { String(decoding: utf8[$0], as: UTF8.self) } == found)
    #expect(FoldedText(text).places(of: FoldedText(words), limit: 1).count == min(1, found.count))
  }
}
