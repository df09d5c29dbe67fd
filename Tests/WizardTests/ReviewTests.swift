import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("The review")
struct ReviewTests {
  private let wrong = Answers(
    parsing: #"""
      {"collectivites": [{"nom": "Rennes", "type": "commune", "code": "35238"}],
       "date_debut": "31/02/2025", "concertations": [{"intitule": "Panel"}]}
      """#
  )

  @Test("Problems first, then the document", arguments: StepTests.sizes)
  func shown(columns: Int, rows: Int) throws {
    let scene = try Scene(wrong, columns: columns, rows: rows)
    scene.press(.ctrl("r"))
    try Golden.expect(scene, "relecture-\(columns)x\(rows)")
  }

  @Test("A canevas without a problem says so, and shows what will be exported")
  func clean() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("r"))
    try Golden.expect(scene, "relecture-sans-erreur")
    scene.press(.end)
    #expect(scene.words.contains("en cours"))
  }

  @Test("Enter on a problem leads to its field, Escape back to the same line")
  func thereAndBack() throws {
    let scene = try Scene(wrong)
    scene.press(.ctrl("r"))
    scene.press(.tab, until: { scene.caretRow.contains("Date de début") })
    let line = scene.caretRow
    scene.press(.enter)
    #expect(scene.caretRow.contains("31/02/2025"))
    #expect(scene.words.contains("relecture"), "the way back is in the last line")
    scene.press(.escape)
    #expect(scene.row(0).contains("Relecture"))
    #expect(scene.caretRow == line)
  }

  @Test("A wrong date corrected from the review is no longer among the problems")
  func corrected() throws {
    let scene = try Scene(wrong)
    scene.press(.ctrl("r"))
    let count = { scene.row(0).split(separator: " ").compactMap { Int($0.prefix { $0.isNumber }) } }
    let before = count()
    scene.press(.tab, until: { scene.caretRow.contains("Date de début") })
    scene.press(.enter, .ctrl("u"))
    scene.type("07/10/2024")
    scene.press(.ctrl("r"))
    #expect(scene.row(0).contains("Relecture"))
    #expect(count() != before)
    #expect(!scene.words.contains("31/02/2025"))
  }

  @Test("Every line of the document that stands for an answer leads to it")
  func everyLine() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("r"))
    var seen = 0
    var last = ""
    for _ in 0..<300 {
      scene.press(.down)
      let line = scene.caretRow
      if line == last { break }
      last = line
      scene.press(.enter)
      // Titles and facts of the document are no answers.
      if scene.words.contains("ne répond à aucune question") { continue }
      #expect(!scene.row(0).contains("Relecture"), "\(line)")
      scene.press(.escape)
      #expect(scene.caretRow == line)
      seen += 1
    }
    #expect(seen > 50)
  }

  @Test("Escape leads from the review back to the field that one came from")
  func escape() throws {
    let scene = try Scene(wrong, at: "amo")
    let before = scene.picture
    scene.press(.ctrl("r"), .escape)
    #expect(scene.picture == before)
  }

  @Test("The way back from a row of a list goes straight to the review")
  func fromRow() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("r"))
    for _ in 0..<300 where !scene.caretRow.contains("Former avant") { scene.press(.down) }
    scene.press(.enter)
    #expect(scene.title.contains("Former avant"))
    scene.press(.ctrl("r"))
    #expect(scene.caretRow.contains("Former avant"))
  }

  @Test("The first letters of what was missing are no error, before the field is left or after")
  func beginning() throws {
    let scene = try Scene(Answers(), columns: 80, rows: 24)
    scene.type("Landerneau")
    #expect(scene["collectivites"]?.array?.count == 1)
    #expect(scene.words.contains("à remplir"))
    #expect(!scene.words.contains("erreur"))
    scene.press(.tab)
    #expect(!scene.words.contains("erreur"))
  }

  @Test(
    "The side bar, the review and the export count alike what is wrong and what is to be filled"
  )
  func counts() throws {
    let answers = Answers(
      parsing: #"""
        {"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}],
         "referent_email": "bof", "date_debut": "31/02/2025", "objectifs_angles": "Un",
         "publics": ["agents"],
         "concertations": [{"intitule": "Panel", "propositions": [{"texte": "Former"}]}]}
        """#
    )
    let scene = try Scene(answers)
    #expect(scene.words.contains("Relecture 2 erreurs"))
    scene.press(.ctrl("r"))
    #expect(scene.row(0).contains("2 erreurs, 1 à remplir, 1 à vérifier"))
    #expect(scene.words.contains("À remplir · Panel › Date de fin"))
    scene.press(.character("e"))
    #expect(scene.words.contains("2 erreurs et 1 champ à remplir empêchent de finaliser"))
  }

  /// One warning, and nothing that is wrong.
  private let doubtful = #"""
    {"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}],
     "referent_email": "participation@exemple.fr", "date_debut": "2024-10-07",
     "publics": ["agents"], "objectifs_angles": "Écrire à quelquun@exemple.fr",
     "concertations": [{"intitule": "Panel", "date_fin": "2025-03-01"}]}
    """#

  @Test("After a problem is mended the bar is on the next one, after the last on what is next")
  func mended() throws {
    let scene = try Scene(wrong)
    scene.press(.ctrl("r"), .home)
    scene.press(.tab, until: { scene.caretRow.contains("Date de début") })
    scene.press(.tab)
    let next = scene.caretRow
    scene.press(.backTab, .enter, .ctrl("u"))
    scene.type("07/10/2024")
    scene.press(.ctrl("r"))
    #expect(scene.caretRow == next)
  }

  @Test("With the last problem mended, the bar is on the row that leads on, and Enter does so")
  func lastMended() throws {
    let scene = try Scene(Answers(parsing: doubtful))
    scene.press(.ctrl("r"))
    scene.press(.tab, until: { scene.caretRow.contains("Angles") })
    scene.press(.enter, .ctrl("a"), .delete)
    scene.type("Rien de personnel.")
    scene.press(.ctrl("r"))
    #expect(scene.caretRow.contains("Rien à corriger. Entrée : finaliser."))
    scene.press(.enter)
    #expect(scene.row(0).contains("Finaliser et exporter"))
  }

  @Test("Tab goes from problem to problem and from the last to the first, never into the document")
  func tabs() throws {
    let scene = try Scene(wrong)
    scene.press(.ctrl("r"), .home)
    let first = scene.caretRow
    var rows: [String] = []
    repeat {
      #expect(
        ["À remplir", "Erreur", "À vérifier"].contains { scene.caretRow.contains($0) },
        "\(scene.caretRow)"
      )
      rows.append(scene.caretRow)
      scene.press(.tab)
    } while scene.caretRow != first && rows.count < 50
    #expect(rows.count > 2 && rows.count < 50)
    scene.press(.backTab)
    #expect(scene.caretRow == rows.last)
    scene.press(.end, .tab)
    #expect(scene.caretRow == first)
  }

  @Test("The bar stands on no line without words, whichever key moved it")
  func blanks() throws {
    let scene = try Scene(wrong, columns: 40, rows: 10)
    scene.press(.ctrl("r"))
    for key in [Key.down, .pageDown, .up, .pageUp].map(\.self) {
      for _ in 0..<60 {
        scene.press(key)
        let words = scene.caretRow.filter { $0 != "─" && $0 != " " }
        #expect(!words.isEmpty, "\(scene.text)")
      }
    }
  }

  @Test("What is to be checked is said at the side too, where the review counts it")
  func doubts() throws {
    let scene = try Scene(Answers(parsing: doubtful))
    let line = { (word: String) in
      scene.text.split(separator: "\n").first { $0.contains(word) } ?? ""
    }
    #expect(line("Relecture").contains("1 à vérifier"))
    #expect(line("2 Objectifs").contains("?"))
  }
}
