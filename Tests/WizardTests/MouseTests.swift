import CanevasForm
import UseCases
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("The mouse")
struct MouseTests {
  private static let answers = Answers(
    parsing: #"""
      {"collectivites": [{"nom": "Brest"}], "referent_email": "camille@brest.fr",
       "date_debut": "2024-10-07", "objectifs_angles": "Un deux trois\nquatre\ncinq"}
      """#
  )

  @Test("A click in a text puts the caret there, whether the text had the focus or not")
  func caret() throws {
    let scene = try Scene(Self.answers)
    for _ in 0..<2 {
      scene.click("camille@brest.fr", columns: 4)
      #expect(scene.app.form?.path?.description == "referent_email")
      #expect(scene.app.form?.editor.caret == 4)
    }
    scene.type("X")
    #expect(scene["referent_email"] == "camiXlle@brest.fr")
    scene.go("angles")
    scene.press(.tab)
    for columns in [2, 1] {
      scene.click("quatre", columns: columns)
      #expect(scene.app.form?.path?.description == "objectifs_angles")
      #expect(scene.app.form?.editor.caret == 14 + columns)
    }
    // Behind the end of a row, and below the last.
    scene.click("quatre", columns: 20)
    #expect(scene.app.form?.editor.caret == 20)
  }

  @Test(
    "A click on a label has its field, and what is wrong there is said as when it is left by a key"
  )
  func label() throws {
    let scene = try Scene(Answers(parsing: #"{"referent_email": "x"}"#), at: "referent_email")
    scene.type("y")
    scene.click("Date de début")
    #expect(scene.app.form?.path?.description == "date_debut")
    #expect(scene.words.contains("Erreur :"))
  }

  @Test("A click on an option chooses it, in one column or in two", arguments: [80, 40])
  func choice(columns: Int) throws {
    let scene = try Scene(Answers(), at: "publics", columns: columns, rows: 40)
    let labels =
      Canevas.form.questions(of: Answers()).first { $0.path.description == "publics" }?
      .field.kind.choices ?? []
    #expect(labels.count > 3)
    for choice in labels {
      scene.click("[ ] " + choice.label.prefix(20), columns: 6)
      #expect(scene["publics"]?.array?.contains(.string(choice.key)) ?? false, "\(choice.label)")
    }
    scene.click("[x] " + (labels.first?.label.prefix(20) ?? ""), columns: 1)
    #expect(scene["publics"]?.array?.count == labels.count - 1)
    // Beside the words nothing is chosen.
    let before = scene.answers
    scene.send(
      .mouse(Mouse(.press, at: Position(row: scene.shown().caret?.row ?? 0, column: columns - 1)))
    )
    #expect(scene.answers == before)
  }

  @Test(
    "Steps at the side, entries at the end of a page, keys of the last line, rows of the outline"
  )
  func going() throws {
    let scene = try Scene(Self.answers, rows: 60)
    scene.click("2 Objectifs")
    #expect(scene.app.form?.path?.description == "objectifs_angles")
    scene.wheel(10)
    scene.click("[ Aller à l’étape suivante")
    #expect(scene.app.form?.path?.description != "objectifs_angles")
    scene.click("Ctrl-G aller")
    #expect(scene.row(0).contains("Aller à…"))
    scene.type("amo")
    scene.click("AMO")
    #expect(scene.app.form?.path?.description == "amo")
    scene.click("Relecture", columns: 2)
    #expect(scene.row(0).contains("Relecture"))
    scene.click("camille@brest.fr")
    #expect(scene.app.form?.path?.description == "referent_email")
    scene.click("F1 aide", columns: 5)
    #expect(scene.row(0).contains("Aide"))
    scene.click("Ctrl-Q quitter")
    #expect(scene.app.isDone)
  }

  @Test("The first click chooses a row of a list, the second opens it; what adds one, the first")
  func rows() throws {
    let scene = try Scene(Self.answers, at: "referent_email")
    scene.click("1. Brest")
    #expect(scene.app.form?.page.noun == nil)
    scene.click("1. Brest")
    #expect(scene.app.form?.page.noun != nil)
    scene.press(.escape)
    scene.click("+ ajouter")
    #expect(scene.words.contains("Collectivité 2"))
  }

  @Test("Drafts are chosen and opened alike; an empty list begins one")
  func home() throws {
    let scene = try Scene(
      drafts: ["Brest", "Caen"].map {
        Answers(parsing: #"{"collectivites": [{"nom": "\#($0)"}]}"#)
      }
    )
    scene.click("Brest")
    #expect(scene.app.desk.session == nil)
    #expect(scene.caretRow.contains("Brest"))
    scene.click("Brest")
    #expect(scene.app.desk.session?.title == "Brest")
    let empty = try Scene()
    empty.click("Commencer")
    #expect(empty.app.desk.session != nil)
  }

  @Test("The wheel moves the page, not the focus, and changes nothing; a key comes back to it")
  func wheelOverPage() throws {
    let scene = try Scene(Self.answers, at: "date_debut", columns: 80, rows: 16)
    let before = scene.picture
    scene.wheel(2)
    #expect(scene.picture != before)
    #expect(scene.app.form?.path?.description == "date_debut")
    #expect(scene.answers == Self.answers)
    scene.press(.left)
    #expect(scene.caretRow.contains("07/10/2024"))
    scene.wheel(-30)
    #expect(scene.words.contains("Collectivité"))
  }

  @Test("The wheel moves the caret in a long text under it, and the lines of a sheet")
  func wheelElsewhere() throws {
    let text = (0..<100).map { "ligne \($0)" }.joined(separator: "\\n")
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "\#(text)"}"#),
      at: "objectifs_angles",
      caret: 0
    )
    scene.wheel(4)
    #expect(scene.caretRow.contains("ligne 12"))
    scene.press(.ctrl("r"))
    let before = scene.caretRow
    scene.wheel(2)
    #expect(scene.caretRow != before)
    scene.press(.function(1))
    let help = scene.text
    scene.wheel(2)
    #expect(scene.text != help)
  }

  @Test("Where a text has the whole window, a click at the side is in the text")
  func wholeWindow() throws {
    let scene = try Scene(Self.answers, at: "objectifs_angles")
    scene.press(.ctrl("l"))
    scene.click("quatre", columns: 3)
    #expect(scene.app.form?.path?.description == "objectifs_angles")
    #expect(scene.app.form?.editor.caret == 17)
  }

  @Test("Another button says how the terminal's own mouse is had")
  func otherButton() throws {
    let scene = try Scene(Self.answers)
    scene.send(.mouse(Mouse(.otherPress, at: Position(row: 5, column: 5))))
    #expect(scene.words.contains("Avec la touche Maj"))
    #expect(scene.answers == Self.answers)
  }
}
