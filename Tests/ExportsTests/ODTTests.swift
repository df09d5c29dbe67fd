import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("A canevas in ODT")
struct ODTTests {
  @Test("Titles of tables are header rows, never kept together; all other rows are")
  func rows() throws {
    let document = Document(of: try Example.rennes(), for: .publication(.open))
    let content = String(decoding: ODTContent.bytes(of: document), as: UTF8.self)
    let tables = content.count(of: "<table:table ")
    #expect(tables > 0)
    // LibreOffice 7.4 may leave out the rows that follow a row of titles that is kept together.
    #expect(content.count(of: "<table:table-header-rows><table:table-row>") == tables)
    #expect(content.count(of: "<table:table-row>") == tables)
    #expect(content.count(of: "<table:table-row table:style-name=\"Rang\">") > tables)
    #expect(content.count(of: "fo:keep-together=\"always\"") == 1)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
