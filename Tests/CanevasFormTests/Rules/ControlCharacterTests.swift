import CanevasForm
import FormModel
import Testing

@Suite("ControlCharacter")
struct ControlCharacterTests {
  @Test("A control in a text is said with its line and what stands before it")
  func said() throws {
    let said = try Filling.problems([
      "objectifs_angles": #""Une ligne\nAccueil des\u0000 usagers""#
    ])
    #expect(
      said == [
        Said(
          .warning,
          "objectifs_angles",
          "Un caractère de commande, qui ne se voit pas (U+0000), est à la ligne 2, après « Accueil des ».",
          "Retapez cet endroit : dans les exports, « \u{FFFD} » prend sa place."
        )
      ]
    )
  }

  @Test(
    "Tabs and the ends of lines are none",
    arguments: [#"a\tb"#, #"a\nb"#, #"a\r\nb"#, #"a\u000bb"#]
  )
  func none(_ text: String) throws {
    #expect(try Filling.problems(["objectifs_angles": "\"\(text)\""]).isEmpty)
  }
}
