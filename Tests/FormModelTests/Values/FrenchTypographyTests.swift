import FormModel
import Testing

@Suite("French spaces")
struct FrenchTypographyTests {
  @Test(
    "Blanks before high signs and inside quotes do not break",
    arguments: [
      ("Oui : non ; quoi ? Ah !", "Oui\u{A0}: non\u{A0}; quoi\u{A0}? Ah\u{A0}!"),
      ("« Oui »", "«\u{A0}Oui\u{A0}»"), ("Oui\u{A0}:", "Oui\u{A0}:"),
      ("https://a.fr", "https://a.fr"),
      ("", ""), ("12 h 30", "12 h 30"),
    ]
  )
  func spaces(plain: String, french: String) {
    #expect(plain.withFrenchSpaces == french)
    #expect(french.withFrenchSpaces == french)
  }

  @Test(
    "Thousands stand apart",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (1_005_030, "1\u{202F}005\u{202F}030"),
      (-7, "−7"), (-12_345, "−12\u{202F}345"),
    ]
  )
  func numbers(number: Int, french: String) {
    #expect(number.inFrench == french)
  }

  @Test(
    "A quotation of what was typed is short, on one line and harmless",
    arguments: [
      ("a\nb\tc", "a b c"), ("  x  ", "x"), ("\u{1B}[31mx", "[31mx"),
      (String(repeating: "é", count: 41), String(repeating: "é", count: 40) + "…"),
      (String(repeating: "é", count: 40), String(repeating: "é", count: 40)),
    ]
  )
  func excerpt(typed: String, quoted: String) {
    #expect(typed.excerpt == quoted)
  }
}
