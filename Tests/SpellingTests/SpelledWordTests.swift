import Testing

@testable import Spelling

@Suite("Words whose spelling is looked at")
struct SpelledWordTests {
  @Test(
    "Elisions, hyphens and apostrophes of both kinds",
    arguments: [
      ("L’été à Vaulx-en-Velin", ["été", "Vaulx-en-Velin"]),
      ("l'intelligense d’aujourd’hui", ["intelligense", "aujourd'hui"]),
      ("jusqu’à ce qu’elle puisse", ["ce", "elle", "puisse"]),
      ("quelqu’un, presqu’île ; prud’homme", ["quelqu'un", "presqu'île", "prud'homme"]),
      ("« porte\u{2011}monnaie » - ’’ -", ["porte-monnaie"]),
      ("Fin.\nDébut : œuvre/outil (agents)…", ["Fin", "Début", "œuvre", "outil", "agents"]),
      ("peut-être\u{A0}!", ["peut-être"]), ("", []), ("’", []), ("l’", []),
    ]
  )
  func words(text: String, words: [String]) {
    #expect(SpelledWord.words(of: text).map(\.letters) == words)
  }

  @Test(
    "What no dictionary has is left out",
    arguments: [
      "2025 M57 3e XXI", "IA AMO RGPD L’ANCT", "ChatGPT OpenIA", "référent@ville.fr",
      "www.ville.fr",
      "https://data.gouv.fr/x?y=zzz", "data.gouv.fr", "rapport_final.odt", "#budget", "/etc/hosts",
      "Ελλάδα 中文 العربية", "👍🏽", "e\u{301}te\u{301}",
    ]
  )
  func leftOut(text: String) {
    #expect(SpelledWord.words(of: text).isEmpty)
  }

  @Test("Each stands where the text has it, without what is joined to it")
  func ranges() {
    let text = "Ah, l’intelligense d’Étampes"
    let words = SpelledWord.words(of: text)
    let utf8 = Array(text.utf8)
    #expect(
      words.map { String(decoding: utf8[$0.range], as: UTF8.self) }
        == ["Ah", "intelligense", "Étampes"]
    )
  }
}
