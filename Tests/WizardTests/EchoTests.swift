import CanevasForm
import Drafts
import FormModel
import FoundationEssentials
import JSONText
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("Letters that are painted before the app has handled them")
struct EchoTests {
  /// A screen that shows the app’s pictures, and notes what it would have painted before each.
  private final class Watch {
    let scene: Scene
    let screen = MemoryScreen()
    private(set) var echoed = 0
    private(set) var missed = 0

    init(_ scene: Scene) {
      self.scene = scene
      show()
    }

    private func show() {
      let shown = scene.shown()
      screen.show(shown.grid, caret: shown.caret)
    }

    /// Returns whether the event was echoed.
    @discardableResult
    func send(_ event: Event, _ what: String = "") -> Bool {
      let (count, before) = (screen.echoes.count, screen.frames.last?.grid)
      screen.echo([event])
      scene.send(event)
      if scene.app.isDone { return false }
      let picture = scene.shown()
      screen.show(picture.grid, caret: picture.caret)
      guard screen.echoes.count > count, let echo = screen.echoes.last else { return false }
      echoed += 1
      let row = echo.caret?.row ?? -1
      let isSame =
        picture.caret == echo.caret
        && (0..<echo.grid.size.columns).map { Position(row: row, column: $0) }.allSatisfy {
          position in
          echo.grid[position] == before?[position] || echo.grid[position] == picture.grid[position]
        }
      if !isSame { missed += 1 }
      #expect(isSame, "\(what) \(event):\n\(echo.picture)\nis in truth\n\(scene.picture)")
      return true
    }

    func type(_ text: String) -> [Bool] { text.map { send(.key(.character($0))) } }
  }

  private func watch(_ answers: String, at path: String, rows: Int = 24) throws -> Watch {
    Watch(try Scene(Answers(parsing: answers), at: path, rows: rows))
  }

