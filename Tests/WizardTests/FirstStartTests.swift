import CanevasForm
import Drafts
import FormModel
import FoundationEssentials
import RunningProgram
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("The first start")
struct FirstStartTests {
  @Test(
    "It says what this is, how long it takes and what to have at hand",
    arguments: StepTests.sizes
  )
  func welcome(columns: Int, rows: Int) throws {
    let scene = try Scene(columns: columns, rows: rows)
    var words = scene.words
    scene.press(.end)
    scene.press(.down, times: 20)
    scene.press(.tab, times: 4)
    words += " " + scene.words
    #expect(words.contains("Documenter une concertation publique"))
    #expect(words.contains("Commencer un nouveau canevas"))
    #expect(words.contains("Voir un exemple rempli"))
    if rows > 16 {
      #expect(words.contains("min"))
      #expect(words.contains("Ayez sous la main"))
    }
  }

  @Test("Every button does what it says, by Tab and Enter and by its key")
  func buttons() throws {
    let results = [
      "1 - Informations pratiques", "Un exemple rempli", "Formulaire vierge", "Importer",
    ]
    for (index, words) in results.enumerated() {
      let scene = try Scene()
      scene.press(.tab, times: index)
      scene.press(.enter)
      #expect(scene.words.contains(words), "\(words): \(scene.text)")
    }
    for (key, words) in zip("nxvi", results) {
      let scene = try Scene()
      scene.press(.character(key))
      #expect(scene.words.contains(words), "\(words): \(scene.text)")
    }
  }

  @Test("The example is read and never changed, and leaves nothing beside the drafts")
  func example() throws {
    let scene = try Scene()
    let before = try scene.world.folder.files()
    scene.press(.character("x"))
    #expect(scene.words.contains("Quimperlé"))
    scene.press(.tab)
    scene.type("X")
    #expect(scene.words.contains("C’est un exemple"))
    scene.go("rouvrir")
    #expect(scene.words.contains("Rien ne correspond à ces mots"))
    scene.leaveSheets()
    scene.press(.pageDown, .pageDown, .escape)
    scene.app.end()
    #expect(scene.words.contains("Commencer un nouveau canevas"))
    #expect(try scene.store.list().isEmpty)
    #expect(try scene.world.folder.files() == before)
    scene.press(.home, .enter)
    scene.press(.enter)
    scene.type("Brest")
    #expect(try scene.store.list().count == 1, "what comes after it is a draft again")
  }

  @Test("On the example nothing is offered that needs a draft’s file")
  func exampleOffers() throws {
    let scene = try Scene()
    scene.app.showExample()
    scene.press(.ctrl("g"))
    let titles = (scene.app.sheets.last as? OutlineView)?.shown.map(\.title) ?? []
    #expect(titles.contains(Command.publish.title) && titles.contains(Command.home.title))
    for command in [Command.makeWritable, .history, .reopen, .delete, .addPage] {
      #expect(!titles.contains(command.title), "\(command)")
    }
  }

  @Test("The blank form is written where one says, and asks before it replaces one")
  func blankForm() throws {
    let scene = try Scene()
    scene.press(.character("v"), .enter)
    #expect(scene.row(0).contains("Formulaire écrit"))
    #expect(scene.world.exports.paths.count == 3)
    scene.press(.enter, .character("v"), .enter)
    #expect(scene.row(0).contains("Remplacer"))
    scene.press(.down, .enter)
    #expect(scene.row(0).contains("Formulaire écrit"))
  }

  @Test("Home says how far each draft is, what is left of it, and where one stopped")
  func home() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "objectifs_attentes",
      columns: 120,
      rows: 40
    )
    scene.press(.escape)
    #expect(scene.words.contains("À reprendre · 1"))
    #expect(scene.words.contains("75 %"))
    #expect(scene.words.contains("arrêté à « Attentes du commanditaire »"))
    #expect(scene.words.contains("reste 14 réponses : Ateliers des agents 7, Engagements 7"))
  }
}

extension TemporaryFolder {
  /// The names of all that is in it.
  fileprivate func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }
}
