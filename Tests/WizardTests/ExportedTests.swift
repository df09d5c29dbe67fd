import Drafts
import FormModel
import Synchronization
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("After an export")
struct ExportedTests {
  private func exported(_ keys: [Key] = [], columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(try Example.answers("rennes"), columns: columns, rows: rows)
    scene.go("finaliser et exporter")
    for key in keys { scene.press(key) }
    scene.press(.tab, .home)
    // All formats.
    for _ in 0..<4 { scene.press(.character(" "), .right) }
    scene.press(.tab, .tab, .tab, .enter)
    return scene
  }

  @Test(
    "It says what each file is for, what is left out, and what is next",
    arguments: StepTests.sizes
  )
  func shown(columns: Int, rows: Int) throws {
    let scene = try exported(columns: columns, rows: rows)
    #expect(scene.row(0).contains("Fichiers écrits"), "\(scene.text)")
    try Golden.expect(scene, "export-fait-\(columns)x\(rows)")
    var words = scene.words
    for _ in 0..<40 {
      scene.press(.up)
      words += " " + scene.words
    }
    #expect(words.contains("imprimer, lire, publier"))
    #expect(words.contains("data.gouv.fr"))
    #expect(words.contains("laisse de côté"))
    #expect(words.filter { $0 != " " }.contains("_Rennes_canevas-concertation-ia"))
  }

  @Test("A complete one is said to be not for everybody")
  func complete() throws {
    let scene = try exported([.right, .character(" ")])
    #expect(scene.words.contains("il contient des données personnelles"))
  }

  @Test("From there the form, the export, the list, and the folder where a desktop is")
  func next() throws {
    let scene = try exported()
    #expect(!scene.words.contains("Ouvrir le dossier"))
    let opened = try exported()
    opened.press(.enter)
    #expect(opened.app.sheets.isEmpty && opened.app.form != nil)
    let again = try exported()
    again.press(.tab, .enter)
    #expect(again.row(0).contains("Finaliser et exporter"))
    let home = try exported()
    home.press(.tab, .tab, .enter)
    #expect(home.words.contains("À reprendre"))
  }

  @Test("The folder is shown by the desktop, and a desktop that fails is said")
  func folder() throws {
    for succeeds in [true, false] {
      let scene = try Scene(try Example.answers("rennes"), desktop: succeeds)
      scene.go("finaliser et exporter")
      scene.press(.tab, .tab, .tab, .tab, .enter)
      scene.press(.tab)
      #expect(scene.caretRow.contains("Ouvrir le dossier"), "\(scene.text)")
      scene.press(.enter)
      #expect(scene.world.shownFolders.withLock { $0 } == ["/exports"])
      #expect(
        scene.words.contains(succeeds ? "s’ouvre dans une autre fenêtre" : "n’a pas pu être ouvert")
      )
    }
  }
}
