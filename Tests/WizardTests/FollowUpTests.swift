import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("What became of a row")
struct FollowUpTests {
  private let answered = Answers(
    parsing: #"""
      {"demandes": [{"texte": "Ouvrir le dimanche", "numero": "7", "reponse": "a_l_etude", "suites": [
        {"date": "2025-02", "etat": "realisee", "texte": "C’est ouvert."},
        {"date": "2024", "etat": "en_cours", "texte": "Une étude est lancée."}]},
        {"texte": "Fermer", "reponse": "rejetee"}]}
      """#
  )

  private func scene(_ answers: Answers) throws -> Scene {
    try Scene(answers, at: "demandes", form: LongList.form)
  }

  @Test("The list says what was said last, in order of date, else the answer")
  func state() throws {
    let scene = try scene(answered)
    #expect(scene.caretRow.contains("7. Ouvrir le dimanche"))
    #expect(scene.caretRow.contains("réalisée"))
    #expect(scene.words.contains("rejetée"))
  }

  @Test("One sheet has what was said since, in order of date")
  func sheet() throws {
    let scene = try scene(answered)
    scene.press(.character("*"))
    let words = scene.words
    let first = try #require(words.firstRange(of: "Une étude est lancée."))
    let second = try #require(words.firstRange(of: "C’est ouvert."))
    #expect(first.lowerBound < second.lowerBound)
    #expect(scene.row(0).contains("Demande n° 7"))
    #expect(scene.row(0).contains("réalisée"))
    try Golden.expect(scene, "suites")
    scene.press(.escape)
    #expect(scene.caretRow.contains("Ouvrir le dimanche"))
  }

  @Test("Two keys from the list, one more is being written; left empty it was never there")
  func add() throws {
    let scene = try scene(answered)
    scene.press(.down, .character("*"), .enter)
    scene.type("2025")
    #expect(scene["demandes[1].suites[0].date"] == "2025")
    scene.press(.tab, .character(" "))
    scene.press(.escape)
    scene.press(.escape)
    #expect(scene.caretRow.contains("Fermer"))
    #expect(scene.caretRow.contains("en cours"))
    scene.press(.character("*"), .enter, .escape)
    #expect(scene["demandes[1].suites"]?.array?.count == 1)
  }

  @Test(
    "A row that was reached without its list, as when the draft is opened again, has its sheet too"
  )
  func withoutList() throws {
    let scene = try Scene(answered, at: "demandes[0].texte", form: LongList.form)
    #expect(scene.app.form?.path?.description == "demandes[0].texte")
    scene.press(.ctrl("g"))
    scene.type("suites")
    #expect(scene.words.contains(Command.followUp.title))
    scene.press(.escape, .escape)
    scene.app.go(.row(try #require(Path("demandes[0]"))), nil, fromReview: false)
    scene.press(.function(5))
    #expect(scene.row(0).contains("Demande n° 7"))
  }

  @Test("An entry of the sheet is opened, and what is corrected there stays")
  func open() throws {
    let scene = try scene(answered)
    scene.press(.character("*"), .up, .enter)
    scene.press(.end)
    scene.type("-03")
    #expect(scene["demandes[0].suites[0].date"] == "2025-02-03")
  }

  @Test("In a finalised version the next one is begun for it, with a reason that is proposed")
  func finalised() throws {
    let scene = try scene(answered)
    scene.press(.escape)
    var draft = try #require(try scene.store.list().drafts.first)
    try draft.finalise(at: scene.world.clock.now())
    try scene.store.save(draft, .durable)
    try scene.openAgain()
    scene.press(.character("*"), .enter)
    #expect(scene.words.contains("suite donnée aux demandes"))
    scene.press(.enter)
    scene.type("2026")
    #expect(scene["demandes[0].suites[2].date"] == "2026")
    #expect(try scene.store.list().drafts.first?.etat == .brouillon)
  }
}
