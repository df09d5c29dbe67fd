import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("The place that was left")
struct KeptPlaceTests {
  @Test(
    "Whatever a file says of it, the draft opens",
    arguments: [
      "concertations[9223372036854775807].propositions[0].texte", "concertations[999999].intitule",
      "collectivites[9223372036854775806]", "objectifs_attentes", "", "[0]", "a..b",
    ],
    [Int.max, Int.min, -1, 0]
  )
  func anywhere(path: String, caret: Int) throws {
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_attentes": "Un"}"#),
      at: path,
      caret: caret
    )
    scene.press(.down, .ctrl("l"))
    #expect(scene.answers[Path.root + "objectifs_attentes"] == "Un")
  }

  @Test("A draft that is opened on the same field as the one before keeps its place as well")
  func second() throws {
    let scene = try Scene(drafts: [
      Answers(parsing: #"{"objectifs_attentes": "Un"}"#),
      Answers(parsing: #"{"objectifs_attentes": "Deux"}"#),
    ])
    let drafts = try scene.store.list().drafts
    scene.app.open(drafts[0].id)
    scene.app.rememberNewPlace()
    scene.app.open(drafts[1].id)
    #expect(scene.store.place(of: drafts[1].id) == nil)
    scene.app.rememberNewPlace()
    #expect(scene.store.place(of: drafts[1].id)?.path == scene.app.form?.path?.description)
  }
}
