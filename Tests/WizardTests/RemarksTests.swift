import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Synchronization
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Remarks on the screen")
struct RemarksTests {
  private static let path = "objectifs_attentes"

  private func scene(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: Self.path,
      columns: columns,
      rows: rows
    )
    var settings = Settings()
    settings.name = "Alix"
    scene.app.desk.keeper = SettingsKeeper(settings, write: { _ in }, speller: { _ in nil })
    return scene
  }

  private func remarks(_ scene: Scene) -> [Remark] { scene.app.desk.session?.book.remarks ?? [] }

  private func remarked(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try scene(columns: columns, rows: rows)
    scene.press(.function(4))
    scene.type("Qui l’a dit ?")
    scene.press(.enter)
    return scene
  }

  @Test("One key notes one on the field: signed, dated, in the draft, counted at field and step")
  func noted() throws {
    let scene = try remarked()
    let remark = try #require(remarks(scene).first)
    #expect(remark.path?.description == Self.path)
    #expect(remark.author == "Alix" && remark.text == "Qui l’a dit ?" && remark.isOpen)
    #expect(remark.date == scene.world.clock.now())
    // Beside the number of words, and beside the step.
    #expect(scene.text.split(separator: "»1").count == 3)
    let id = try #require(scene.app.desk.session?.draft.id)
    #expect(try scene.store.open(id).draft.remarks == [remark])
    scene.press(.tab)
    #expect(scene.text.contains("1 remarque"))
    scene.press(.ctrl("z"))
    #expect(remarks(scene).isEmpty && !scene.text.contains("1 remarque"))
    scene.press(.ctrl("y"))
    #expect(remarks(scene) == [remark])
  }

  @Test("The bar takes the whole line, as in every list")
  func bar() throws {
    let scene = try remarked()
    scene.press(.function(4))
    let (grid, caret) = scene.shown()
    let row = try #require(caret?.row)
    let barred = (0..<80).filter { grid[Position(row: row, column: $0)]?.role == .selected }
    #expect(barred.count == SheetFrame.width(of: grid))
  }

  @Test("The same key lists them; they are answered, resolved and opened again")
  func answered() throws {
    let scene = try remarked()
    scene.press(.alt("r"))
    scene.press(.character("r"))
    scene.type("La maire.")
    scene.press(.enter)
    #expect(remarks(scene)[0].replies.map(\.text) == ["La maire."])
    scene.press(.character(" "))
    #expect(!remarks(scene)[0].isOpen)
    #expect(scene.words.contains("résolue le 14/03/2025"))
    scene.press(.character(" "))
    #expect(remarks(scene)[0].isOpen)
    scene.press(.ctrl("z"), .ctrl("z"))
    #expect(remarks(scene)[0].isOpen && remarks(scene)[0].replies.count == 1)
    scene.press(.character(" "), .escape)
    #expect(!scene.text.contains("1 remarque"))
  }

  @Test("They are listed and jumped to", arguments: ["qui l a dit", "remarques", "relire"])
  func jumped(way: String) throws {
    let scene = try remarked()
    scene.go("date de début")
    if way == "relire" { scene.press(.ctrl("r")) } else { scene.go(way) }
    if way == "relire" {
      #expect(scene.words.contains("Remarques · 1"))
      #expect(scene.words.contains("Alix, le 14/03/2025"))
      scene.click("» ")
    } else if way == "remarques" {
      scene.press(.enter)
    }
    #expect(scene.app.form?.path?.description == Self.path)
    #expect(scene.app.sheets.isEmpty)
  }

  @Test("A remark follows its row, stays at the list when the row goes, and comes back with it")
  func rows() throws {
    let scene = try Scene(
      Answers(
        parsing:
          #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Trois"}], "intervenants_presence": true}"#
      ),
      at: "intervenants"
    )
    func place() -> String? { remarks(scene).first?.path?.description }
    scene.press(.down, .function(4))
    scene.type("Présente ?")
    scene.press(.enter)
    #expect(place() == "intervenants[1]")
    scene.press(Key(.up, .alt))
    #expect(scene["intervenants"]?.array?.first?.object?["nom"] == "Deux")
    #expect(place() == "intervenants[0]")
    scene.press(.ctrl("d"))
    #expect(place() == "intervenants[0]")
    scene.press(.ctrl("z"))
    scene.press(.up, .delete)
    #expect(place() == "intervenants")
    scene.press(.ctrl("z"))
    #expect(place() == "intervenants[0]")
    scene.press(.ctrl("z"))
    #expect(place() == "intervenants[1]")
  }

  @Test("A row that is cut and put into another list takes its remarks along")
  func cut() throws {
    var book = AnswerBook(
      Answers(
        parsing:
          """
          {"concertations": [{"propositions": [{"texte": "A"}, {"texte": "B"}]}, \
          {"propositions": [{"texte": "C"}]}]}
          """
      ),
      remarks: [
        Remark(
          at: try #require(Path("concertations[0].propositions[1].texte")),
          by: "Alix",
          on: Moment(secondsSince1970: 0),
          "?"
        )
      ]
    )
    let list = try #require(Path("concertations[0].propositions"))
    let other = try #require(Path("concertations[1].propositions"))
    guard case .rows(let group)? = Canevas.form.list(named: "propositions")?.field.kind else {
      Issue.record("no list of propositions")
      return
    }
    let page = Page.ID.step("resultats")
    let taken = book.take(row: 1, of: list, group, isCut: true, from: page)
    let row = try #require(taken)
    #expect(book.remarks[0].path?.description == "concertations[0].propositions")
    book.put(row, at: 0, of: other, from: page)
    #expect(book.remarks[0].path?.description == "concertations[1].propositions[0].texte")
    _ = book.undo()
    #expect(book.remarks[0].path?.description == "concertations[0].propositions[1].texte")
  }

  @Test("The sheet shows them with their fields", arguments: StepTests.sizes)
  func shown(columns: Int, rows: Int) throws {
    let scene = try remarked(columns: columns, rows: rows)
    scene.go("remarques")
    try Golden.expect(scene, "remarques-\(columns)x\(rows)")
  }

  @Test("In a draft that is only read they are read, and none is noted")
  func reading() throws {
    let scene = try remarked()
    let id = try #require(scene.app.desk.session?.draft.id)
    var draft = try scene.store.open(id).draft
    try draft.finalise(at: draft.modifieLe)
    try scene.store.save(draft, .durable)
    try scene.openAgain()
    scene.press(.function(4))
    #expect(scene.words.contains("Qui l’a dit ?"))
    scene.press(.character(" "), .character("r"), .character("n"))
    #expect(remarks(scene) == draft.remarks)
  }

  @Test("The name is a setting, kept once it is typed")
  func name() throws {
    let scene = try scene()
    let written = KeptSettings()
    scene.app.desk.keeper = SettingsKeeper(
      Settings(),
      write: { settings in written.all.withLock { $0.append(settings) } },
      speller: { _ in nil }
    )
    scene.go("régler les couleurs")
    scene.press(.tab, .tab, .tab)
    scene.type("Camille \"C\"")
    #expect(scene.app.desk.drafts.author == "Camille ’C’")
    #expect(written.all.withLock { $0.isEmpty })
    scene.press(.escape)
    let kept = try #require(written.all.withLock { $0.last })
    #expect(kept.name == "Camille ’C’")
    #expect(try Settings.read(kept.written(into: "")) == kept)
  }
}

private final class KeptSettings: Sendable {
  let all = Mutex<[Settings]>([])
}
