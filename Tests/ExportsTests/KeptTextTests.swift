import FormModel
import JSONText
import Testing

@testable import Exports

@Suite("Texts that are no value of their kind")
struct KeptTextTests {
  static let refused: [(Kind, String)] = [
    (.code, "Saint-Malo Agglomération"), (.code, " 244 400 404 00012"), (.code, "2.44E+08"),
    (.date, "31 / 02 / 2024 "), (.date, "Mars 2026"), (.partialDate, "Vers 2024"),
    (.count, "1 200 personnes"), (.count, " - 3"), (.count, "1,234"), (.hours, "12 H 75"),
    (.hours, "Une matinée"), (.email, "Jean @ ville"), (.url, "HTTP://ville . fr"),
    (.yesNo, "Oui, sauf le 3"), (.oneOf([Choice("a", "Un")]), " Deux "),
  ]

  @Test("Each is stored as it is typed, on the screen and from a cell", arguments: refused)
  func kept(kind: Kind, text: String) throws {
    if let codec = kind.codec { #expect(codec.stored(text) == .string(text)) }
    #expect(stored(text, kind) == .string(text))
  }

  @Test("Parts of a choice of several come back as the cell that was read")
  func choices() {
    let kind: Kind = .severalOf([Choice("a", "Un")])
    #expect(stored("Deux||trois ", kind) == .array(["Deux", "", "trois "]))
  }

  /// What is stored for a cell with this text.
  private func stored(_ text: String, _ kind: Kind) -> JSON? {
    var reader = CellReader(DateOrder(isFrench: true), ImportRemarks(tables: [], home: .lines))
    return reader.value(of: text, Field("a", "A", help: "", kind), "", 1, column: "A")
  }
}
