import Corpus
import Exports
import JSONText
import TestSupport
import Testing

@testable import Inventory

@Suite("An inventory explains itself")
struct DescribedInventoryTests {
  @Test("Its descriptions name all its files; a complete one has none for catalogues")
  func files() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<5)
    try shop.inventory()
    let text = try shop.read("inventaire/LISEZMOI.md")
    for name in try shop.files(in: "inventaire").keys {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
    let catalogue = try shop.read("inventaire/dcat.jsonld")
    for name in ["canevas.jsonl", "suivi.csv", "inventaire.html"] {
      #expect(catalogue.contains("\"#\(name)\""))
    }
  }

  @Test("Each code that a column of its own tables may have is explained by the column")
  func codes() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<5)
    try shop.inventory()
    let package = try JSONReader.value(of: shop.read("inventaire/datapackage.json"))
    let tables = package.object?["resources"]?.array ?? []
    let sides = tables.filter { SideTable.names.contains($0.object?["name"]?.string ?? "") }
    var coded: [String] = []
    for table in sides {
      let schema = table.object?["schema"]?.object
      for field in schema?["fields"]?.array?.compactMap(\.object) ?? [] {
        let codes = field["constraints"]?.object?["enum"]?.array?.compactMap(\.string) ?? []
        let help = field["description"]?.string ?? ""
        #expect(codes.allSatisfy(help.contains), "\(field["name"]?.string ?? ""): \(help)")
        if !codes.isEmpty { coded.append(field["name"]?.string ?? "") }
      }
    }
    #expect(coded == ["statut", "motif", "nature", "public"])
  }

  @Test("A LISEZMOI.md of somebody else is not replaced; one of its own is")
  func foreign() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<3)
    try shop.inventory()
    try shop.inventory()
    try shop.write("Mes notes", to: "inventaire/LISEZMOI.md")
    #expect(throws: InventoryError.self) { try shop.inventory() }
    #expect(try shop.read("inventaire/LISEZMOI.md") == "Mes notes")
  }

  @Test("What describes the tables of an export is neither refused nor counted")
  func passed() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    try shop.inventory()
    for (name, bytes) in try shop.files(in: "inventaire")
    where name.hasSuffix(".csv") || DescribedFile.descriptionNames.contains(name) {
      try shop.write([UInt8](bytes), to: "tables/\(name)")
    }
    let again = try shop.inventory(["tables"], into: "encore")
    #expect(again.rejects.isEmpty && again.passedOver.isEmpty)
    #expect(again.totals.canevas.count == 1)
  }
}
