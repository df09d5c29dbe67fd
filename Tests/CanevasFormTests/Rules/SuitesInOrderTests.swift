import CanevasForm
import FormModel
import Testing

@Suite("SuitesInOrder")
struct SuitesInOrderTests {
  private func places(_ dates: String...) throws -> [String] {
    let rows = dates.map { #"{"date": "\#($0)", "texte": "x"}"# }.joined(separator: ",")
    return try Filling.problems([
      "concertations[0].propositions":
        #"[{"texte": "Un", "reponse": "a_l_etude", "suites": [\#(rows)]}]"#
    ]).map(\.place)
  }

  @Test("A suite that is certainly before the one above it is a warning")
  func outOfOrder() throws {
    let list = "concertations[0].propositions[0].suites"
    #expect(try places("2024-02", "2023") == [list + "[1].date"])
    #expect(
      try places("2024-02-15", "2024-02-14", "2024-02-13") == [
        list + "[1].date", list + "[2].date",
      ]
    )
  }

  @Test("What is in order, or may be, is none")
  func inOrder() throws {
    #expect(try places("2023", "2024-02", "2024-02-15") == [])
    // A month and a day in it: either may have come first.
    #expect(try places("2024-02-15", "2024-02", "2024") == [])
    #expect(try places("2024-02-15", "2024-02-15") == [])
  }
}
