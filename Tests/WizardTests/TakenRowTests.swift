import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("Rows cut, copied and pasted")
struct TakenRowTests {
  private let two = Answers(
    parsing: #"""
      {"concertations": [
        {"intitule": "Panel", "propositions": [
          {"texte": "Un", "reponse": "retenue"}, {"texte": "Deux"}]},
        {"intitule": "Ateliers", "propositions": [{"texte": "Trois"}]}]}
      """#
  )

  private func names(_ scene: Scene, _ concertation: Int) -> [String] {
    scene["concertations[\(concertation)].propositions"]?.array?.map {
      $0.object?["texte"]?.string ?? ""
    } ?? []
  }

  private func go(to concertation: Int, in scene: Scene) throws {
    scene.press(.ctrl("n"))
    let list = "concertations[\(concertation)].propositions"
    scene.press(.tab, until: { scene.app.form?.path?.description == list })
  }

  @Test("A proposition goes to another concertation, whole, and one undo brings it back")
  func moved() throws {
    let scene = try Scene(two, at: "concertations[0].propositions")
    scene.press(.home, .ctrl("x"))
    #expect(scene.words.contains("Proposition coupée : Ctrl-V la colle"))
    #expect(names(scene, 0) == ["Deux"])
    try go(to: 1, in: scene)
    scene.press(.end, .ctrl("v"))
    #expect(names(scene, 0) == ["Deux"])
    #expect(names(scene, 1) == ["Trois", "Un"])
    #expect(scene["concertations[1].propositions[1].reponse"] == "retenue")
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("Annulé : le déplacement (proposition)."))
    #expect(scene.answers == two)
    scene.press(.ctrl("y"))
    #expect(names(scene, 0) == ["Deux"])
    #expect(names(scene, 1) == ["Trois", "Un"])
    #expect(try scene.saved() == scene.answers)
  }

  @Test("Pasted again it is a copy, with an undo of its own")
  func again() throws {
    let scene = try Scene(two, at: "concertations[0].propositions")
    scene.press(.home, .ctrl("x"))
    try go(to: 1, in: scene)
    scene.press(.ctrl("v"), .ctrl("v"))
    #expect(names(scene, 1) == ["Un", "Un", "Trois"])
    scene.press(.ctrl("z"))
    #expect(names(scene, 1) == ["Un", "Trois"])
    scene.press(.ctrl("z"))
    #expect(scene.answers == two)
  }

  @Test("Cut and put back where it was, nothing has changed")
  func back() throws {
    let scene = try Scene(two, at: "concertations[0].propositions")
    scene.press(.home, .ctrl("x"), .ctrl("v"))
    #expect(scene.answers == two)
  }

  @Test("Between drafts, and a copy leaves its own where it is")
  func betweenDrafts() throws {
    let other = Answers(parsing: #"{"concertations": [{"intitule": "Forum"}]}"#)
    let scene = try Scene(drafts: [other, two])
    let drafts = try scene.store.list().drafts
    for draft in drafts {
      scene.store.remember(Place(path: "concertations[0].propositions", caret: 0), of: draft.id)
    }
    let source = try #require(drafts.first { $0.answers == two })
    let target = try #require(drafts.first { $0.answers == other })
    scene.app.open(source.id)
    scene.press(.home, .ctrl("o"))
    #expect(scene.words.contains("Proposition copiée"))
    scene.app.open(target.id)
    scene.press(.ctrl("v"))
    #expect(names(scene, 0) == ["Un"])
    scene.press(.ctrl("z"))
    #expect(scene.answers == other)
    #expect(try scene.store.open(source.id).draft.answers == two)
  }

  @Test("A row of another list, a text and nothing at all are refused, each with its reason")
  func refused() throws {
    var answers = two
    answers[.root + "collectivites"] = .array([.object(["nom": "Brest"])])
    let scene = try Scene(answers, at: "concertations[0].propositions")
    scene.press(.ctrl("v"))
    #expect(scene.words.contains("Rien n’a été coupé ni copié ici."))
    scene.press(.end, .ctrl("x"))
    #expect(scene.words.contains("Il n’y a pas de ligne ici"))
    try walk(scene, to: "collectivites", by: [.pageUp, .pageUp, .pageUp], then: .backTab)
    scene.press(.home, .ctrl("o"))
    try walk(scene, to: "concertations[0].propositions", by: [.pageDown, .pageDown], then: .tab)
    scene.press(.ctrl("v"))
    #expect(scene.words.contains("va dans une autre liste"))
    let form = scene.app.desk.services.form
    #expect(form.ordered(scene.answers) == form.ordered(answers))
  }

  /// Turns pages, then goes from field to field, until the list at `path` has the keys.
  private func walk(_ scene: Scene, to path: String, by pages: [Key], then field: Key) throws {
    for key in pages + Array(repeating: field, count: 60) {
      if scene.app.form?.path?.description == path { return }
      scene.press(key)
    }
    try #require(scene.app.form?.path?.description == path)
  }

  @Test("In a finalised draft a row is copied and not cut")
  func readOnly() throws {
    let scene = try Scene(drafts: [two])
    var final = try #require(try scene.store.list().drafts.first)
    try final.finalise(at: final.modifieLe)
    try scene.store.save(final, .durable)
    scene.store.remember(Place(path: "concertations[0].propositions", caret: 0), of: final.id)
    scene.app.open(final.id)
    scene.press(.home, .ctrl("o"))
    #expect(scene.words.contains("Proposition copiée"))
    scene.press(.ctrl("x"))
    #expect(scene.answers == two)
  }

  @Test("The list shows the answer to a proposition, however long it is", arguments: [80, 40])
  func shown(columns: Int) throws {
    var answers = two
    answers[.root + "concertations" + 0 + "propositions" + 0] = .object([
      "texte": .string(String(repeating: "Former tous les agents. ", count: 9)),
      "destinataire": "collectivite", "reponse": "partiellement_retenue",
    ])
    let scene = try Scene(
      answers,
      at: "concertations[0].propositions",
      columns: columns,
      rows: columns == 40 ? 10 : 24
    )
    scene.press(.home)
    #expect(scene.caretRow.contains("Former"))
    #expect(scene.words.contains("partiellement r"), "\(scene.text)")
  }
}
