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
        $0.replacing("@", with: "\u{200B}@")
      },
      to: "sources/rennes.json"
    )
    try shop.inventory(edition: .complete)
    #expect(try !shop.read("inventaire/lectures.csv").contains("@"))
  }

  @Test("A name of somebody who did not agree is in no file of a public inventory")
  func names() throws {
    let shop = try Workshop()
    let file = """
      {"format": "canevas-concertation-ia", "format_version": 2, "id": "a", "etat": "brouillon",
       "version": 0, "cree_le": "2024-09-18T10:42:00Z", "modifie_le": "2024-09-18T10:42:00Z",
       "reponses": {"amo": true, "intervenants_presence": true, "intervenants": [{"nom": "René Dupont", "profession": "René Durand"}],
       "referents": [{"service": "Hôtel Dupont"}]}}
      """
    try shop.write(file, to: "vrai/a.json")
    try shop.inventory(["vrai"], into: "tables", edition: .complete)
    for (name, bytes) in try shop.files(in: "tables")
    where name.hasSuffix(".csv") || name.hasSuffix("package.json") {
      let text = String(decoding: bytes, as: UTF8.self)
      try shop.write(
        text.replacing("René", with: "RenÃ©").replacing("Hôtel", with: "HÃ´tel"),
        to: "sources/envoi/\(name)"
      )
    }
    try shop.remove("sources/envoi/suivi.csv")
    let inventory = try shop.inventory()
    #expect(inventory.totals.canevas.count == 1, "\(inventory.rejects)")
    let remarks = try shop.rows("lectures").compactMap { $0["remarque"] }
    #expect(remarks.count == 3)
    #expect(remarks.contains { $0.contains("René Durand") })
    for (name, bytes) in try shop.files(in: "inventaire") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Dupont"), "\(name)")
    }
  }

  @Test("There is nothing to say of files as canevas writes them")
  func none() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    #expect(try shop.inventory().remarks.isEmpty)
    #expect(try shop.rows("lectures") == [])
  }
}
