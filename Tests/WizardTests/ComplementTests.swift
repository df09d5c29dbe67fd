import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Compléments on the screen")
struct ComplementTests {
  private static let row = "concertations[0].propositions[0]"
  private static let two =
    #"{"concertations": [{"propositions": [{"texte": "Un"}, {"texte": "Deux"}]}]}"#

  private func open(_ scene: Scene) {
    for _ in 0..<12 where !scene.caretRow.contains("[ Compléments") { scene.press(.tab) }
    scene.press(.enter)
  }

  @Test("Nothing of them is shown before they are opened, but the entry that does it")
  func closed() throws {
    let scene = try Scene(Answers(parsing: Self.two), at: Self.row + ".texte", rows: 40)
    #expect(!scene.words.contains("Axe") && !scene.words.contains("Suites"))
    #expect(scene.words.contains("[ Compléments, que l’appel ne demande pas"))
    open(scene)
    #expect(scene.app.form?.path?.description == Self.row + ".numero")
    #expect(scene.words.contains("Compléments") && scene.words.contains("Portée par"))
    #expect(!scene.words.contains("[ Compléments"))
    // Opening changes nothing.
    #expect(scene.answers == Answers(parsing: Self.two))
  }

  @Test("Opened on one row, they are open on the others, and not on other pages")
  func opened() throws {
    let scene = try Scene(Answers(parsing: Self.two), at: Self.row + ".texte", rows: 40)
    open(scene)
    scene.press(.escape, .down, .enter)
    #expect(scene.words.contains("Deux") && scene.words.contains("Axe"))
    scene.press(.escape)
    #expect(!scene.words.contains("Séances"))
  }

  @Test("An answered one opens them, and undoing it leaves the page as it was")
  func answered() throws {
    let scene = try Scene(
      Answers(
        parsing: #"{"concertations": [{"propositions": [{"texte": "Un", "axe": "École"}]}]}"#
      ),
      at: Self.row + ".axe",
      rows: 40
    )
    #expect(scene.app.form?.path?.description == Self.row + ".axe")
    #expect(scene.words.contains("Portée par"))
    scene.press(.ctrl("u"), .tab)
    #expect(scene[Self.row + ".axe"] == nil)
  }

  @Test("Axes used before are shown in an empty field, and an arrow and Enter take one")
  func proposed() throws {
    let scene = try Scene(
      Answers(
        parsing:
          #"{"concertations": [{"propositions": [{"axe": "Se nourrir"}, {"texte": "x", "numero": "2"}]}]}"#
      ),
      at: "concertations[0].propositions[1].numero",
      rows: 40
    )
    scene.press(.tab)
    #expect(scene.words.contains("Se nourrir déjà employé"))
    scene.press(.down, .enter)
    #expect(scene["concertations[0].propositions[1].axe"] == "Se nourrir")
  }

  @Test("A partial date says what it means, and is stored as far as it is known")
  func partial() throws {
    let scene = try Scene(
      Answers(parsing: #"{"concertations": [{"seances": [{"lieu": "Mairie"}]}]}"#),
      at: "concertations[0].seances[0].date"
    )
    scene.type("02/2024")
    #expect(scene.words.contains("février 2024"))
    #expect(scene["concertations[0].seances[0].date"] == "2024-02")
  }
}
