import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Random keys and clicks at random sizes")
struct RandomTests {
  private static let keys: [Key] =
    [
      .tab, .tab, .tab, .backTab, .enter, .enter, .escape, .pageDown, .pageUp, .up, .down, .down,
      .left, .right, .home, .end, .backspace, .delete, .insert, .ctrl("z"), .ctrl("z"), .ctrl("y"),
      .ctrl("d"), .ctrl("t"), .ctrl("u"), .ctrl("k"), .ctrl("w"), .ctrl("n"), .ctrl("p"),
      .function(1), Key(.up, .alt), Key(.down, .alt), Key(.left, .shift), Key(.right, .shift),
      Key(.home, .control), .ctrl("r"), .ctrl("g"), .ctrl(" "), .ctrl("a"), .ctrl("o"), .ctrl("x"),
      .ctrl("v"), .ctrl("l"),
    ] + " 0123456789/é日?+ean\u{301}".map { .character($0) }

  private static func event(_ random: inout SeededNumbers) -> Event {
    switch Int.random(in: 0..<60, using: &random) {
    case 0:
      return .resize(
        Size(
          columns: Int.random(in: 20...130, using: &random),
          rows: Int.random(in: 4...45, using: &random)
        )
      )
    case 1: return .resize(Size(columns: 40, rows: 10))
    case 2: return .paste("Collé 👩‍👩‍👧‍👦\r\n\u{1b}[31m rouge\t fin\n")
    case 3: return .paste("07/10/2024")
    case 4...9:
      let actions: [Mouse.Action] = [.press, .press, .press, .wheelUp, .wheelDown, .otherPress]
      return .mouse(
        Mouse(
          actions.randomElement(using: &random) ?? .press,
          at: Position(
            row: Int.random(in: 0..<45, using: &random),
            column: Int.random(in: 0..<130, using: &random)
          )
        )
      )
    default: return .key(keys.randomElement(using: &random) ?? .tab)
    }
  }

  @Test(
    "The caret is in view, what was typed is saved, and undoing everything gives it all back",
    arguments: 0..<3
  )
  func play(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let first =
      seed % 3 == 0 ? Answers() : try Example.answers(seed % 3 == 1 ? "rennes" : "quimperle")
    let scene = try Scene(first, columns: 40, rows: 10)
    if scene.app.desk.session == nil { scene.press(.enter) }
    var start = scene.answers
    // Of each draft that was left: its way back leads to where it was opened first.
    var starts: [String: Answers] = [:]
    var isWheeled = false
    for step in 0..<200 {
      let event = Self.event(&random)
      scene.send(event)
      switch event {
      case .key, .paste: isWheeled = false
      case .mouse: isWheeled = true
      default: break
      }
      try check(scene, isWheeled: isWheeled, "seed \(seed), step \(step): \(event)")
      // Finalised at random: from here on nothing changes any more.
      if scene.app.desk.session?.readOnly != nil { return }
      if scene.app.desk.session == nil {
        try scene.openAgain()
        if scene.app.desk.session == nil { scene.press(.enter) }
        let session = try #require(scene.app.desk.session)
        start = session.book.undoLog.flatMap { _ in starts[session.draft.id] } ?? scene.answers
      }
      if let id = scene.app.desk.session?.draft.id { starts[id] = start }
    }
    #expect(try scene.saved() == Canevas.form.ordered(scene.answers), "seed \(seed)")
    scene.resize(100, 30)
    scene.leaveSheets()
    let last = scene.answers
    let steps = undone(scene)
    expectSame(scene.answers, start, "seed \(seed): \(steps) steps")
    scene.press(.ctrl("y"), times: steps)
    expectSame(scene.answers, last, "seed \(seed): \(steps) steps")
  }

  @Test("Several events may come between two pictures", arguments: 100..<103)
  func queued(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let scene = try Scene(
      try Example.answers(seed % 2 == 0 ? "rennes" : "quimperle"),
      columns: 130,
      rows: 30
    )
    for _ in 0..<400 {
      let event = Self.event(&random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        scene.send(event)
      } else {
        scene.queue(event)
      }
      if scene.app.desk.session == nil { try scene.openAgain() }
      if scene.app.desk.session == nil { scene.press(.enter) }
    }
    #expect(try scene.saved() == Canevas.form.ordered(scene.answers), "seed \(seed)")
  }

  private func check(_ scene: Scene, isWheeled: Bool, _ what: String) throws {
    let shown = scene.shown()
    // The wheel may move the focus out of view.
    if shown.caret == nil, isWheeled { return }
    let caret = try #require(shown.caret, "\(what)")
    let cell = try #require(shown.grid[Position(row: caret.row, column: 0)], "\(what)")
    #expect(shown.grid[caret] != nil, "\(what)")
    #expect(![.success, .error, .heading].contains(cell.role), "\(what): the message hides it")
    var other = scene.app
    other.handle(.resumed)
    other.form?.editor.drawing.forget()
    let whole = other.picture(of: scene.size)
    #expect(shown.grid == whole.grid, "\(what): the quick picture differs")
    #expect(shown.caret == whole.caret, "\(what)")
  }

  private func expectSame(_ one: Answers, _ other: Answers, _ what: String) {
    let isSame = Canevas.form.ordered(one) == Canevas.form.ordered(other)
    let texts = [one, other].map {
      String(decoding: JSONWriter.pretty(.object($0.root)), as: UTF8.self)
    }
    let lines = texts.map { Set($0.split(separator: "\n")) }
    #expect(isSame, "\(what)\n\(lines[0].subtracting(lines[1]))\n\(lines[1].subtracting(lines[0]))")
  }

  /// Takes everything back; how many steps there were.
  private func undone(_ scene: Scene) -> Int {
    var steps = 0
    while steps < 1000 {
      scene.press(.ctrl("z"))
      if scene.words.contains("Il n’y a rien à") { break }
      steps += 1
    }
    return steps
  }
}
