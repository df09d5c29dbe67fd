import FormModel
import JSONText
import Testing

@Suite("Whole numbers")
struct WholeNumberTests {
  private let count = WholeNumber()

  @Test(
    "Digits are read, whatever blanks are among them",
    arguments: [
      ("0", 0), ("48", 48), (" 48 ", 48), ("1 200", 1200), ("1\u{202F}200", 1200), ("007", 7),
      ("48,0", 48), ("48.0", 48), ("48,00", 48),
    ]
  )
  func accepts(typed: String, value: Int) {
    #expect(Reading(typed, by: count) == .value(.number(value)))
  }

  @Test(
    "What is no whole number is refused, with the reason",
    arguments: [
      ("douze", "« douze » n’est pas un nombre entier."),
      ("48 personnes", "« 48 personnes » n’est pas un nombre entier."),
      ("48.000", "« 48.000 » n’est pas un nombre entier."),
      ("48,", "« 48, » n’est pas un nombre entier."),
      ("12,5", "« 12,5 » n’est pas un nombre entier."),
      ("+5", "« +5 » n’est pas un nombre entier."),
      ("٤٨", "« ٤٨ » n’est pas un nombre entier."),
      ("-1", "Un nombre négatif n’est pas possible ici."),
      ("− 1", "Un nombre négatif n’est pas possible ici."),
      ("1000000000", "Ce nombre est trop grand."),
      ("99999999999999999999", "Ce nombre est trop grand."),
    ]
  )
  func refuses(typed: String, complaint: String) {
    #expect(Reading(typed, by: count).complaint == complaint)
  }

  @Test(
    "Thousands stand apart in prose",
    arguments: [(0, "0"), (999, "999"), (1000, "1 000"), (12_345_678, "12 345 678")]
  )
  func prose(value: Int, told: String) {
    #expect(count.prose(.number(value))?.withPlainSpaces == told)
    #expect(count.typed(.number(value)) == String(value))
  }

  @Test(
    "A number of a file counts by its value, whatever its spelling",
    arguments: ["48", "48.0", "48.000", "4.8e1", "4.8E+01", "480e-1", "0.48e2"]
  )
  func byValue(spelling: String) {
    #expect(count.rejection(of: .number(spelling)) == nil)
    #expect(count.typed(.number(spelling)) == "48")
    #expect(count.canonical(.number(spelling)) == .number(48))
  }

  @Test(
    "A number of a file that is not whole, or out of reach, is of the wrong type",
    arguments: [
      JSON.number("-5"), .number("1.5"), .number("1000000000"), .number("1e999999999"),
      .bool(false),
    ]
  )
  func wrongType(stored: JSON) {
    #expect(count.rejection(of: stored) == .wrongType)
  }
}
