import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Fields")
struct FieldTests {
  struct Typed: CustomTestStringConvertible {
    let path: String
    let wrong: String
    let said: String
    let right: String
    let stored: JSON
    /// Answers that the question needs.
    var answers = "{}"

    var testDescription: String { path }
  }

  static let typed = [
    Typed(
      path: "referent_email",
      wrong: "ici",
      said: "Erreur",
      right: "a@exemple.fr",
      stored: "a@exemple.fr"
    ),
    Typed(
      path: "date_debut",
      wrong: "31/02/2025",
      said: "février 2025 a 28 jours",
      right: "07/10/2024",
      stored: "2024-10-07"
    ),
    Typed(
      path: "concertations[0].sequences_nombre",
      wrong: "douze",
      said: "Erreur",
      right: "12",
      stored: .number(12)
    ),
    Typed(
      path: "concertations[0].sequences_heures",
      wrong: "midi",
      said: "Erreur",
      right: "12h30",
      stored: .number("12.5")
    ),
    Typed(
      path: "concertations[0].ressources[0].url",
      wrong: "pas une adresse",
      said: "Erreur",
      right: "https://exemple.fr/a",
      stored: "https://exemple.fr/a",
      answers: #"{"concertations": [{"ressources": [{"intitule": "Avis"}]}]}"#
    ),
    Typed(
      path: "collectivites[0].code",
      wrong: "3523",
      said: "Erreur",
      right: "35238",
      stored: "35238",
      answers: #"{"collectivites": [{"nom": "Rennes", "type": "commune"}]}"#
    ),
  ]

  @Test(
    "A field left wrong says so, keeps what was typed, is silent while corrected, and clears",
    arguments: typed
  )
  func life(_ field: Typed) throws {
    let scene = try Scene(Answers(parsing: field.answers), at: field.path)
    let name = field.path.filter(\.isLetter)
    scene.type(field.wrong)
    #expect(scene.below == "", "nothing is said while it is typed")
    scene.press(.tab, .backTab)
    #expect(scene.pageWords.contains(field.said))
    #expect(scene.words.contains("Erreur"))
    #expect(scene[field.path] == .string(field.wrong))
    try Golden.expect(scene, "champ-\(name)-faux")
    scene.press(.backspace)
    #expect(scene.below == "", "nothing is said while it is corrected")
    scene.press(.ctrl("u"))
    scene.type(field.right)
    scene.press(.tab, .backTab)
    #expect(scene[field.path] == field.stored)
    #expect(scene.below == "")
    try Golden.expect(scene, "champ-\(name)-juste")
    scene.press(.ctrl("u"), .tab)
    #expect(scene[field.path] == nil)
    #expect(try scene.saved()[Path(field.path) ?? .root] == nil)
  }

  @Test("Undoing goes back one step at a time, field by field, and redoing forth again")
  func undo() throws {
    let scene = try Scene(Answers(), at: "referent_email")
    scene.type("a@b.fr")
    scene.press(.tab)
    scene.type("07/10/2024")
    scene.press(.tab, .backTab)
    scene.press(.backspace)
    scene.type("5")
    #expect(scene["date_debut"] == "2025-10-07")
    scene.press(.ctrl("z"))
    #expect(scene["date_debut"] == "2024-10-07", "what was typed before it was left stays")
    scene.press(.ctrl("z"))
    #expect(scene["date_debut"] == nil)
    #expect(scene["referent_email"] == "a@b.fr")
    scene.press(.ctrl("z"))
    #expect(scene.answers == Answers())
    scene.press(.ctrl("y"), .ctrl("y"), .ctrl("y"))
    #expect(scene["referent_email"] == "a@b.fr")
    #expect(scene["date_debut"] == "2025-10-07")
  }

