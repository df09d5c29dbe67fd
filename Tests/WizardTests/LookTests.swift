import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

/// What CONTRIBUTING says of the look of the screens.
@Suite("The look of the screens")
struct LookTests {
  private static let screens: [(name: String, keys: [Key])] = [
    ("home", [.escape]), ("list", []), ("text", [.tab]), ("choice", [.tab, .tab, .tab]),
    ("long text", [.pageDown]), ("review", [.ctrl("r")]),
    ("export", [.ctrl("r"), .character("e")]), ("new", [.escape, .character("n")]),
    ("import", [.escape, .character("i")]), ("help", [.function(1)]),
    ("calendar", [.tab, .tab, .ctrl("t")]),
    ("table", [.pageDown, .pageDown, .pageDown, .pageDown]),
  ]

  private static let sizes = [(40, 10), (80, 24), (120, 40), (200, 60)]

  private static func scene(_ keys: [Key], columns: Int, rows: Int) throws -> Scene {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "collectivites",
      columns: columns,
      rows: rows
    )
    for key in keys { scene.press(key) }
    return scene
  }

  @Test("There is one bar at most, and the cursor is in none", arguments: sizes)
  func bars(columns: Int, rows: Int) throws {
    for screen in Self.screens {
      let scene = try Self.scene(screen.keys, columns: columns, rows: rows)
      let (grid, caret) = scene.shown()
      let barred = (0..<rows).filter { row in
        (0..<columns).contains { grid[Position(row: row, column: $0)]?.role == .selected }
      }
      #expect(barred.count <= 1, "\(screen.name): \(barred)")
      let position = try #require(caret, "\(screen.name)")
      #expect(grid[position]?.role != .selected, "\(screen.name)")
    }
  }

  @Test("No letter touches the scroll bar")
  func besideTheScrollBar() throws {
    for screen in Self.screens {
      let scene = try Self.scene(screen.keys, columns: 40, rows: 10)
      for number in 1..<9 {
        let cells = Array(scene.row(number))
        guard let last = cells.last, "│█▐".contains(last), cells.count > 1 else { continue }
        #expect(!cells[cells.count - 2].isLetter, "\(screen.name): \(String(cells))")
      }
    }
  }

  @Test("A column of a list is whole where the texts leave room for it")
  func columns() throws {
    let scene = try Self.scene([], columns: 200, rows: 60)
    #expect(scene.text.contains("Camille Exemple"))
    #expect(!scene.text.contains("algorithmes font…"), "\(scene.text)")
  }

  @Test("Tab moves no field but the one that it leaves and the one that it enters")
  func nothingJumps() throws {
    let scene = try Self.scene([], columns: 80, rows: 60)
    /// Where each label stands, framed or not.
    func labels() -> [String: Int] {
      let questions = scene.app.form?.editor.items.compactMap(\.question) ?? []
      return questions.reduce(into: [:]) { places, question in
        places[question.field.label] = (0..<60).first {
          scene.pageRow($0).contains(question.field.label)
        }
      }
    }
    let before = labels()
    #expect(before.count > 5)
    for _ in 0..<5 {
      scene.press(.tab)
      #expect(labels() == before, "\(scene.text)")
    }
  }

  @Test(
    "Nor does any field of any step, lists among them, whose texts have three rows at most",
    arguments: [(80, 200), (120, 200), (40, 300)]
  )
  func nothingJumpsAnywhere(columns: Int, rows: Int) throws {
    let scene = try Self.scene([], columns: columns, rows: rows)
    let form = scene.app.desk.services.form
    // A remark in a table has a frame, and no row of its own without the focus.
    for page in form.pages(of: scene.answers) where ChoiceTable(of: page) == nil {
      scene.app.go(page.id, nil, fromReview: false)
      let count = scene.app.form?.editor.items.count ?? 0
      // What has the focus has its frame: its rows are told by those of the last button.
      let last = try #require(scene.app.form?.editor.actions.last.map(\.title))
      // One picture for all rows: each costs a drawing of the whole screen.
      let end = {
        scene.text.split(separator: "\n", omittingEmptySubsequences: false).lastIndex {
          $0.contains("[ ")
        }
      }
      _ = scene.picture
      let before = end()
      #expect(before != nil, "\(last)")
      for _ in 1..<count {
        scene.press(.tab)
        #expect(end() == before, "\(page.title)\n\(scene.text)")
      }
    }
  }

  @Test(
    "« obligatoire » stands beside or below its label, with the focus and without it, at every size",
    arguments: sizes
  )
  func required(columns: Int, rows: Int) throws {
    let scene = try Scene(Answers(), columns: columns, rows: 60)
    let form = scene.app.desk.services.form
    for question in form.questions(of: scene.answers) where question.field.isRequired {
      scene.app.go(question.page, question.path, fromReview: false)
      let label = Wrapping.rows(question.field.label, width: 12)[0]
      let lines = scene.text.split(separator: "\n", omittingEmptySubsequences: false)
      let index = try #require(lines.firstIndex { $0.contains(label) })
      let word = try #require(
        lines[index...].firstIndex { $0.contains(FieldLabel.required) },
        "\(question.name)\n\(scene.text)"
      )
      #expect(word - index <= 2, "\(question.name)\n\(scene.text)")
    }
  }

  @Test(
    "An answer of one line that is long wraps, at rest and while it is typed, and nothing is cut"
  )
  func wrapping() throws {
    let text = (1...20).map { "mot\($0)" }.joined(separator: " ")
    let answers = Answers(["publics_precision": .string(text)])
    for path in ["publics_precision", "publics"] {
      let scene = try Scene(answers, at: path, rows: 60)
      #expect(scene.pageWords.contains(text), "\(path)\n\(scene.text)")
    }
    let scene = try Scene(answers, at: "publics_precision", rows: 60)
    scene.press(.up)
    #expect(scene.app.form?.path?.description == "publics_precision", "within the answer")
    scene.press(.up, .up, .up)
    #expect(scene.app.form?.path?.description == "publics")
  }

  @Test("A text that is longer than its frame has a scroll bar, which says where in it one is")
  func scrollBar() throws {
    let long = (1...200).map { "Ligne \($0)" }.joined(separator: "\n")
    let scene = try Scene(Answers(["objectifs_angles": .string(long)]), at: "objectifs_angles")
    // The right side of the frame; the page has a bar of its own behind it.
    let thumbs = { (0..<24).filter { Array(scene.row($0)).dropFirst(78).first == "▐" } }
    let atEnd = thumbs()
    #expect(!atEnd.isEmpty)
    scene.press(Key(.home, .control))
    #expect((thumbs().first ?? 99) < (atEnd.first ?? 0))
    scene.press(.ctrl("a"), .delete)
    #expect(thumbs().isEmpty)
  }

  @Test("The thumb is at an end only where nothing more is there")
  func thumb() {
    #expect(ScrollBar.thumb(first: 0, height: 10, count: 10).isEmpty)
    for count in [11, 20, 500] {
      #expect(ScrollBar.thumb(first: 0, height: 10, count: count).lowerBound == 0)
      #expect(ScrollBar.thumb(first: 1, height: 10, count: count).lowerBound > 0 || count == 11)
      let last = count - 10
      #expect(ScrollBar.thumb(first: last, height: 10, count: count).upperBound == 10)
      if last > 1 {
        #expect(ScrollBar.thumb(first: last - 1, height: 10, count: count).upperBound < 10)
      }
    }
  }

  // MARK: Panes

  @Test("From 120 columns on help, preview and what is to be looked at stand beside the page")
  func panes() throws {
    let scene = try Self.scene([.pageDown], columns: 120, rows: 40)
    #expect(scene.text.contains("Dans l’export public"))
    #expect(scene.text.contains("À revoir"))
    scene.press(.function(8))
    #expect(!scene.text.contains("Dans l’export public"))
    scene.press(.function(6))
    #expect(!scene.text.contains("1 Informations"))
    scene.press(.function(8), .function(6))
    #expect(scene.text.contains("Dans l’export public") && scene.text.contains("1 Informations"))
    scene.resize(80, 24)
    #expect(!scene.text.contains("Dans l’export public"))
    scene.press(.function(8))
    #expect(scene.words.contains("Il faut une fenêtre d’au moins 120 colonnes"))
  }

  @Test("The preview has what is typed once the keys rest, and never what is not published")
  func preview() throws {
    let scene = try Self.scene([.pageDown], columns: 120, rows: 40)
    scene.press(.ctrl("a"))
    scene.type("Un angle neuf")
    scene.resize(121, 40)
    let beside = { scene.text.split(separator: "\n").map { String($0.suffix(40)) } }
    #expect(beside().contains { $0.contains("Un angle neuf") }, "\(scene.text)")
    let other = try Scene(
      try Example.answers("rennes"),
      at: "referent_email",
      columns: 160,
      rows: 40
    )
    let lines = other.text.split(separator: "\n").filter { $0.contains("participation@exemple.fr") }
    #expect(lines.count == 1, "in the field alone")
  }

  @Test("Nothing of prose is longer than 90 cells, however wide the screen is")
  func prose() throws {
    for screen in Self.screens {
      let scene = try Self.scene(screen.keys, columns: 200, rows: 60)
      let bottom = 59
      for row in 1..<bottom {
        let parts = scene.row(row).split { "│▐".contains($0) }
        for part in parts where !part.contains("──") {
          #expect(String(part).trimmed.count <= 92, "\(screen.name): \(part)")
        }
      }
    }
  }
}
