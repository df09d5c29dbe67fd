import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import TestSupport
import Testing

@testable import Wizard

/// What stopped people who used the program for the first time, with the facts of a real consultation.
@Suite("A newcomer")
struct NewcomerTests {
  /// The words behind the last rule of each row.
  private static func pane(of scene: Scene) -> String {
    (2..<scene.size.rows - 1).map { row in
      scene.row(row).split(separator: "│", omittingEmptySubsequences: false).last.map(String.init)
        ?? ""
    }
    .joined(separator: " ").split { " ─".contains($0) }.joined(separator: " ")
  }

  @Test("Whoever writes « oui » or « non » has answered", arguments: ["oui", "non", "OUI"])
  func spelled(word: String) throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.type(word)
    #expect(scene["amo"] == .bool(word != "non"))
    scene.press(.tab)
    #expect(scene["amo"] == .bool(word != "non"))
    scene.press(.ctrl("z"))
    #expect(scene["amo"] == nil)
  }

  @Test("The whole name of an option chooses it, and once more does not take it away")
  func spelledOption() throws {
    let scene = try Scene(Answers(), at: "publics")
    scene.type("élus")
    #expect(scene["publics"] == .array(["elus"]))
    scene.press(.right)
    scene.type("élus")
    #expect(scene["publics"] == .array(["elus"]))
    // Half a word, or another one, chooses nothing.
    scene.press(.right)
    scene.type("agent")
    #expect(scene["publics"] == .array(["elus"]))
  }

  @Test(
    "What cannot be read as a date or a number is shown whole, in its frame and at rest",
    arguments: [
      ("date_debut", "septembre 2021 environ"),
      ("concertations[0].participants", "une petite centaine"),
    ]
  )
  func unread(path: String, typed: String) throws {
    let scene = try Scene(Answers(), at: path)
    scene.type(typed)
    #expect(scene.text.contains(" " + typed))
    scene.press(.tab)
    #expect(scene.text.contains(" " + typed))
  }

  @Test("A text of four rows is shown whole at rest, not cut to say that there is more")
  func fourRows() throws {
    let text = (1...4).map { "ligne \($0)" }.joined(separator: "\n")
    let scene = try Scene(Answers(["objectifs_angles": .string(text)]), at: "objectifs_attentes")
    #expect(scene.words.contains("ligne 4") && !scene.words.contains("la suite s’affiche"))
    let long = Answers(["objectifs_angles": .string(text + "\nligne 5")])
    let other = try Scene(long, at: "objectifs_attentes")
    #expect(!other.words.contains("ligne 4") && other.words.contains("la suite s’affiche"))
  }

  @Test("Beside a new canevas nothing is called wrong: what is empty is to be filled in")
  func empty() throws {
    let scene = try Scene(Answers(), columns: 120, rows: 40)
    #expect(scene.words.contains("À remplir · 7"))
    #expect(!scene.text.contains("! Collectivité") && scene.text.contains("? Collectivité"))
    #expect(scene.words.contains("Date de début de la concertation prévue"))
    let wrong = try Scene(Answers(["referent_email": "Claire"]), columns: 120, rows: 40)
    #expect(wrong.words.contains("À revoir · 7") && wrong.text.contains("! Personne référente"))
  }

  @Test("On a button the pane says how the step begins in the export")
  func button() throws {
    let scene = try Scene(try Example.answers("rennes"), columns: 120, rows: 40)
    scene.press(.tab, until: { scene.caretRow.contains("[ Aller") })
    let pane = Self.pane(of: scene)
    #expect(pane.contains("Dans l’export public"))
    #expect(pane.contains("1 - Informations pratiques Collectivité 1. Rennes"), "\(pane)")
  }

  @Test("In the table of promises the pane names the one that has the attention")
  func promise() throws {
    let scene = try Scene(try Example.answers("rennes"), columns: 120, rows: 40)
    scene.press(.pageDown, times: 4)
    let heading = scene.row(2)
    #expect(heading.contains("Posture de facilitation"), "\(heading)")
    #expect(!heading.contains("État"))
  }

  @Test("The count of what is to be checked is never half a statement")
  func count() throws {
    let row = #"{"texte": "Un", "reponse": "rejetee"}"#
    let rows = Array(repeating: row, count: 32).joined(separator: ", ")
    let answers = Answers(
      parsing: #"""
        {"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}],
         "referent_email": "participation@exemple.fr", "date_debut": "2024-10-07",
         "objectifs_angles": "Un", "publics": ["agents"],
         "concertations": [{"intitule": "Panel", "date_fin": "2025-03-01", "propositions": [\#(rows)]}]}
        """#
    )
    let scene = try Scene(answers, at: "concertations[0].intitule")
    let review = try #require(scene.text.split(separator: "\n").first { $0.contains("Relecture") })
    #expect(review.contains(" 32 │") || review.contains("32 à vérifier"), "\(review)")
  }

  @Test("The help says what a key does once")
  func keysOnce() throws {
    let scene = try Scene(try Example.answers("rennes"), columns: 80, rows: 60)
    scene.press(.function(1))
    let rows = scene.text.split(separator: "\n").filter { $0.contains("Ctrl-X") }
    #expect(rows.count == 1, "\(rows)")
  }

  @Test("A version that can only be read offers nothing to add")
  func readOnly() throws {
    let scene = try Scene(drafts: [try Example.answers("rennes")])
    var final = try #require(try scene.store.list().drafts.first)
    try final.finalise(at: final.modifieLe)
    try scene.store.save(final, .durable)
    scene.press(.enter)
    #expect(scene.words.contains("lecture seule") && scene.words.contains("2. Rennes Métropole"))
    #expect(!scene.words.contains("+ ajouter"))
    scene.press(.down, .down)
    #expect(scene.app.form?.path?.description == "referent_email")
    scene.press(.up)
    #expect(scene.caretRow.contains("2. Rennes Métropole"))
  }

  @Test("A sheet that was opened in a window too small to draw it waits for a larger one")
  func tooSmall() throws {
    for command in [Command.review, .publish, .history, .remarks, .outline, .help, .send] {
      let scene = try Scene(try Example.answers("rennes"), columns: 12, rows: 3)
      scene.app.ask(.perform(command))
      if scene.app.owesPane { scene.app.renewPane() }
      scene.resize(120, 40)
      #expect(scene.app.sheets.count == 1)
      #expect(!scene.words.contains("Agrandissez"), "\(command)")
    }
  }

  @Test("At 80x24 the buttons that write the files are seen with all that they depend on")
  func buttonsOfExport() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.go("finaliser et exporter")
    #expect(scene.words.contains("Que doit contenir l’export"))
    #expect(scene.words.contains("[ Finaliser et écrire"))
    #expect(scene.words.contains("[ Écrire les fichiers sans finaliser"))
    #expect(!scene.text.contains("▐"), "there is no more to scroll to")
    scene.press(.alt("e"))
    #expect(scene.words.contains("Que doit remplir votre collègue ?"))
    let blocked = try Scene(Answers(["amo": .bool(true)]))
    blocked.go("finaliser et exporter")
    #expect(blocked.words.contains("empêchent de finaliser"))
    #expect(blocked.words.contains("[ Écrire les fichiers sans finaliser"))
    blocked.press(.ctrl("r"))
    #expect(blocked.row(0).contains("Relecture"), "what is missing is one key away")
  }

  @Test(
    "At 40x10 the last line of a list or a sheet with buttons names Enter",
    arguments: [
      [.escape], [.escape, .character("n")], [.escape, .character("i")], [.ctrl("g")], [.ctrl("r")],
    ] as [[Key]]
  )
  func enter(keys: [Key]) throws {
    let scene = try Scene(try Example.answers("rennes"), at: "collectivites", columns: 40, rows: 10)
    for key in keys { scene.press(key) }
    #expect(scene.row(9).contains("Entrée"), "\(scene.text)")
    #expect(scene.row(9).contains("quitter") || scene.row(9).contains("Échap"))
  }

  @Test("A question of the rows of a list is found by its name, and leads to the row that lacks it")
  func rowField() throws {
    let answers = Answers(
      parsing:
        #"{"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}, {"nom": "Rade"}]}"#
    )
    let scene = try Scene(answers, at: "amo")
    scene.press(.ctrl("g"))
    #expect(!scene.words.contains("Code INSEE"), "it is in no row of the outline")
    scene.type("code")
    #expect(scene.caretRow.contains("Collectivité › Code INSEE"))
    scene.press(.enter)
    #expect(scene.app.form?.path?.description == "collectivites[1].code")
    let empty = try Scene(Answers(), at: "amo")
    empty.go("code insee")
    #expect(empty.app.form?.path?.description == "collectivites")
  }

  @Test("From 120 columns each sheet has something beside it", arguments: [(120, 40), (200, 60)])
  func panes(columns: Int, rows: Int) throws {
    let keys: [[Key]] = [
      [.ctrl("r")], [.ctrl("r"), .character("e")], [.function(1)], [.ctrl("g")],
      [.ctrl("g"), .end], [.ctrl("s")], [.escape, .character("n")], [.escape, .character("i")],
      [.escape, .character("v")], [.escape, .delete, .character("c")], [.escape],
    ]
    for way in keys {
      let scene = try Scene(try Example.answers("rennes"), columns: columns, rows: rows)
      for key in way { scene.press(key) }
      let rule = (2..<rows - 1).filter { scene.row($0).contains("│") }
      #expect(rule.count > rows / 2, "\(way)")
      let beside = (2..<rows - 1).filter { row in
        let cells = Array(scene.row(row))
        guard let rule = cells.lastIndex(of: "│") else { return false }
        return cells[(rule + 1)...].contains { $0 != " " }
      }
      #expect(beside.count > 10, "\(way): \(scene.text)")
    }
  }

  @Test("The pane beside the outline is about the entry that the keys act on")
  func paneOfOutline() throws {
    let scene = try Scene(try Example.answers("rennes"), columns: 120, rows: 40)
    scene.press(.ctrl("g"))
    scene.type("freins")
    #expect(scene.row(2).contains("│ Freins"), "\(scene.row(2))")
    for _ in 0..<6 { scene.press(.backspace) }
    scene.type("imprimer")
    #expect(scene.row(2).contains("│ Rennes · Rennes Métropole"), "\(scene.row(2))")
  }

  @Test(
    "No key in the list of drafts waits for an export: the pane has it once the keys have rested"
  )
  func paneAtHome() throws {
    let drafts = [try Example.answers("quimperle"), try Example.answers("rennes")]
    let scene = try Scene(drafts: drafts, columns: 120, rows: 40)
    scene.press(.home)
    #expect(scene.words.contains("Code INSEE : 35238"))
    scene.hold([.down])
    #expect(scene.words.contains("Dans l’export public") && !scene.words.contains("Code INSEE"))
    #expect(scene.app.owesPane)
    scene.press(.home)
    scene.press(.down)
    #expect(scene.words.contains("Code INSEE : 242900694"))
    scene.hold([.up, .down])
    #expect(!scene.app.owesPane && scene.words.contains("Code INSEE : 242900694"))
  }

  @Test("At the side a long name takes two rows where all have room, and each of them leads there")
  func names() throws {
    let answers = Answers(
      parsing: #"{"concertations": [{"intitule": "Convention citoyenne pour le climat"}]}"#
    )
    let scene = try Scene(answers)
    #expect(scene.text.contains("citoyenne pour") && !scene.text.contains("Convention…"))
    scene.click("citoyenne pour")
    #expect(scene.app.form?.page.title == "Convention citoyenne pour le climat")
  }

  @Test(
    "The list of drafts names the promise that one stopped at, and no place in what is finished"
  )
  func stopped() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "engagements.recrutement_representatif.etat"
    )
    scene.press(.escape)
    #expect(scene.words.contains("arrêté à « Recrutement représentatif »"), "\(scene.text)")
    var final = try #require(try scene.store.list().drafts.first)
    try final.finalise(at: final.modifieLe)
    try scene.store.save(final, .durable)
    scene.app.home = HomeView(scene.app.desk)
    #expect(scene.words.contains("Finalisés") && !scene.words.contains("arrêté à"))
  }

  @Test(
    "At 40x10 the way to the files is said whole: what Enter does, and that the version is finalised"
  )
  func filesOnSmallScreen() throws {
    let scene = try Scene(try Example.answers("rennes"), columns: 40, rows: 10)
    scene.press(.ctrl("r"))
    #expect(scene.words.contains("Entrée : finaliser."), "\(scene.text)")
    scene.press(.enter)
    scene.press(.tab, until: { scene.caretRow.contains("[ Finaliser") })
    #expect(scene.row(9).contains("Entrée choisir"), "\(scene.text)")
    scene.press(.enter)
    if scene.words.contains("Réponses vides") { scene.press(.enter) }
    #expect(scene.row(0).contains("Version 1 finalisée"), "\(scene.text)")
  }

  @Test("At 40x10 the last line names the way back out of a text that has the whole window")
  func wayBack() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "objectifs_angles",
      columns: 40,
      rows: 10
    )
    scene.press(.ctrl("l"))
    #expect(scene.row(9).contains("Échap retour"), "\(scene.text)")
  }

  @Test(
    "Compléments that are not opened are found by their names, and opened by going there",
    arguments: [
      ("suites", "concertations[0].propositions[0].suites"),
      ("seances", "concertations[0].seances"),
      ("partenaires", "partenaires"),
    ]
  )
  func complements(typed: String, path: String) throws {
    let answers = Answers(parsing: #"{"concertations": [{"propositions": [{"texte": "Un"}]}]}"#)
    let scene = try Scene(answers, at: "concertations[0].intitule")
    scene.press(.ctrl("g"))
    #expect(!scene.words.contains("Compléments ›"))
    scene.type("suite")
    #expect(scene.caretRow.contains("Droit de suite"), "what is asked comes first")
    scene.press(.backspace, times: 5)
    scene.type(typed)
    scene.press(.enter)
    #expect(scene.app.form?.path?.description == path, "\(scene.text)")
  }
}
