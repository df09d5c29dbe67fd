import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("At 40x10")
struct SmallScreenTests {
  @Test("The last line names the outline and a way out, in every field")
  func lastLine() throws {
    let scene = try Scene(try Example.answers("quimperle"), columns: 40, rows: 10)
    for question in scene.app.desk.services.form.questions(of: scene.answers) {
      let there = try Scene(
        try Example.answers("quimperle"),
        at: question.path.description,
        columns: 40,
        rows: 10
      )
      #expect(there.row(9).contains("Ctrl-G aller"), "\(question.path)")
      let out = ["Ctrl-Q quitter", "Échap retour"].contains { there.row(9).contains($0) }
      #expect(out, "\(question.path)")
    }
  }

  @Test(
    "A message of up to 200 characters is read whole, beside the field in focus",
    arguments: ["amo", "objectifs_angles", "collectivites", "publics_precision"]
  )
  func message(path: String) throws {
    let scene = try Scene(
      try Example.answers("quimperle"),
      at: path,
      caret: 0,
      columns: 40,
      rows: 10
    )
    let words = (1...28).map { "mot numéro \($0 % 10)" }.joined(separator: " ").prefix(200) + "fin."
    for tone in [Desk.Message.Tone.plain, .error] {
      let before = scene.caretPageRow
      scene.app.desk.say(String(words), tone)
      #expect(scene.words.contains(words))
      #expect(scene.caretPageRow == before)
      scene.press(.function(20))
      #expect(!scene.words.contains("fin."))
      #expect(scene.caretPageRow == before)
    }
  }

  @Test("A longer one is cut where it has to be; what lasts is read in the help")
  func longMessage() throws {
    let scene = try Scene(
      try Example.answers("quimperle"),
      at: "objectifs_angles",
      columns: 40,
      rows: 10
    )
    let words = String(repeating: "très long ", count: 60) + "fin."
    scene.app.note(.failing(.alreadyThere(file: words), since: scene.world.clock.now()))
    #expect(scene.words.contains("…"))
    scene.press(.function(1))
    #expect(scene.words.contains("En ce moment"))
    scene.press(.down, times: 13)
    #expect(scene.words.contains("Ctrl-S enregistre une copie ailleurs."))
  }

  @Test("Help that is cut says where the rest is")
  func help() throws {
    let scene = try Scene(Answers(), at: "objectifs_angles", columns: 40, rows: 10)
    #expect(scene.words.contains("… F1"))
  }
}
