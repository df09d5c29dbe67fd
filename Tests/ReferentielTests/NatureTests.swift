import FoundationEssentials
import Testing

@testable import Referentiel

/// The table numbers kinds; one program makes it and another reads it, each with the list.
@Suite("The kinds of collectivités")
struct NatureTests {
  @Test("What makes the table and what reads it count the same kinds, in the same order")
  func sameList() throws {
    #expect(try maker("NATURES") == Nature.names)
    #expect(try maker("TYPES") == CollectiviteType.allCases.map(\.rawValue))
  }

  /// A list of texts in `scripts/referentiel_table/row.py`.
  private func maker(_ name: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts/referentiel_table/row.py").standardized
    let source = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let list = try #require(source.firstRange(of: "\n\(name) = ["))
    return source[list.upperBound...].prefix { $0 != "]" }.split(separator: "\n").map { line in
      String(line.filter { $0 != "\"" && $0 != "," }.drop { $0 == " " })
    }
  }
}
