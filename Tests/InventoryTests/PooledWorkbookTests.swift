import Corpus
import Exports
import FoundationEssentials
import OfficeReading
import Testing

@testable import Inventory

@Suite("The workbook of an inventory")
struct PooledWorkbookTests {
  private func workbook(_ shop: Workshop, _ folder: String = "inventaire") throws -> Spreadsheet {
    let bytes = try Data(contentsOf: URL(filePath: "\(shop.path)/\(folder)/inventaire.xlsx"))
    return try SpreadsheetReader.spreadsheet(of: [UInt8](bytes))
  }

  @Test("It has a sheet for each table, with as many rows")
  func rows() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<40)
    let inventory = try shop.inventory(hasWorkbook: true)
    #expect(inventory.overflows == [])
    #expect(inventory.files.contains { $0.hasSuffix("/inventaire.xlsx") })
    let book = try workbook(shop)
    let tables = try shop.files(in: "inventaire").keys.filter {
      $0.hasSuffix(".csv") && $0 != "catalogue.csv"
    }
    .map { String($0.dropLast(4)) }
    #expect(tables.count > 10)
    for table in tables {
      let rows = try #require(book[table]).rows
      #expect(rows.count == 2 + (try shop.rows(table).count), "\(table)")
      let keys = try shop.read("inventaire/\(table).csv").prefix { $0 != "\n" && $0 != "\r\n" }
      #expect(rows[1].cells == CSVText.rows(of: Array(keys.utf8) + [0x0A])?.first, "\(table)")
    }
  }

  @Test("The same sources give the same bytes")
  func deterministic() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<10)
    try shop.inventory(into: "un", hasWorkbook: true)
    try shop.inventory(into: "deux", hasWorkbook: true)
    let one = try Data(contentsOf: URL(filePath: shop.path + "/un/inventaire.xlsx"))
    #expect(try one == Data(contentsOf: URL(filePath: shop.path + "/deux/inventaire.xlsx")))
  }

  @Test("An inventory without one does not leave an old one beside new tables")
  func old() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<3)
    try shop.inventory(hasWorkbook: true)
    #expect(throws: InventoryError.oldWorkbook(shop.path + "/inventaire")) {
      try shop.inventory()
    }
    try shop.inventory(hasWorkbook: true)
  }

  @Test("Rows are read whole however a file is cut into pieces, quotes and line ends in cells too")
  func pieces() {
    let text = "a,b\n\"x\ny\",\"\"\"z\"\"\"\n1,2\n"
    for size in 1...text.utf8.count {
      var pieces = CSVPieces()
      var rows: [[String]] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        rows += pieces.rows(with: Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(rows == [["a", "b"], ["x\ny", "\"z\""], ["1", "2"]], "\(size)")
    }
  }
}
