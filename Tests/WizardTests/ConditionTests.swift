import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Questions that others call for")
struct ConditionTests {
  @Test("« Si oui » comes and goes with its answer, and what was typed is kept")
  func comesAndGoes() throws {
    let scene = try Scene(Answers(), at: "amo")
    #expect(!scene.words.contains("Nom de l’AMO"))
    scene.press(.character(" "))
    #expect(scene.words.contains("Nom de l’AMO"))
    scene.press(.tab)
    scene.type("Coopérative")
    scene.press(.backTab, .right, .character(" "))
    #expect(scene["amo"] == .bool(false))
    #expect(!scene.words.contains("Nom de l’AMO"))
    #expect(scene["amo_nom"] == "Coopérative")
    #expect(try scene.saved()[Path.root + "amo_nom"] == "Coopérative")
    scene.press(.left, .character(" "))
    #expect(scene.words.contains("Coopérative"))
    try Golden.expect(scene, "condition")
  }

  @Test("« Autre » calls for a word on what it is, and says so when it is left out")
  func other() throws {
    let scene = try Scene(Answers(), at: "recrutement")
    scene.press(.end, .character(" "))
    #expect(scene.words.contains("Autre recrutement, à préciser obligatoire"))
    scene.press(.tab, .tab, .backTab)
    #expect(scene.words.contains("à remplir pour finaliser"))
  }

  @Test("Undoing the answer takes the question away from under the focus, without harm")
  func undone() throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.press(.character(" "), .tab, .ctrl("z"))
    #expect(scene.answers == Answers())
    #expect(scene.caretRow.contains("( ) oui"))
    scene.press(.ctrl("y"), .tab)
    scene.type("X")
    #expect(scene["amo_nom"] == "X")
  }
}
