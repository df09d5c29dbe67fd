import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("The way back outlives the page")
struct KeptUndoTests {
  private let text = "objectifs_attentes"

  private func typed() throws -> Scene {
    let scene = try Scene(Answers(parsing: #"{"objectifs_attentes": "Un"}"#), at: text)
    scene.press(.end)
    scene.type("deux")
    #expect(scene[text] == "Undeux")
    return scene
  }

  @Test("To the list of drafts and back: Ctrl-Z takes back what was done before")
  func home() throws {
    let scene = try typed()
    scene.press(.escape)
    #expect(scene.app.form == nil)
    scene.press(.enter)
    scene.press(.ctrl("z"))
    #expect(scene[text] == "Un")
    #expect(try scene.saved()[Path.root + text] == "Un")
    scene.press(.ctrl("y"))
    #expect(scene[text] == "Undeux")
  }

  @Test("After a restart too")
  func restart() throws {
    let scene = try typed()
    scene.app.end()
    try scene.openAgain()
    scene.press(.ctrl("z"))
    #expect(scene[text] == "Un")
  }
}
