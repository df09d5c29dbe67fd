import Drafts
import UseCases
import FormModel
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("Letters lead to what is on the screen")
struct JumpTests {
  /// The letter in front of each row that has one, by that row.
  private func letters(_ scene: Scene) -> [(letter: Character, row: Int)] {
    let grid = scene.shown().grid
    return scene.app.stops().compactMap { stop in
      grid[stop.position].flatMap { cell in
        Unicode.Scalar(cell.code).map { (Character($0), stop.position.row) }
      }
    }
  }

  @Test(
    "From every field to every other field and button that is seen, in two keys",
    arguments: StepTests.sizes
  )
  func everyField(columns: Int, rows: Int) throws {
    let scene = try Scene(try Example.answers("rennes"), columns: columns, rows: rows)
    let answers = scene.answers
    for page in scene.app.desk.services.form.pages(of: answers) {
      let questions = scene.app.desk.services.form.questions(on: page, of: answers)
      let first = questions.first?.path
      for question in questions {
        scene.app.go(page.id, question.path, fromReview: false)
        scene.press(.function(2))
        let shown = letters(scene).map(\.letter)
        #expect(Set(shown).count == scene.app.stops().count, "\(question.name)")
        // From one of them, to each of the others.
        scene.press(.escape)
        for index in question.path == first ? shown.indices : shown.indices.suffix(1) {
          scene.app.go(page.id, question.path, fromReview: false)
          _ = scene.picture
          scene.press(.function(2))
          guard index < scene.app.stops().count else { break }
          let stop = scene.app.stops()[index]
          scene.type(String(letters(scene)[index].letter))
          #expect(scene.app.form?.editor.focus == stop.item)
          #expect(scene.shown().caret != nil)
        }
      }
    }
    #expect(scene.answers == answers, "going somewhere changes nothing")
  }

  @Test("Each letter leads to its own place, in the form", arguments: ["f2", "alt-j"])
  func each(key: String) throws {
    let key: Key = key == "f2" ? .function(2) : .alt("j")
    let scene = try Scene(try Example.answers("rennes"), at: "amo", rows: 40)
    for index in scene.app.stops().indices {
      scene.app.go(.row(Path("concertations[0]") ?? .root), nil, fromReview: false)
      _ = scene.picture
      scene.press(key)
      guard index < scene.app.stops().count else { break }
      let stop = scene.app.stops()[index]
      scene.type(String(letters(scene)[index].letter))
      let editor = try #require(scene.app.form?.editor)
      #expect(editor.focus == stop.item)
      switch editor.widget {
      case .rows(let box): #expect(box.cursor == stop.part)
      case .actions(let box): #expect(box.cursor == stop.part)
      case .text, .choice, .none: #expect(stop.part == nil)
      }
    }
  }

  @Test("A letter that comes at once with its key leads where it does")
  func atOnce() throws {
    let scene = try Scene(try Example.answers("rennes"), at: "referent_email")
    scene.app.handle(.key(.function(2)))
    scene.app.handle(.key(.character("a")))
    #expect(!scene.words.contains("Aucun endroit"))
    #expect(scene.app.letters == nil)
    #expect(scene.app.form?.path?.description != "referent_email")
  }

  /// The sheets that have entries, and keys that lead there from the first field.
  private static let places: [(String, [Key])] = [
    ("relecture", [.ctrl("r")]), ("plan", [.ctrl("g")]), ("accueil", [.escape]),
    ("nouveau", [.escape, .character("n")]), ("corbeille", [.escape, .delete, .character("c")]),
    ("export", [.ctrl("r"), .character("e")]),
  ]

  @Test("On home, the review and the other sheets as well", arguments: places.map(\.0))
  func sheets(name: String) throws {
    let keys = Self.places.first { $0.0 == name }?.1 ?? []
    func scene() throws -> Scene {
      let scene = try Scene(drafts: [
        try Example.answers("quimperle"), try Example.answers("rennes"),
      ])
      scene.press(.enter)
      for key in keys { scene.press(key) }
      return scene
    }
    let count = try scene().app.stops().count
    #expect(count > 0)
    for index in 0..<count {
      let scene = try scene()
      scene.press(.function(2))
      let (letter, row) = letters(scene)[index]
      let stop = scene.app.stops()[index]
      let column = stop.position.column
      let words = scene.row(row).dropFirst(column + 1)
      scene.type(String(letter))
      #expect(scene.app.letters == nil)
      if scene.app.sheets.last is any EntrySheet || scene.app.sheets.isEmpty {
        #expect(scene.caretRow.contains(words.prefix(10)), "\(words)")
        continue
      }
      // In a form the caret stands in the field, which may have several rows.
      let stops = scene.app.stops()
      let caret = try #require(scene.shown().caret)
      let reached = try #require(stops.first { $0.item == stop.item && $0.part == stop.part })
      let next =
        stops.map(\.position.row).filter { $0 > reached.position.row }.min() ?? scene.size.rows
      #expect((reached.position.row..<next).contains(caret.row), "\(words): \(scene.text)")
    }
  }

  @Test(
    "Escape, or the key once more, puts the letters away; any other key means what it always does"
  )
  func away() throws {
    let scene = try Scene(try Example.answers("rennes"), at: "referent_email")
    let before = scene.picture
    scene.press(.function(2))
    #expect(scene.picture != before)
    #expect(scene.row(23).contains("Tapez une lettre"))
    scene.press(.escape)
    #expect(scene.picture == before)
    scene.press(.function(2), .function(2))
    #expect(scene.picture == before)
    scene.press(.function(2), .tab)
    #expect(scene.app.form?.path?.description == "date_debut")
    scene.press(.function(2))
    scene.type("é")
    #expect(scene.words.contains("Aucun endroit n’a la lettre « é »"))
    scene.press(.function(2))
    scene.paste("2025")
    #expect(!scene.row(23).contains("Tapez une lettre"))
  }

  @Test(
    "Letters are seen without colours, and the caret stays where it was",
    arguments: StepTests.sizes
  )
  func shown(columns: Int, rows: Int) throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "amo",
      columns: columns,
      rows: rows
    )
    let caret = scene.shown().caret
    scene.press(.function(2))
    #expect(scene.shown().caret == caret)
    for stop in scene.app.stops() {
      let role = try #require(scene.shown().grid[stop.position]?.role)
      #expect(Theme.monochrome[role].reverse)
    }
    try Golden.expect(scene, "lettres-\(columns)x\(rows)")
  }
}
