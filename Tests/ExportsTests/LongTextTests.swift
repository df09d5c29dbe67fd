import CanevasForm
import FormModel
import JSONText
import TestSupport
import Testing

@testable import Exports

@Suite("Very long texts in a document")
struct LongTextTests {
  @Test("Of many empty lines in a row a document has the first, and loses no other line")
  func emptyLines() {
    let text = "a\n\n\nb" + String(repeating: "\n", count: 100_000) + "c\r\n"
    let lines = text.printableLines
    #expect(lines.first == "a" && lines.filter { !$0.isEmpty } == ["a", "b", "c"])
    #expect(lines.count == 1 + 2 + 1 + String.emptyLines + 1 + 1)
    #expect(String(repeating: "\n", count: 1_000_000).printableLines.count == String.emptyLines)
    #expect("".printableLines == [""])
    #expect("a\n".printableLines == ["a", ""])
  }
}
