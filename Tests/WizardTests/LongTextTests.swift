import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Long texts")
struct LongTextTests {
  private let lines = (1...60).map { "Ligne \($0)" }.joined(separator: "\n")

  private func scene(_ text: String, columns: Int = 80, rows: Int = 24) throws -> Scene {
    try Scene(
      Answers(["objectifs_angles": .string(text)]),
      at: "objectifs_angles",
      columns: columns,
      rows: rows
    )
  }

  @Test("Enter is a new line; the caret is always in view", arguments: StepTests.sizes)
  func scrolls(columns: Int, rows: Int) throws {
    let scene = try scene(lines, columns: columns, rows: rows)
    #expect(scene.caretRow.contains("Ligne 60"))
    try Golden.expect(scene, "texte-fin-\(columns)x\(rows)")
    scene.press(.up, times: 59)
    #expect(scene.caretRow.contains("Ligne 1"))
    try Golden.expect(scene, "texte-debut-\(columns)x\(rows)")
    scene.press(.end, .enter)
    scene.type("nouvelle")
    #expect(scene.caretRow.contains("nouvelle"))
    #expect(scene["objectifs_angles"]?.string?.hasPrefix("Ligne 1\nnouvelle\nLigne 2") == true)
  }

  @Test("Page keys turn the pages of a text taller than its window; Ctrl-N always the step")
  func pages() throws {
    let scene = try scene(lines)
    scene.press(.pageUp)
    #expect(scene.title.contains("2 - Objectifs"))
    #expect(!scene.caretRow.contains("Ligne 60"))
    scene.press(.ctrl("n"))
    #expect(scene.title.contains("3 - Résultats"))
  }

  @Test("What is selected is shown, and replaced by what is typed, as one step")
  func selection() throws {
    let scene = try scene("un deux trois")
    scene.press(Key(.left, [.shift, .control]), Key(.left, [.shift, .control]))
    try Golden.expect(scene, "texte-selection")
    scene.type("x")
    #expect(scene["objectifs_angles"] == "un x")
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_angles"] == "un deux trois")
  }

  @Test("Words are undone one by one, a paste as a whole, and redone alike")
  func undo() throws {
    let scene = try scene("")
    scene.type("un deux")
    scene.paste(lines)
    let all = scene["objectifs_angles"]
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_angles"] == "un deux")
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_angles"] == "un ")
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_angles"] == nil)
    scene.press(.ctrl("y"), .ctrl("y"), .ctrl("y"))
    #expect(scene["objectifs_angles"] == all)
  }

  @Test(
    "Undoing is exact where only blanks are left of a text",
    arguments: [
      "\nabc", "  abc", "\t\n x", "a",
    ]
  )
  func undoToBlanks(text: String) throws {
    let scene = try scene("")
    scene.type(text)
    let steps = 40
    scene.press(.backspace, times: 3)
    let last = scene["objectifs_angles"]
    scene.press(.ctrl("z"), times: steps)
    #expect(scene["objectifs_angles"] == nil)
    scene.press(.ctrl("y"), times: steps)
    #expect(scene["objectifs_angles"] == last)
    let filled = try self.scene(text)
    filled.press(.backspace, times: 3)
    filled.press(.ctrl("z"), times: steps)
    #expect(filled["objectifs_angles"] == .string(text))
  }

  @Test("A text from a file with control characters harms nothing and comes back by undoing")
  func controls() throws {
    let text = "a\u{1b}[2Jb\u{7}\r\nc\u{9b}31m"
    let scene = try scene(text)
    #expect(
      scene.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{9b}" }
    )
    scene.type("d")
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_angles"] == .string(text))
  }

  @Test("Very long words are broken, in texts, lines, names and titles", arguments: StepTests.sizes)
  func longWords(columns: Int, rows: Int) throws {
    let word = String(repeating: "anticonstitutionnellement", count: 40)
    let answers = Answers([
      "collectivites": .array([.object(["nom": .string(word)])]),
      "objectifs_angles": .string(word), "publics_precision": .string(word),
      "concertations": .array([.object(["intitule": .string(word)])]),
    ])
    let scene = try Scene(answers, at: "objectifs_angles", columns: columns, rows: rows)
    try Golden.expect(scene, "mot-long-\(columns)x\(rows)")
    scene.press(.pageDown)
    try Golden.expect(scene, "mot-long-titre-\(columns)x\(rows)")
    scene.press(.ctrl("r"), .character("e"))
    try Golden.expect(scene, "mot-long-export-\(columns)x\(rows)")
    scene.press(.escape, .escape, .escape)
    try Golden.expect(scene, "mot-long-accueil-\(columns)x\(rows)")
  }

  @Test(
    "Characters of every width are one step each, and shift nothing beside them",
    arguments: [
      "e\u{301}", "日", "👩‍👩‍👧‍👦", "👍🏽", "🇫🇷", "œ",
    ]
  )
  func widths(character: String) throws {
    let scene = try Scene(Answers(), at: "publics_precision")
    let border = { scene.text.split(separator: "\n").filter { $0.contains("│") }.count }
    let before = border()
    scene.type("a" + character + "b")
    #expect(border() == before)
    scene.press(.left, .backspace)
    #expect(scene["publics_precision"] == "ab")
    scene.press(.ctrl("z"))
    #expect(scene["publics_precision"] == .string("a" + character + "b"))
  }
}
