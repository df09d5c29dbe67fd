import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("A long text as a document")
struct LongTextTests {
  @Test("Any number of line ends in a row are one empty line, whatever they are")
  func blank() {
    for end in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
      let text = "un" + String(repeating: end, count: 100_000) + "deux"
      #expect(
        Array(text.printableLines) == ["un", "", "deux"].map { $0 },
        "\(end.debugDescription)"
      )
    }
  }

  @Test("Lines are handed on one after the other: none waits for the rest of the text")
  func streamed() {
    for count in [1000, 2000] {
      let text = (0..<count).map { "ligne \($0)" }.joined(separator: "\n")
      let source = Example.source(answers: ["objectifs_angles": .string(text)])
      let document = Document(of: source, for: .review)
      guard
        case .answer(_, .text(let lines)) = document.blocks.first(where: {
          $0.path == .root + "objectifs_angles" && $0.content.label != nil
        })?.content
      else {
        Issue.record("no answer")
        return
      }
      var iterator = lines.makeIterator()
      #expect(iterator.next() == "ligne 0")
      var handedOn = 0
      DocumentText.each(document, width: 80) { line in
        if line.text.contains("ligne") { handedOn += 1 }
      }
      #expect(handedOn == count)
    }
  }
}
