import Testing

@testable import Exports
@testable import Importing
@testable import OfficeReading

@Suite("A text that was written into a document")
struct WrittenTextTests {
  private func paragraph(_ text: String, _ item: TextDocument.Item? = nil) -> TextDocument.Paragraph
  {
    var paragraph = TextDocument.Paragraph(text: text)
    paragraph.item = item
    return paragraph
  }

  @Test("Paragraphs, line breaks and lists are lines, with their signs")
  func lines() {
    let text = WrittenText([
      paragraph("Un.\nDeux."), paragraph("Trois :"), paragraph("a", .init(depth: 0, number: nil)),
      paragraph("b", .init(depth: 1, number: nil)), paragraph("c", .init(depth: 0, number: 4)),
      paragraph(""), paragraph("Fin."),
    ])
    #expect(text.text(after: "") == "Un.\nDeux.\n\nTrois :\n- a\n  - b\n4. c\nFin.")
  }

  @Test("Lines that were there keep their spelling and their distance")
  func kept() {
    let old = "Un  mot :\n\n\n* a\n* b\n\nFin !"
    let text = WrittenText([
      paragraph("Un mot\u{A0}:"), paragraph("a", .init(depth: 0, number: nil)),
      paragraph("b", .init(depth: 0, number: nil)), paragraph("Nouveau."), paragraph("Fin\u{A0}!"),
    ])
    #expect(text.text(after: old) == "Un  mot :\n\n\n* a\n* b\nNouveau.\n\nFin !")
  }
}
