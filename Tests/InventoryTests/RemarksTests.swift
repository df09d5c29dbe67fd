import CanevasForm
import Exports
import FormModel
import Testing

@testable import Inventory

@Suite("What an inventory reads otherwise than it stands in the files")
struct RemarksTests {
  /// The tables of a canevas, changed, in a folder among the sources.
  private static func writeTables(
    _ shop: Workshop,
    _ edition: Edition,
    _ change: (String) -> String
  ) throws {
    try shop.write(Workshop.rennes(), to: "vrai/rennes.json")
    try shop.inventory(["vrai"], into: "tables", edition: edition)
    let names = TableSchema.all(of: Canevas.form.asOf(1)).map(\.fileName) + ["datapackage.json"]
    for name in names {
      let text = try shop.read("tables/\(name)")
      try shop.write(
        name.hasSuffix(".csv") ? change(text) : text,
        to: "sources/envoi/rennes/\(name)"
      )
    }
  }

  @Test("Each is in a table with its file, and of a table with its row and column")
  func listed() throws {
    let shop = try Workshop()
    try Self.writeTables(shop, .open) { $0.replacing("true", with: "VRAI") }
    try shop.write(
      Workshop.rennes {
        $0.replacing(Workshop.rennesID, with: "autre").replacing(": true", with: ": \"VRAI\"")
      },
      to: "sources/envoi/autre.json"
    )
    let inventory = try shop.inventory()
    #expect(inventory.rejects.map(\.file) == [])
    let rows = try shop.rows("lectures")
    #expect(rows.count == inventory.remarks.count)
    let table = try #require(
      rows.first { $0["fichier"] == "envoi/rennes/concertations.csv" },
      "\(rows)"
    )
    #expect(table["ligne"] == "2")
    #expect(table["endroit"] != "")
    #expect(table["remarque"]?.contains("VRAI") == true)
    #expect(
      rows.contains {
        $0["fichier"] == "envoi/autre.json" && $0["ligne"] == ""
          && $0["endroit"] == "concertations[0].droit_de_suite"
      }
    )
    #expect(try shop.read("inventaire/inventaire.html").contains("lectures.csv"))
  }

  @Test("An address that was spelled otherwise is not told")
  func address() throws {
    let shop = try Workshop()
    try shop.write(
      Workshop.rennes {
        $0.replacing(#""contact_email": ""#, with: #""contact_email": " "#)
          .replacing("@", with: "\u{200B}@")
      },
      to: "sources/rennes.json"
    )
    try shop.inventory(edition: .complete)
    #expect(try !shop.read("inventaire/lectures.csv").contains("@"))
  }

  @Test("There is nothing to say of files as canevas writes them")
  func none() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    #expect(try shop.inventory().remarks.isEmpty)
    #expect(try shop.rows("lectures") == [])
  }
}
