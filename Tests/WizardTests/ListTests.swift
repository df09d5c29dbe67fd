import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Lists of rows")
struct ListTests {
  private let three = Answers(
    parsing: #"""
      {"concertations": [{"propositions": [
        {"texte": "Un", "reponse": "retenue"}, {"texte": "Deux"}, {"texte": "Trois"}]}]}
      """#
  )
  private let list = "concertations[0].propositions"

  private func names(_ scene: Scene) -> [String] {
    scene[list]?.array?.map { $0.object?["texte"]?.string ?? "" } ?? []
  }

  @Test("A row is added, filled and left with Escape, to the list that it was opened from")
  func add() throws {
    let scene = try Scene(Answers(), at: list)
    scene.press(.enter)
    scene.type("Une demande")
    scene.press(.tab, .character(" "))
    try Golden.expect(scene, "liste-ligne")
    scene.press(.escape)
    #expect(scene.caretRow.contains("1. Une demande"))
    #expect(scene.words.contains("à la collectivité"))
    try Golden.expect(scene, "liste")
  }

  @Test("Who types or pastes where a row can be added has it, with the text in its first field")
  func typedAtOnce() throws {
    for enter: (Scene) -> Void in [{ $0.type("Brest") }, { $0.paste("Brest") }] {
      let scene = try Scene(Answers())
      enter(scene)
      #expect(scene["collectivites"] == .array([.object(["nom": "Brest"])]))
      scene.press(.escape, .up)
      // On the row itself nothing is begun.
      scene.press(.home)
      enter(scene)
      #expect(scene["collectivites"] == .array([.object(["nom": "Brest"])]))
    }
    let scene = try Scene(Answers())
    scene.press(.character(" "), .left, .right)
    #expect(scene.answers == Answers())
    scene.press(.character("?"))
    #expect(scene.row(0).contains("Aide"))
  }

  @Test("A row that is left empty goes away, whichever way it is left")
  func leftEmpty() throws {
    let ways: [(String, (Scene) -> Void)] = [
      ("escape", { $0.press(.escape) }),
      ("tabs", { $0.press(.tab, times: 7) }),
      ("back", { $0.press(.backTab) }),
      ("page", { $0.press(.pageDown) }),
      ("review", { $0.press(.ctrl("r"), .home, .tab, .enter) }),
      ("outline", { $0.go("referente") }),
      (
        "blanks",
        {
          $0.type(" "); $0.press(.escape)
        }
      ),
    ]
    for (name, leave) in ways {
      let scene = try Scene(Answers(parsing: #"{"amo": true}"#), at: list)
      scene.press(.enter)
      #expect(scene.words.contains("Proposition 1"), "\(name)")
      leave(scene)
      #expect(try scene.saved() == Answers(parsing: #"{"amo": true}"#), "\(name)")
    }
  }

  @Test("A row that was left empty leaves nothing to undo either")
  func leftEmptyUndo() throws {
    let scene = try Scene(Answers(), at: "concertations[0].intitule")
    scene.type("Panel")
    scene.go("propositions")
    scene.press(.enter, .escape)
    scene.press(.ctrl("z"))
    #expect(scene.answers == Answers())
  }

  @Test("A row emptied by hand and left comes back between its neighbours by undoing")
  func emptied() throws {
    let scene = try Scene(
      Answers(parsing: #"{"concertations": [{"propositions": [{"texte": "A"}, {"texte": "B"}]}]}"#),
      at: list + "[0].texte"
    )
    scene.press(.backspace, .escape)
    #expect(names(scene) == ["B"])
    scene.press(.ctrl("z"))
    #expect(scene.caretRow.contains("Proposition 1"))
    scene.press(.ctrl("z"))
    #expect(names(scene) == ["A", "B"])
  }

  @Test("From one row to the next without going back to the list")
  func another() throws {
    let scene = try Scene(Answers(), at: list)
    scene.press(.enter)
    scene.type("Un")
    scene.go("ajouter une ligne")
    scene.type("Deux")
    scene.press(.tab, .tab, .tab, .tab)
    #expect(scene.caretRow.contains("[ Ajouter une autre proposition"))
    scene.press(.enter)
    scene.type("Trois")
    scene.press(.escape)
    #expect(names(scene) == ["Un", "Deux", "Trois"])
  }

  @Test("Removing a row says so, takes no second key, and undoing brings it back in its place")
  func remove() throws {
    let scene = try Scene(three, at: list)
    scene.press(.down, .delete)
    #expect(names(scene) == ["Un", "Trois"])
    #expect(scene.words.contains("Ctrl-Z"))
    #expect(scene.caretRow.contains("2. Trois"))
    scene.press(.ctrl("z"))
    #expect(names(scene) == ["Un", "Deux", "Trois"])
    #expect(scene.words.contains("Annulé"))
    scene.press(.ctrl("y"))
    #expect(names(scene) == ["Un", "Trois"])
  }

  @Test("A row is duplicated behind itself, and moved up and down with the cursor on it")
  func duplicateAndMove() throws {
    let scene = try Scene(three, at: list)
    scene.press(.ctrl("d"))
    #expect(names(scene) == ["Un", "Un", "Deux", "Trois"])
    #expect(scene.caretRow.contains("2. Un"))
    scene.press(Key(.down, .alt))
    #expect(names(scene) == ["Un", "Deux", "Un", "Trois"])
    #expect(scene.caretRow.contains("3. Un"))
    scene.press(Key(.up, .alt), Key(.up, .alt), Key(.up, .alt))
    #expect(names(scene) == ["Un", "Un", "Deux", "Trois"])
    scene.press(.ctrl("z"), .ctrl("z"), .ctrl("z"), .ctrl("z"))
    #expect(names(scene) == ["Un", "Deux", "Trois"])
  }

  @Test("Enter opens the row under the cursor, and back again the cursor stands on it")
  func open() throws {
    let scene = try Scene(three, at: list)
    scene.press(.down, .down, .enter)
    #expect(scene.title.contains("Trois"))
    scene.press(.escape)
    #expect(scene.caretRow.contains("3. Trois"))
  }

  @Test("Page keys lead out of a row to the next step, and the row keeps what was typed")
  func pageOut() throws {
    let scene = try Scene(three, at: list + "[1].texte")
    scene.type(" et demi")
    scene.press(.pageDown)
    #expect(scene.words.contains("Engagements de la collectivité"))
    #expect(names(scene) == ["Un", "Deux et demi", "Trois"])
  }

  @Test("A list that a file gives as something else is shown, and neither lost nor fatal")
  func misshapen() throws {
    let answers = Answers(
      parsing: #"{"collectivites": "Rennes", "concertations": [{"propositions": ["Un", 2]}]}"#
    )
    let scene = try Scene(answers)
    scene.press(.tab, times: 12)
    scene.press(.ctrl("r"))
    #expect(scene.words.contains("n’est pas du type attendu"))
    #expect(scene.answers == answers)
  }
}
