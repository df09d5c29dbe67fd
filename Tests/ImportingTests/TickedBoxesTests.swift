import FormModel
import Testing

@testable import Importing
@testable import OfficeReading

@Suite("Boxes as people tick them")
struct TickedBoxesTests {
  private static let choices = [
    Choice("usagers", "usagers du service public"), Choice("agents", "agents"),
    Choice("elus", "élus"),
  ]
  private static let yesNo = [Choice("true", "oui"), Choice("false", "non")]

  private func ticked(
    _ lines: [String],
    _ choices: [Choice] = choices,
    several: Bool = true
  ) -> [String]? {
    TickedBoxes(lines.map { .init(text: $0) }, among: choices, takesSeveral: several).ticked
  }

  @Test(
    "A sign in the box, a letter or a word beside it, in front or behind",
    arguments: [
      "☒ agents", "☑ agents", "✓ agents", "✔\u{A0}agents", "x agents", "X agents", "[x] agents",
      "(X) agents",
      "☐ x agents", "☐x agents", "x ☐ agents", "X☐ agents", "☐ agents x", "☐ agents ✓",
      "☐ agents : oui", "☐☒ agents",
      "■ agents", "☐ AGENTS  X", "☒agents",
    ]
  )
  func signs(_ line: String) {
    #expect(ticked(["☐ usagers du service public", line, "☐ élus"]) == ["agents"])
  }

  @Test("Empty boxes, and a « non » beside one, tick nothing")
  func none() {
    #expect(ticked(["☐ usagers du service public", "☐ agents", "☐ élus"]) == [])
    #expect(ticked(["☐ usagers du service public", "☐ agents : non", "[ ] élus"]) == [])
  }

  @Test("Several boxes on one line")
  func oneLine() {
    #expect(ticked(["☒ usagers du service public ☐ agents ☒ élus"]) == ["usagers", "elus"])
    #expect(ticked(["☐ oui   ☒ non"], Self.yesNo, several: false) == ["false"])
  }

  @Test("The word alone, where the boxes are gone", arguments: ["oui", "Oui", "OUI.", "☐ oui"])
  func word(_ line: String) {
    #expect(ticked([line], Self.yesNo, several: false) == ["true"])
  }

  @Test(
    "The alternative that is left when the others are deleted or struck out, and the one with a ring"
  )
  func looks() {
    let struck = TextDocument.Look(isStruck: true)
    let ring = TextDocument.Look(isRinged: true)
    func line(_ text: String, _ look: TextDocument.Look) -> TextDocument.Paragraph {
      var paragraph = TextDocument.Paragraph(text: "☐ ")
      paragraph.runs.append(.init(text: text, look: look))
      return paragraph
    }
    func ticked(_ lines: [TextDocument.Paragraph]) -> [String]? {
      TickedBoxes(lines, among: Self.yesNo, takesSeveral: false).ticked
    }
    #expect(ticked([line("oui", .init()), line("non", struck)]) == ["true"])
    #expect(ticked([line("oui", .init()), line("non", ring)]) == ["false"])
    #expect(ticked([line("non", .init())]) == ["false"])
    #expect(ticked([line("oui", .init()), line("non", .init())]) == [])
  }

  @Test("Two answers to a question with one are none, and what is added is kept")
  func doubtful() {
    #expect(ticked(["☒ oui", "☒ non"], Self.yesNo, several: false) == nil)
    let boxes = TickedBoxes(
      [.init(text: "Oui, par un cabinet de Nantes")],
      among: Self.yesNo,
      takesSeveral: false
    )
    #expect(boxes.ticked == ["true"])
    #expect(boxes.rest == ["Oui, par un cabinet de Nantes"])
  }
}
