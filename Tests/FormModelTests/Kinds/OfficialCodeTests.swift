import FormModel
import JSONText
import Testing

@Suite("Official codes as they are typed")
struct OfficialCodeTests {
  @Test(
    "A code is kept as a text, in capitals and without blanks",
    arguments: [
      ("2a004", "2A004"), ("01004", "01004"), ("244 400 404", "244400404"),
      (" 244\u{A0}400\u{202F}404 ", "244400404"), ("35238", "35238"),
    ]
  )
  func accepts(typed: String, stored: String) {
    #expect(Reading(typed, by: OfficialCode()) == .value(.string(stored)))
  }

  @Test(
    "A text that does not have the shape of a code is kept as it is typed",
    arguments: [
      "Saint-Malo Agglomération", "brest", "Ville de Rennes", "15e arrondissement", "35 238 Rennes",
      "244 400 404 00012", "2.44E+08", "us-ca", " - ",
    ]
  )
  func kept(typed: String) {
    #expect(OfficialCode().stored(typed) == .string(typed))
  }

  @Test("A code that a file gives as a number has lost its zeros, perhaps: it is refused")
  func number() {
    #expect(OfficialCode().rejection(of: .number(1004)) == .wrongType)
    #expect(OfficialCode().editable(.number(1004)) == "1004")
  }
}
