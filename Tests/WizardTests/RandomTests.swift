import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Random keys at random sizes")
struct RandomTests {
  /// A generator with a seed, so that what fails can be played again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let keys: [Key] =
    [
      .tab, .tab, .tab, .backTab, .enter, .enter, .escape, .pageDown, .pageUp, .up, .down, .down,
      .left, .right, .home, .end, .backspace, .delete, .insert, .ctrl("z"), .ctrl("z"), .ctrl("y"),
      .ctrl("d"), .ctrl("t"), .ctrl("u"), .ctrl("k"), .ctrl("w"), .ctrl("n"), .ctrl("p"),
      .function(1), Key(.up, .alt), Key(.down, .alt), Key(.left, .shift), Key(.right, .shift),
      Key(.home, .control), .ctrl("r"), .ctrl("g"),
    ] + " 0123456789/é日?+ean\u{301}".map { .character($0) }

  private static func event(_ random: inout Generator) -> Event {
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
    default: return .key(keys.randomElement(using: &random) ?? .tab)
    }
  }

  @Test("The caret is in view, what was typed is saved, and undoing everything gives it all back",
    arguments: 0..<12)
  func play(seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    let first = seed % 3 == 0 ? Answers() : try Example.answers(seed % 3 == 1 ? "rennes" : "quimperle")
    let scene = try Scene(first, columns: 40, rows: 10)
    for step in 0..<400 {
      let event = Self.event(&random)
      scene.send(event)
      let shown = scene.shown()
      if let caret = shown.caret {
        #expect(
          (0..<scene.size.rows).contains(caret.row)
            && (0..<scene.size.columns).contains(caret.column),
          "seed \(seed), step \(step): \(event)"
        )
        #expect(
          !scene.app.isEditing || scene.app.coveredRows(of: shown.grid.size).contains(caret.row) == false,
          "seed \(seed), step \(step): the message hides the caret"
        )
      }
      if scene.app.desk.session == nil || scene.app.isDone {
        scene.app.isDone ? Issue.record("left") : ()
        try scene.openAgain()
      }
    }
    #expect(try scene.saved() == Canevas.ordered(scene.answers), "seed \(seed)")
    scene.leaveSheets()
    let last = scene.answers
    var steps = 0
    while scene.app.canUndo, steps < 2000 {
      scene.press(.ctrl("z"))
      steps += 1
    }
    #expect(scene.answers == scene.opened, "seed \(seed): undone \(steps) steps")
    for _ in 0..<steps { scene.press(.ctrl("y")) }
    #expect(scene.answers == last, "seed \(seed): redone \(steps) steps")
  }
}
