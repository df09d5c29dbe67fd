import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Choices that stand in a table")
struct ChoiceTableTests {
  private let answers = Answers(
    parsing: #"""
      {"engagements": {"facilitation": {"etat": "tenu", "note": "avec une équipe formée"},
        "neutralite": {"etat": "en_cours"}}}
      """#
  )

  @Test(
    "Eleven promises take eleven rows and their headings; in a narrow window each is asked by itself",
    arguments: [(80, 24), (40, 10), (120, 40), (200, 60)]
  )
  func golden(columns: Int, rows: Int) throws {
    let scene = try Scene(
      answers,
      at: "engagements.recrutement_representatif.etat",
      columns: columns,
      rows: rows
    )
    try Golden.expect(scene, "engagements-\(columns)x\(rows)")
    if columns >= 80 {
      #expect(scene.words.contains("avec une équipe formée"))
      #expect(scene.words.contains("Neutralité"))
    }
  }

  @Test("Arrows go from row to row and along its options; Espace ticks")
  func arrows() throws {
    let scene = try Scene(answers, at: "engagements.recrutement_representatif.etat", columns: 120)
    scene.press(.right, .right, .character(" "))
    #expect(scene["engagements.recrutement_representatif.etat"] == "non_tenu")
    scene.press(.down, .left, .character(" "))
    #expect(scene["engagements.neutralite.etat"] == "tenu")
    scene.press(.up, .character(" "))
    #expect(scene["engagements.recrutement_representatif.etat"] == nil)
  }

  @Test("Tab leads to the remark of a row, which stands below it once it is made")
  func remark() throws {
    let scene = try Scene(Answers(), at: "engagements.facilitation.etat", columns: 120)
    scene.press(.tab)
    scene.type("à faire")
    scene.press(.tab)
    #expect(scene["engagements.facilitation.note"] == "à faire")
    #expect(scene.words.contains("note à faire"))
    scene.press(.up)
    scene.type("!")
    #expect(scene["engagements.facilitation.note"] == "à faire!")
  }

  @Test("A click ticks the option of its column")
  func click() throws {
    let scene = try Scene(Answers(), at: "engagements.facilitation.etat", columns: 120)
    let mark = "( )"
    scene.click(mark, columns: 1)
    let ticked = scene.answers.object(at: .root + "engagements").members
    #expect(ticked.count == 1)
    #expect(ticked.first?.value.object?["etat"] == "tenu")
  }
}
