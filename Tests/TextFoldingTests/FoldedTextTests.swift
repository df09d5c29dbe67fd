import Testing

@testable import TextFolding

@Suite("Looking words up")
struct FoldedTextTests {
  @Test(
    "Case, accents, ligatures, blanks, hyphens and apostrophes do not count, nor what is not seen",
    arguments: [
      ("co\u{AD}opé\u{200B}ra\u{2060}tion\u{FEFF}", "cooperation"),
      ("peut\u{2011}être, 2\u{2010}3, 4\u{2013}5, \u{2212}6", "peut-etre, 2-3, 4-5, -6"),
      (
        "l\u{2BC}un, l\u{2018}un, l\u{2019}un, l\u{201B}un, l\u{2032}un, l\u{B4}un, l\u{FF07}un",
        "l'un, l'un, l'un, l'un, l'un, l'un, l'un"
      ),
      ("a\u{2009}b\u{2003}c\u{3000}d", "a b c d"), ("ﬁn, Ǆ, \u{1E9E}", "fin, dz, ß"),
      ("\u{2026} \u{201C}a\u{201D} \u{2022}", "\u{2026} \u{201C}a\u{201D} \u{2022}"),
      ("Été à l’ÉCOLE", "ete a l'ecole"), ("Œuvre d'Ægir", "oeuvre d'aegir"),
      ("e\u{301}te\u{301}", "ete"), ("a\u{A0}: b\nc\td\u{202F}!", "a : b c d !"),
      ("Façade à Łódź, ř", "facade a lodz, r"), ("中文 👍", "中文 👍"), ("ΣΊ", "σί"), ("", ""),
    ]
  )
  func folded(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test("The table of Latin letters says what their Unicode names say")
  func latinLetters() {
    let named = (UInt32(0x80)...0x17F).map { Array(Unicode.Scalar($0)!.folded.utf8) }
    let listed = LatinLetters.folded().map { [$0, $1].filter { $0 != 0 } }
    #expect(listed == named)
  }

  @Test(
    "Words are found where they stand, as they are written there",
    arguments: [
      ("Un été, deux étés", "ETE", ["été", "été"]), ("L’œuvre", "oeuvre", ["œuvre"]),
      ("L’œuvre", "l'oe", ["L’œ"]), ("e\u{301}te\u{301}!", "ete", ["e\u{301}te\u{301}"]),
      ("deux\nmots", "deux mots", ["deux\nmots"]), ("aaaa", "aa", ["aa", "aa"]),
      ("la co\u{AD}opération", "coop", ["co\u{AD}op"]),
      ("peut\u{2011}être", "peut-être", ["peut\u{2011}être"]),
      ("l\u{2BC}avis d\u{2018}ici", "l’avis d'ici", ["l\u{2BC}avis d\u{2018}ici"]),
      ("aujourd’hui", "aujourd\u{200B}hui", []), ("mot", "mo\u{200B}t", ["mot"]),
      ("中文字", "文", ["文"]), ("abc", "x", []), ("abc", "", []), ("", "a", []),
    ]
  )
  func places(text: String, words: String, found: [String]) {
    let utf8 = Array(text.utf8)
    let ranges = FoldedText(text).ranges(of: FoldedText(words))
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == found)
    #expect(FoldedText(text).ranges(of: FoldedText(words), limit: 1).count == min(1, found.count))
  }

  @Test("Words are letters and digits with one blank between two, whatever stood there")
  func words() {
    let words = [
      "  L’œuvre — peut\u{2011}être : n\u{B0} 12, co\u{AD}op ! ", "", "…", "中文 a",
    ].map { String(decoding: $0.foldedWords, as: UTF8.self) }
    #expect(words == ["l oeuvre peut etre n 12 coop", "", "", "a"])
  }

  @Test("Bytes that are no UTF-8 are blanks, and end nothing")
  func invalid() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x41, 0xE2, 0x80]
    var folded: [UInt8] = []
    bytes.withUnsafeBytes { text in
      Folding.fold(text) { byte, _ in
        folded.append(byte)
        return true
      }
    }
    #expect(folded.first == 0x61 && folded.contains(0x62))
    #expect(folded.count <= bytes.count)
  }
}
