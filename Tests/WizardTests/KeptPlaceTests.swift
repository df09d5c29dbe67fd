import Drafts
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
    scene.press(.ctrl("l"), .escape)
    #expect(scene.answers[Path.root + "objectifs_attentes"] == "Un")
  }
}
