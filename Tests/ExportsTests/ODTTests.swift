import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("A canevas in ODT")
struct ODTTests {
  @Test("A row is never kept on one page: LibreOffice may leave out those that follow it")
  func rows() throws {
    let document = Document(of: try Example.rennes(), for: .publication(.open))
    let content = String(decoding: ODTContent.bytes(of: document), as: UTF8.self)
    #expect(content.contains("<table:table-row"))
    #expect(!content.contains("keep-together"))
  }
}
