import FormModel
import JSONText
import Testing

@testable import UseCases

@Suite("Rows found by letters")
struct RowFilterTests {
  @Test("A combining accent is a part of the letter before it, and Backspace ends the search")
  func accent() {
    let group = Group(
      .feminine("idée", plural: "idées"),
      namedBy: "texte",
      [Field("texte", "Texte", help: "Une phrase.", .line)]
    )
    let table = RowTable(group, [.object(["texte": "Été"]), .object(["texte": "Hiver"])])
    var filter = RowFilter()
    filter.append("e", table)
    filter.append("\u{301}", table)
    filter.append("t", table)
    #expect(filter.rows == [0])
    filter.removeLast()
    #expect(filter.typed == "e\u{301}")
    #expect(filter.rows == [0, 1])
    filter.removeLast()
    #expect(filter.isEmpty && filter.rows == nil)
  }
}