  @Test("The type that a code told is undone by itself, before the code")
  func undoCompletion() throws {
    let begun = Answers(parsing: #"{"collectivites": [{"nom": "Quimperlé"}]}"#)
    let scene = try Scene(begun, at: "collectivites[0].code")
    scene.type("29233")
    scene.press(.tab)
    #expect(scene["collectivites[0].type"] == "commune")
    scene.press(.ctrl("z"))
    #expect(scene["collectivites[0].type"] == nil)
    #expect(scene["collectivites[0].code"] == "29233")
    scene.press(.ctrl("z"))
    #expect(scene.answers == begun)
    scene.press(.ctrl("y"))
    #expect(scene["collectivites[0].type"] == nil)
    scene.press(.ctrl("y"))
    #expect(scene["collectivites[0].type"] == "commune")
  }

  @Test("What was typed and taken away again is no step of undoing")
  func nothing() throws {
    let scene = try Scene(Answers(), at: "referent_email")
    scene.type("a@b.fr")
    scene.press(.tab)
    scene.type("0")
    scene.press(.backspace, .ctrl("z"))
    #expect(scene["referent_email"] == nil)
  }

  @Test("Blanks alone are no answer")
  func blanks() throws {
    let scene = try Scene(Answers(), at: "objectifs_angles")
    scene.type("  \n ")
    scene.press(.tab, .backTab)
    #expect(scene.answers == Answers())
    #expect(scene.words.contains("à remplir pour finaliser"))
    #expect(scene.pageRow(scene.shown().caret?.row ?? 0).trimming == "")
  }

  @Test("Arrows pass by a date that is empty or cannot be read, and change nothing")
  func datesPassedBy() throws {
    for typed in ["", "7/10"] {
      let scene = try Scene(Answers(), at: "date_debut")
      scene.type(typed)
      scene.press(.down)
      #expect(scene.app.form?.path?.description == "publics")
      scene.press(.up)
      #expect(scene.app.form?.path?.description == "date_debut")
      scene.press(.up)
      #expect(scene.app.form?.path?.description == "referent_email")
      #expect(scene["date_debut"]?.string ?? "" == typed)
    }
  }

  @Test("Plus and minus change the day; the calendar walks, and Enter keeps where it went")
  func dates() throws {
    let scene = try Scene(Answers(), at: "date_debut")
    scene.type("14/03/2025")
    scene.press(.character("-"))
    #expect(scene["date_debut"] == "2025-03-13")
    scene.press(.ctrl("t"))
    try Golden.expect(scene, "champ-calendrier")
    scene.press(.down)
    #expect(scene["date_debut"] == "2025-03-20")
    scene.press(.left)
    #expect(scene["date_debut"] == "2025-03-19")
    scene.press(.pageDown)
    #expect(scene["date_debut"] == "2025-04-19")
    scene.press(.ctrl("t"))
    #expect(!scene.words.contains("lu ma me"))
    #expect(scene.words.contains("samedi"))
    scene.press(.pageDown)
    #expect(scene.words.contains("2 - Objectifs"))
  }

  @Test("A calendar at 40x10 keeps the day in view")
  func smallCalendar() throws {
    let scene = try Scene(Answers(), at: "date_debut", columns: 40, rows: 10)
    scene.type("30/06/2025")
    scene.press(.ctrl("t"))
    try Golden.expect(scene, "champ-calendrier-40x10")
    #expect(scene.caretRow.contains("30"))
  }

  @Test("A choice is made, changed and taken back; the letter of a label leads to it")
  func choices() throws {
    let scene = try Scene(Answers(), at: "publics")
    scene.press(.character(" "))
    scene.press(.right, .character(" "))
    #expect(scene["publics"] == .array(["usagers", "agents"]))
    scene.press(.character("é"), .character(" "))
    #expect(scene["publics"] == .array(["usagers", "agents", "elus"]))
    scene.press(.character(" "))
    #expect(scene["publics"] == .array(["usagers", "agents"]))
    try Golden.expect(scene, "champ-choix")
    scene.press(.delete)
    #expect(scene["publics"] == nil)
    scene.press(.ctrl("z"))
    #expect(scene["publics"] == .array(["usagers", "agents"]))
  }

  @Test("Enter on a choice goes on and changes nothing; arrows at its ends lead out")
  func leavingChoices() throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.press(.enter)
    #expect(scene.answers == Answers())
    scene.press(.backTab, .down)
    #expect(scene.words.contains("Les personnes venues éclairer le débat"))
    #expect(scene.answers == Answers())
  }

  @Test("A choice from a file that the form does not know is shown, kept, and can be taken away")
  func unknownChoice() throws {
    let scene = try Scene(Answers(parsing: #"{"publics": ["agents", "martiens"]}"#), at: "publics")
    #expect(scene.words.contains("[x] martiens (valeur inconnue)"))
    #expect(scene.words.contains("Erreur"))
    scene.press(.end, .character(" "))
    #expect(scene["publics"] == .array(["agents"]))
  }

  @Test("The last line names each key once: proposals have an Échap of their own")
  func keysOnce() {
    let bindings = [
      Binding(.choose, .enter), Binding(.back, .escape), Binding(.quit, .ctrl("q")),
      Binding(.home, .escape),
    ]
    var grid = Grid(size: Size(columns: 80, rows: 24))
    Frame.keys(bindings, into: &grid)
    let last = grid.text(row: 23)
    #expect(last.ranges(of: "Échap").count == 1)
    #expect(last.contains("Entrée") && last.contains("Ctrl-Q"))
  }
}

extension Scene {
  /// What stands right below the caret.
  var below: String {
    shown().caret.map { pageRow($0.row + 1).trimming } ?? ""
  }
}

extension String {
  var trimming: String { filter { !$0.isWhitespace && $0 != "│" } }
}

@Suite("What is repaired while it is typed")
struct RepairedFieldTests {
  private let resource = Answers(
    parsing: #"{"concertations": [{"ressources": [{"intitule": "Avis"}]}]}"#
  )

  @Test(
    "An address that is meant is proposed; taken, one step gives back what was typed",
    arguments: [
      ("concertations[0].ressources[0].url", "ville.fr/avis.pdf", "https://ville.fr/avis.pdf"),
      ("referent_email", "nom@gmial.com", "nom@gmail.com"),
    ]
  )
  func address(path: String, typed: String, meant: String) throws {
    let scene = try Scene(resource, at: path)
    scene.type(typed)
    #expect(scene.words.contains(meant))
    scene.press(.down, .enter)
    #expect(scene[path] == .string(meant))
    scene.press(.ctrl("z"))
    #expect(scene[path] == .string(typed))
    scene.press(.ctrl("y"))
    #expect(scene[path] == .string(meant))
  }

  @Test(
    "Invisible characters that are pasted into a value are not stored, and undo takes the paste back",
    arguments: [
      ("referent_email", "a@\u{200B}exemple.fr", JSON.string("a@exemple.fr")),
      ("date_debut", "07/10\u{FEFF}/2024", "2024-10-07"),
      ("concertations[0].sequences_nombre", "1\u{AD}2", .number(12)),
      ("concertations[0].ressources[0].url", "https://\u{200D}ville.fr", "https://ville.fr"),
    ]
  )
  func invisible(path: String, pasted: String, stored: JSON) throws {
    let scene = try Scene(resource, at: path)
    scene.paste(pasted)
    #expect(scene[path] == stored)
    #expect(!scene.words.contains("Erreur"))
    scene.press(.ctrl("z"))
    #expect(scene[path] == nil)
  }
}
