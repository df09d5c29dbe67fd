import CanevasForm
import Drafts
import UseCases
import FormModel
import FoundationEssentials
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Keys on a sheet")
struct SheetKeysTests {
  private static let path = "objectifs_angles"

  /// Every sheet, over a form with a long answer in focus and a text in the clipboard.
  private static let sheets: [(name: String, open: @Sendable (Scene) throws -> Void)] = [
    ("export", { $0.go("finaliser et exporter") }),
    (
      "export, in its folder",
      {
        $0.go("finaliser et exporter")
        $0.press(.tab, .tab)
      }
    ),
    ("outline", { $0.press(.ctrl("g")) }),
    (
      "outline over the export",
      {
        $0.go("finaliser et exporter"); $0.press(.ctrl("g"))
      }
    ),
    ("help", { $0.press(.function(1)) }),
    ("review", { $0.press(.ctrl("r")) }),
    ("copy elsewhere", { $0.press(.ctrl("s")) }),
    ("reopening", { $0.app.push(PromptView.reopening()) }),
    ("importing", { $0.app.push(PromptView.importing($0.app.desk.services)) }),
    ("blank form", { $0.app.push(PromptView.asking($0.app.desk.services.paths)) }),
    ("gaps", { $0.app.push(GapsView(try #require($0.app.desk.session))) }),
    (
      "gaps, on a question",
      {
        $0.app.push(GapsView(try #require($0.app.desk.session)))
        $0.press(.down)
      }
    ),
    (
      "exported",
      {
        let session = try #require($0.app.desk.session)
        let answers = ExportOrder.usual(in: $0.app.desk.services)
        let order = try #require(ExportOrder(answers, of: session, $0.app.desk.services))
        $0.app.push(ExportedView(order, [], $0.app.desk))
      }
    ),
    (
      "rows",
      {
        let list = try #require(Path("concertations[0].propositions"))
        $0.app.push(try #require(RowsSheet(pasted: "a\nb", into: list, of: Canevas.form)))
      }
    ),
    (
      "suites",
      {
        let row = try #require(Path("concertations[0].propositions[0]"))
        let list = try #require(Canevas.form.lists.first { $0.key == "propositions" })
        $0.app.push(FollowUpView(row, list.group, from: .row(row)))
      }
    ),
    (
      "spelling",
      {
        let text = try #require($0[SheetKeysTests.path]?.string)
        $0.app.push(SpellingView(0..<1, in: text, count: "1 sur 1"))
      }
    ),
    (
      "settings",
      {
        $0.app.desk.keeper = SettingsKeeper(Settings(), write: { _ in }, speller: { _ in nil })
        $0.go("régler les couleurs")
      }
    ),
    ("history", { $0.go("versions d’avant") }),
    ("corbeille", { $0.app.push(TrashView($0.app.desk)) }),
    (
      "version",
      {
        let session = try #require($0.app.desk.session)
        let version = try #require(try $0.store.versions(of: session.draft.id).first)
        $0.app.push(VersionView(session, version, session.draft))
      }
    ),
    ("send", { $0.go("envoyer à un collègue") }),
    (
      "remarks",
      {
        let session = try #require($0.app.desk.session)
        $0.app.push(RemarksView(session, at: nil))
      }
    ),
    ("choice", { $0.app.push(ChoiceView("?", ["?"], [.init("Rester") { _ in .pop }])) }),
    (
      "conflict",
      {
        let session = try #require($0.app.desk.session)
        let arrival = Arrival(session.draft, from: .outside, beside: session, $0.store)
        $0.app.push(MergeView(session, arrival))
      }
    ),
  ]

  private func scene() throws -> Scene {
    let scene = try Scene(try Example.answers("rennes"), at: Self.path)
    // A version to go back to, something to undo, something to paste.
    scene.type("x")
    scene.press(.ctrl("a"), .ctrl("o"))
    return scene
  }

  /// What these do is what their own sheet is for.
  private static let ownChanges: [(sheet: String, command: Command)] = [
    ("version", .restoreVersion), ("rows", .confirm), ("suites", .addRow), ("suites", .open),
  ]

  @Test(
    "No command that a sheet is given changes an answer of the form below it",
    arguments: sheets.map(\.name)
  )
  func everyCommand(name: String) throws {
    let sheet = try #require(Self.sheets.first { $0.name == name })
    let scene = try scene()
    try sheet.open(scene)
    #expect(!scene.app.sheets.isEmpty)
    let before = scene.answers
    for command in Command.allCases
    where !Self.ownChanges.contains(where: { $0 == (name, command) }) {
      var app = scene.app
      app.ask(.perform(command))
      // Another draft on the screen is no change of this one.
      let isSame = app.desk.session?.draft.id == scene.app.desk.session?.draft.id
      let now = isSame ? app.desk.session?.book.answers ?? before : before
      #expect(now == before, "\(name): \(command)")
    }
  }

  @Test("Every sheet of the program is among them")
  func everySheet() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Wizard/Views")
    var kinds: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("struct ") {
        let parts = line.dropFirst("struct ".count).split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let conformance = parts[1].filter(\.isLetter)
        if conformance == "View" || conformance.hasSuffix("Sheet") {
          kinds.insert(String(parts[0]))
        }
      }
    }
    kinds.subtract(["FormView", "HomeView"])
    var opened: Set<String> = []
    for sheet in Self.sheets {
      let scene = try scene()
      try sheet.open(scene)
      opened.formUnion(scene.app.sheets.map { "\(type(of: $0))" })
    }
    #expect(kinds.subtracting(opened) == [])
    #expect(kinds.count > 15)
  }

  @Test(
    "No key pressed in a sheet changes an answer of the form below it",
    arguments: sheets.map(\.name)
  )
  func everyKey(name: String) throws {
    let sheet = try #require(Self.sheets.first { $0.name == name })
    let scene = try scene()
    try sheet.open(scene)
    let before = scene.answers
    let keys: [Key] =
      "abcdefghijklmnopqstuvwxyz ".map { Key.ctrl($0) } + [.alt("a"), .alt("c"), .alt("d")]
      + [.delete, .insert, .backspace, Key(.up, .alt), Key(.down, .alt), .function(3)]
    for key in keys {
      var app = scene.app
      let command = app.bindings.command(of: key)
      if Self.ownChanges.contains(where: { $0.sheet == name && $0.command == command }) { continue }
      app.handle(.key(key))
      // The key may have closed the sheet; what is typed then is for the form.
      #expect((app.desk.session?.book.answers ?? before) == before, "\(name): \(key.name)")
    }
  }

  @Test("In the folder of an export, what is selected is typed over, and the page stays")
  func folder() throws {
    let scene = try scene()
    let before = scene.answers
    scene.go("finaliser et exporter")
    scene.press(.tab, .tab, .ctrl("a"))
    scene.type("/tmp/x")
    #expect(scene.row(0).contains("Finaliser et exporter"))
    #expect(scene.words.contains("/tmp/x") && !scene.words.contains("/exports"))
    scene.press(.ctrl("a"), .ctrl("x"))
    #expect(scene.words.contains("Coupé : 6 caractères"))
    scene.press(.ctrl("v"), .ctrl("v"))
    #expect(scene.words.contains("/tmp/x/tmp/x"))
    scene.press(.ctrl("z"), .ctrl("z"), .ctrl("z"), .ctrl("z"))
    #expect(scene.words.contains("/exports"))
    #expect(scene.row(0).contains("Finaliser et exporter"))
    scene.press(.ctrl("y"))
    #expect(!scene.words.contains("/exports"))
    #expect(scene.answers == before)
  }

  @Test("The search of the outline selects, cuts, pastes, undoes and says what it cannot")
  func search() throws {
    let scene = try scene()
    let before = scene.answers
    scene.press(.ctrl("g"))
    scene.type("amo dates")
    scene.press(Key(.left, .alt), Key(.home, .shift))
    #expect(scene.row(scene.size.rows - 1).contains("copier"))
    scene.press(.ctrl("x"))
    #expect(scene.row(2).contains("Chercher : dates"))
    scene.press(.ctrl("v"))
    #expect(scene.row(2).contains("Chercher : amo dates"))
    scene.press(.ctrl("z"), .ctrl("z"))
    #expect(scene.row(2).contains("Chercher : amo dates"))
    scene.press(.ctrl("y"), .ctrl("y"), .ctrl("y"))
    #expect(scene.words.contains("Il n’y a rien à rétablir."))
    scene.press(.ctrl("a"), .escape)
    #expect(scene.row(0).contains("Aller à…"), "Escape lets the selection go first")
    scene.press(.escape)
    #expect(!scene.row(0).contains("Aller à…"))
    #expect(scene.answers == before)
  }

  @Test("The file of a copy is selected and typed over")
  func prompt() throws {
    let scene = try scene()
    scene.press(.ctrl("s"))
    scene.press(.ctrl("a"))
    scene.type("/b")
    #expect(scene.words.contains("┐ /b └"))
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("/home/a/canevas-copie.json"))
  }

  @Test("Ctrl-C copies what is selected, in every view, and leaves where nothing is")
  func controlC() throws {
    let scene = try scene()
    scene.app.handle(.key(.ctrl("a")))
    scene.app.handle(.key(.ctrl("c")))
    #expect(!scene.app.isDone)
    #expect(scene.app.desk.clipboard.text == scene[Self.path]?.string)
    for open in [
      { (scene: Scene) in
        scene.press(.ctrl("g")); scene.type("amo")
      },
      { (scene: Scene) in scene.press(.ctrl("s")) },
    ] {
      open(scene)
      scene.press(.ctrl("a"), .ctrl("c"))
      #expect(!scene.app.isDone)
      scene.press(.escape, .escape)
    }
    scene.press(.right, .ctrl("c"))
    #expect(scene.app.isDone)
  }

  @Test("Two lines that are pasted into one line are not said to have no room")
  func pastedLines() throws {
    let scene = try Scene(Answers(parsing: #"{"objectifs_angles": "un\ndeux"}"#), at: Self.path)
    scene.press(.ctrl("a"), .ctrl("o"), .ctrl("g"), .ctrl("v"))
    #expect(scene.row(2).contains("Chercher : un deux"))
    #expect(!scene.words.contains("pleine"))
  }

  @Test("A search takes so many bytes and no more, and says so; what is longer finds nothing")
  func longSearch() throws {
    let scene = try scene()
    scene.press(.ctrl("g"))
    scene.paste(String(repeating: "é mot ", count: 20_000))
    #expect(scene.words.contains("Cette ligne est pleine"))
    scene.press(.ctrl("a"), .ctrl("o"))
    #expect(scene.app.desk.clipboard.text.utf8.count <= AnswerSearch.longest)
    scene.press(.ctrl("v"), .ctrl("v"), .right)
    scene.type("x")
    scene.press(.ctrl("a"), .ctrl("o"))
    #expect(scene.app.desk.clipboard.text.utf8.count <= AnswerSearch.longest)
    let form = try #require(scene.app.desk.session?.form)
    let words = String(repeating: "a", count: AnswerSearch.longest + 1)
    let answers = Answers(["objectifs_angles": .string(words)])
    #expect(AnswerSearch(form, answers).matches(of: words).isEmpty)
    #expect(AnswerSearch(form, answers).matches(of: String(words.dropLast())).count == 1)
  }
}
