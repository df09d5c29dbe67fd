import Drafts
import Exports
import Files
import FormModel
import JSONText
import RunningProgram
import Terminal
import Testing
import TestSupport
import UseCases

@testable import Wizard

@Suite("Another canevas on screens")
struct ScreenTests {
  /// The app on a screen in memory, with drafts in a folder of its own.
  private final class Viewer {
    private var app: App
    private let folder: TemporaryFolder

    init(_ drafts: [Answers] = []) throws {
      let folder = try TemporaryFolder()
      self.folder = folder
      let clock = TestClock("2025-03-14T10:42:00Z").clock
      let store = DraftStore(
        form: Trees.form,
        folder: folder.path,
        disk: PosixDisk(),
        clock: clock,
        person: Person(name: { "" }, account: { "gardien" }),
        service: nil
      )
      for answers in drafts { try store.save(store.create(answers: answers), .durable) }
      app = App(
        Services(
          form: Trees.form,
          store: store,
          clock: clock,
          writer: ExportWriter(ExportDisk()),
          paths: .anywhere(home: "/home/a", folder: "/exports"),
          editor: ExternalEditor { _ in .unavailable(reason: "Aucun éditeur.") },
          author: { "" },
          settle: { $0 == nil ? .untouched : .saved(clock.now()) }
        ),
        watch: nil
      )
      if let draft = try store.list().drafts.first { app.open(draft.id) }
      _ = text
    }

    /// What is shown on a screen of 100 columns, with plain blanks.
    var text: String {
      let grid = app.picture(of: Size(columns: 100, rows: 40)).grid
      return (0..<40).map { grid.text(row: $0) }.joined(separator: "\n")
        .split { " \n│\u{A0}\u{202F}".contains($0) }.joined(separator: " ")
    }

    var answers: Answers { app.desk.session?.book.answers ?? Answers() }

    func press(_ keys: Key...) {
      for key in keys {
        app.handle(.key(key))
        _ = text
      }
    }

    func type(_ text: String) { for character in text { press(.character(character)) } }
  }

  @Test("The first screen says what this form is for")
  func home() throws {
    let screen = try Viewer()
    #expect(screen.text.contains("Canevas · arbres"))
    #expect(screen.text.contains("Relever les arbres d’un parc."))
    #expect(Trees.strangers(in: screen.text) == [])
  }

  @Test("The first row of a list is named by typing, as in any form")
  func filling() throws {
    let screen = try Viewer([Answers()])
    screen.type("Parc Thabor")
    #expect(screen.answers[.root + "gardiens" + 0 + "appellation"] == "Parc Thabor")
    screen.press(.escape)
    #expect(screen.text.contains("Parc Thabor"))
  }

  @Test("Each page, its help, the outline and the review use the words of the form alone")
  func everywhere() throws {
    let screen = try Viewer([Trees.answers])
    var seen = ""
    for _ in 0..<4 {
      seen += screen.text
      screen.press(.function(1))
      seen += screen.text
      screen.press(.escape, .ctrl("n"))
    }
    #expect(seen.contains("Allée haute") && seen.contains("Soins de l’année"))
    screen.press(.ctrl("g"))
    screen.type("ajouter un tour")
    #expect(screen.text.contains("Ajouter un tour"))
    seen += screen.text
    screen.press(.escape, .ctrl("r"))
    seen += screen.text
    #expect(Trees.strangers(in: seen) == [])
  }
}
