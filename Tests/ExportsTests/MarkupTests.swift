import Testing

@testable import Exports

@Suite("Markup")
struct MarkupTests {
  @Test("No text and no attribute has a character that HTML excludes")
  func excludedCharacters() {
    var page = Markup()
    page.element("p", "é\u{A0}a\u{1}b\u{7F}c\u{85}d\u{9B}e\u{FFFE}\n<", ["title": "\u{9B}\u{FFFF}"])
    let text = String(decoding: page.bytes, as: UTF8.self)
    let gone = "\u{FFFD}"
    #expect(
      text
        == "<p title=\"\(gone)\(gone)\">é\u{A0}a\(gone)b\(gone)c\(gone)d\(gone)e\(gone)\n&lt;</p>"
    )
  }
}