  @Test("In a text, every letter and blank but the first, up to the end of the row")
  func text() throws {
    let watch = try watch(#"{"objectifs_angles": "Un"}"#, at: "objectifs_angles")
    #expect(watch.type("e élève") == [false] + Array(repeating: true, count: 6))
    // A row breaks at a blank, so that some letters are left to the app.
    let many = watch.type(String(repeating: "mot ", count: 60))
    #expect(many.count { $0 } > 200)
    #expect(watch.missed == 0)
  }

  @Test("In a field of one line as in a text; with what stands behind the caret")
  func line() throws {
    let watch = try watch(#"{"objectifs_attentes": "Un deux"}"#, at: "objectifs_attentes")
    watch.send(.key(Key(.left, .control)))
    #expect(watch.type("abc def") == [false, true, true, false, true, true, true])
    #expect(watch.scene["objectifs_attentes"] == "Un abc defdeux")
  }

  @Test("Where suggestions may come only with room for them, so that they scroll nothing")
  func suggestions() throws {
    let answers = #"{"referent_email": "camille"}"#
    let address = "@gmial.com"
    let roomy = try watch(answers, at: "referent_email")
    // From the correction on, the list is open.
    #expect(roomy.type(address).prefix(6) == [false, true, true, true, true, true])
    let narrow = try watch(answers, at: "referent_email", rows: 10)
    #expect(narrow.type(address).allSatisfy { !$0 })
    #expect(narrow.scene.text.contains("camille@gmail.com"))
  }

  @Test("Not where letters are commands, or in a sheet")
  func elsewhere() throws {
    let date = try watch(#"{"date_debut": "01/0"}"#, at: "date_debut")
    #expect(date.type("2/2024").allSatisfy { !$0 })
    let text = try watch(#"{"objectifs_angles": "Un"}"#, at: "objectifs_angles")
    text.send(.key(.ctrl("g")))
    #expect(text.type("mot").allSatisfy { !$0 })
  }

  @Test("Not in a selection, with the mark set, after undo or behind jump letters")
  func states() throws {
    let watch = try watch(#"{"objectifs_angles": "Un mot"}"#, at: "objectifs_angles")
    #expect(watch.type("ab") == [false, true])
    watch.send(.key(Key(.left, .shift)))
    #expect(watch.type("cd") == [false, true])
    watch.send(.key(.ctrl(" ")))
    #expect(watch.type("ef") == [false, true])
    watch.send(.key(.ctrl("z")))
    #expect(watch.type("gh") == [false, true])
    watch.send(.key(.function(2)))
    #expect(watch.scene.app.letters != nil)
    #expect(watch.type("a") == [false])
  }

  @Test("Not in a text that can only be read")
  func readOnly() throws {
    let scene = try Scene()
    scene.press(.down, .enter)
    scene.press(.ctrl("g"))
    scene.type("angles")
    scene.press(.enter)
    let watch = Watch(scene)
    #expect(scene.app.form?.path?.description == "objectifs_angles")
    #expect(scene.app.form?.editor.isReadOnly == true)
    #expect(watch.type("mot") == [false, false, false])
  }

  @Test("Not before the text is in view again that the wheel has moved away")
  func wheel() throws {
    let watch = try watch(#"{"objectifs_angles": "Un mot"}"#, at: "objectifs_angles")
    #expect(watch.type("ab") == [false, true])
    watch.send(.mouse(Mouse(.wheelDown, at: Position(row: 12, column: 40))))
    #expect(watch.type("cd") == [false, true])
  }

  /// `STEPS=20000 swift test --filter EchoTests` tries more.
  private static let steps =
    ProcessInfo.processInfo.environment["STEPS"].flatMap { Int($0) } ?? 200

  @Test("What was echoed is what the app shows, after any keys", arguments: 0..<9)
  func random(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let scene = try Scene(
      try Example.answers(seed % 2 == 0 ? "rennes" : "quimperle"),
      at: ["objectifs_angles", "objectifs_attentes", "concertations[0].titre"][seed % 3],
      columns: [80, 60, 130][seed % 3],
      rows: [24, 16, 40][seed / 3 % 3]
    )
    let watch = Watch(scene)
    for step in 0..<Self.steps {
      watch.send(Self.event(&random), "seed \(seed), step \(step)")
      if scene.app.desk.session == nil || scene.app.isDone { break }
    }
    #expect(watch.missed == 0)
  }

  @Test(
    "The first letter after a save brings the new save state with it",
    arguments: [(80, 24), (80, 12), (40, 10), (130, 40)]
  )
  func header(columns: Int, rows: Int) throws {
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_attentes": "Un"}"#),
      at: "objectifs_attentes",
      columns: columns,
      rows: rows
    )
    scene.type("ab")
    let saved = scene.shown()
    #expect(saved.grid.text(row: 0).contains("enreg"))
    let screen = MemoryScreen()
    screen.show(saved.grid, caret: saved.caret)
    screen.echo([.key(.character("c"))])
    let echo = try #require(screen.echoes.last)
    scene.hold([.character("c")])
    let picture = scene.shown()
    #expect(picture.grid.text(row: 0).contains("…") && !picture.grid.text(row: 0).contains(":"))
    #expect(echo.grid == picture.grid)
    #expect(echo.caret == picture.caret)
  }

  @Test("Drawn over the last picture, a key leaves what a whole one is", arguments: 0..<4)
  func overTheLastPicture(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let scene = try Scene(
      try Example.answers("rennes"),
      at: ["objectifs_angles", "objectifs_attentes", "concertations[0].titre"][seed % 3],
      columns: [80, 60, 130][seed % 3],
      rows: [24, 12, 40][seed % 3]
    )
    for step in 0..<Self.steps {
      let isSaved = random.number(0...9) == 0
      if isSaved { scene.send(Self.event(&random)) } else { scene.hold(Self.event(&random)) }
      if scene.app.desk.session == nil || scene.app.isDone { break }
      let shown = scene.shown()
      var app = scene.app
      app.last = nil
      let whole = app.picture(of: scene.size)
      #expect(shown.grid == whole.grid, "seed \(seed), step \(step)")
      #expect(shown.caret == whole.caret, "seed \(seed), step \(step)")
    }
  }

  @Test("Letters typed into a text by hand are echoed, nearly all of them")
  func share() throws {
    let watch = try watch(#"{"objectifs_angles": "Un"}"#, at: "objectifs_angles")
    let sentence = "Les usagers débattent de l’accueil, et l’élue répond à chacun. "
    let text = String(repeating: sentence, count: 12)
    let echoed = watch.type(text).count { $0 }
    #expect(echoed * 10 >= text.count * 9, "\(echoed) of \(text.count)")
    #expect(watch.missed == 0)
  }

  private static func event(_ random: inout SeededNumbers) -> Event {
    switch random.number(0...99) {
    case 0...69: .key(.character(random.pick(Array("aeilnrstuéà’-  .,+?中"))))
    case 70...79:
      .key(random.pick([.left, .right, .up, .down, .home, .end, Key(.left, .control)]))
    case 80...86: .key(random.pick([.backspace, .delete, .ctrl("w"), .ctrl("k")]))
    case 87...89: .key(random.pick([.ctrl("z"), .ctrl("y")]))
    case 90, 91: .key(random.pick([Key(.left, .shift), Key(.right, .shift), .ctrl(" ")]))
    case 92, 93: .key(.enter)
    case 94: .key(random.pick([.tab, .backTab, .ctrl("l"), .function(6)]))
    case 95: .key(random.pick([.ctrl("g"), .escape, .escape]))
    case 96: .paste("Collé 中\n\tet fin")
    case 97:
      .mouse(
        Mouse(
          .press,
          at: Position(row: random.number(0...23), column: random.number(0...79))
        )
      )
    case 98: .mouse(Mouse(.wheelDown, at: Position(row: 12, column: 40)))
    default: .resize(Size(columns: random.number(40...130), rows: random.number(10...40)))
    }
  }
}
