import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Walking over a page, and typing where no text is taken")
struct WalkingTests {
  @Test("Arrows walk through the whole form, down and up again, and change no answer")
  func arrowsOnly() throws {
    for key in [Key.down, .up] {
      let scene = try Scene(try Example.answers("rennes"), at: "referent_email")
      let before = scene.answers
      scene.press(key, times: 400)
      scene.leaveSheets()
      #expect(scene.answers == before)
    }
  }

  @Test("Down and up lead through the same fields, a filled date among them")
  func filledDate() throws {
    let scene = try Scene(
      Answers(parsing: #"{"date_debut": "2025-03-14", "publics": ["agents"]}"#),
      at: "date_debut"
    )
    scene.press(.down)
    #expect(scene.app.form?.path?.description == "publics")
    scene.press(.home, .up)
    #expect(scene.app.form?.path?.description == "date_debut")
    scene.press(.up)
    #expect(scene.app.form?.path?.description == "referent_email")
    #expect(scene["date_debut"] == "2025-03-14")
  }

  @Test(
    "Plus and minus change the day that is there, give today in an empty date, and are typed else"
  )
  func days() throws {
    let scene = try Scene(Answers(parsing: #"{"date_debut": "2025-02-28"}"#), at: "date_debut")
    scene.press(.character("+"))
    #expect(scene["date_debut"] == "2025-03-01")
    scene.press(.character("-"), .character("-"))
    #expect(scene["date_debut"] == "2025-02-27")
    scene.press(.ctrl("z"))
    #expect(scene["date_debut"] == "2025-02-28", "the days are one step")
    let empty = try Scene(Answers(), at: "date_debut")
    empty.press(.character("+"))
    #expect(empty["date_debut"] == "2025-03-14")
    let begun = try Scene(Answers(), at: "date_debut")
    begun.type("7-10-2024")
    #expect(begun["date_debut"] == "2024-10-07")
    let other = try Scene(Answers(), at: "concertations[0].participants")
    other.type("-1")
    #expect(other["concertations[0].participants"] == "-1")
  }

  @Test("What steps through days, and what is pasted, is a step of its own beside what was typed")
  func daysAlone() throws {
    let typed: JSON = "2024-03-12"
    let ways: [(Scene) -> Void] = [
      { $0.press(.character("+"), .character("+")) },
      { $0.press(.ctrl("t"), .down, .right, .ctrl("t")) },
      {
        $0.press(.ctrl("a"))
        $0.paste("01/01/2025")
      },
    ]
    for (index, way) in ways.enumerated() {
      let scene = try Scene(Answers(), at: "date_debut")
      scene.type("12/03/2024")
      way(scene)
      let after = scene["date_debut"]
      #expect(after != typed, "\(index)")
      scene.press(.ctrl("z"))
      #expect(scene["date_debut"] == typed, "\(index)")
      scene.press(.ctrl("y"))
      #expect(scene["date_debut"] == after, "\(index)")
      scene.press(.ctrl("z"), .ctrl("z"))
      #expect(scene["date_debut"] == nil, "\(index)")
    }
    // Typed on after a step, the step is one by itself.
    let scene = try Scene(Answers(), at: "date_debut")
    scene.press(.character("+"), .backspace)
    scene.type("4")
    scene.press(.ctrl("z"))
    #expect(scene["date_debut"] == "2025-03-14")
  }

  @Test(
    "Escape in the calendar gives back what was typed before it, and Enter keeps the day",
    arguments: ["14/03/2025", "", "7/10"]
  )
  func calendar(typed: String) throws {
    for (key, isKept) in [(Key.escape, false), (.enter, true), (.ctrl("t"), true)] {
      let scene = try Scene(Answers(), at: "date_debut")
      scene.type(typed)
      let before = scene["date_debut"]
      scene.press(.ctrl("t"), .down, .right, .character("+"))
      let walked = scene["date_debut"]
      #expect(walked != before)
      scene.press(key)
      #expect(!scene.words.contains("lu ma me"))
      #expect(scene["date_debut"] == (isKept ? walked : before), "\(typed): \(key.name)")
    }
  }

  @Test(
    "Up leads to the last line of what stands above: an option, a list’s entry that adds, a button"
  )
  func fromBelow() throws {
    let choices = try Scene(Answers(), at: "publics_precision")
    choices.press(.up)
    #expect(choices.app.form?.path?.description == "publics")
    choices.press(.character(" "))
    let labels = choices["publics"]?.array ?? []
    #expect(labels.count == 1 && labels.first?.string != "usagers")
    choices.press(.down)
    #expect(choices.app.form?.path?.description != "publics", "it was the last one")

    let list = Answers(parsing: #"{"collectivites": [{"nom": "Brest"}, {"nom": "Quimper"}]}"#)
    let rows = try Scene(list, at: "referent_email")
    rows.press(.up)
    #expect(rows.caretRow.contains("+ ajouter"))
    rows.press(.up)
    #expect(rows.caretRow.contains("Quimper"))
  }

  @Test("Each button is a stop of Tab and of Shift-Tab")
  func buttons() throws {
    let list = "concertations[0].propositions"
    let answers = Answers(parsing: #"{"concertations": [{"propositions": [{"texte": "Un"}]}]}"#)
    let scene = try Scene(answers, at: list + "[0].texte")
    scene.press(.tab, until: { scene.caretRow.contains("[ Ajouter") })
    scene.press(.tab)
    #expect(scene.caretRow.contains("[ Terminer"))
    scene.press(.backTab)
    #expect(scene.caretRow.contains("[ Ajouter"))
    scene.press(.tab, .tab)
    #expect(scene.caretRow.contains("[ Compléments"))
    scene.press(.tab)
    #expect(scene.app.form?.path?.description == list)
    let export = try Scene(try Example.answers("rennes"))
    export.go("finaliser et exporter")
    export.press(.tab, times: 9)
    #expect(export.caretRow.contains("[ Écrire les fichiers sans finaliser"))
    export.press(.backTab)
    #expect(export.caretRow.contains("[ Finaliser et écrire"))
  }

  private static let sentence = "Le débat a eu lieu : qui y était ? 3 + 4 élus, à Rennes."

  @Test(
    "A sentence typed where no text is taken ticks, opens and adds nothing, and says what to do",
    arguments: [
      "publics", "amo", "collectivites", "concertations[0].propositions",
    ]
  )
  func sentence(path: String) throws {
    let scene = try Scene(try Example.answers("rennes"), at: path)
    let before = scene.answers
    var said = 0
    for character in Self.sentence {
      scene.press(.character(character))
      #expect(scene.app.sheets.isEmpty, "\(path): \(character)")
      // In a list, letters are words that are looked for, which the screen shows.
      if scene.words.contains("Ici, ") || scene.words.contains("Mots :") { said += 1 }
    }
    #expect(scene.answers == before)
    #expect(scene.app.form?.path?.description == path)
    #expect(said > 10)
    // An arrow ends the sentence, and Space is Space again.
    if path == "publics" {
      scene.press(.end, .character(" "))
      #expect(scene.answers != before)
    }
  }

  @Test("A sentence typed on buttons presses none")
  func onButtons() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "concertations[0].propositions[0].texte"
    )
    scene.press(.tab, until: { scene.caretRow.contains("[ Terminer") })
    let before = scene.answers
    let shown = scene.row(0)
    scene.type(Self.sentence)
    #expect(scene.answers == before && scene.row(0) == shown)
    #expect(scene.words.contains("Ici, ce sont des actions"))
    scene.press(.up, .down)
  }

  @Test("A letter leads to an option, and Space behind it chooses")
  func letterAndSpace() throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.press(.character("n"), .character(" "))
    #expect(scene["amo"] == .bool(false))
  }

  @Test("A blank behind letters that mean nothing says to press it again; the second one chooses")
  func blankAfterLetters() throws {
    let scene = try Scene(Answers(), at: "publics")
    scene.press(.character("é"), .character("l"), .character(" "))
    #expect(scene["publics"] == nil)
    #expect(scene.words.contains("appuyez encore une fois sur Espace"))
    scene.press(.character(" "))
    #expect(scene["publics"] == .array(["elus"]))
    scene.press(.right, .character("é"), .left, .character(" "))
    #expect(scene["publics"]?.array?.count == 2)
  }

  @Test(
    "A paste where no text is taken changes nothing and says what the keys do",
    arguments: ["publics", "amo", "engagements.facilitation.etat", "[ Terminer"]
  )
  func paste(path: String) throws {
    let isButton = path.hasPrefix("[")
    let row = "concertations[0].propositions[0].texte"
    let scene = try Scene(try Example.answers("rennes"), at: isButton ? row : path)
    if isButton { scene.press(.tab, until: { scene.caretRow.contains(path) }) }
    let before = scene.answers
    scene.paste("Collé ici\navec deux lignes")
    #expect(scene.words.contains("Ici, "))
    #expect(scene.answers == before)
  }

  @Test("Whatever key clears or replaces a whole answer says so, and names the way back")
  func cleared() throws {
    let cases: [(path: String, keys: [Key], said: String)] = [
      ("publics", [.backspace], "effacée"), ("amo", [.delete], "effacée"),
      ("amo_nom", [.ctrl("u")], "effacée"), ("amo_nom", [.ctrl("a"), .delete], "effacée"),
      ("objectifs_angles", [.ctrl("a"), .backspace], "effacée"),
      ("objectifs_angles", [.ctrl("a"), .character("x")], "remplacée"),
      ("date_debut", [.ctrl("u")], "effacée"), ("amo_nom", [.ctrl("a"), .ctrl("x")], "Coupé"),
    ]
    for (path, keys, said) in cases {
      let scene = try Scene(try Example.answers("rennes"), at: path)
      let before = scene[path]
      #expect(before != nil, "\(path)")
      for key in keys { scene.press(key) }
      #expect(scene[path] != before, "\(path)")
      #expect(scene.words.contains(said), "\(path): \(scene.words.suffix(200))")
      if said != "Coupé" { #expect(scene.words.contains("Ctrl-Z"), "\(path)") }
      scene.press(.ctrl("z"))
      #expect(scene[path] == before, "\(path)")
    }
    // One letter is no answer to speak of, and where there is none nothing is cleared.
    let scene = try Scene(Answers(), at: "amo_nom")
    scene.type("x")
    scene.press(.backspace)
    #expect(!scene.words.contains("effacée"))
    let empty = try Scene(Answers(), at: "publics")
    empty.press(.backspace)
    #expect(!empty.words.contains("effacée"))
  }
}
