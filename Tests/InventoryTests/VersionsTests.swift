import CanevasForm
import Corpus
import Exports
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Inventory

@Suite("Versions of the form in an inventory")
struct VersionsTests {
  private static let later = [
    "partenaires", "referents", "seances", "participation", "soutien", "suites",
  ]

  @Test("Canevas of version 1 alone give the tables and columns of version 1")
  func first() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<4)
    try shop.inventory()
    let names = try shop.files(in: "inventaire").keys
    #expect(!names.contains { Self.later.map { $0 + ".csv" }.contains($0) })
    let header = try shop.read("inventaire/propositions.csv").split(separator: "\n").first
    #expect(header?.hasSuffix("texte,destinataire,reponse,motif,autres") == true)
    #expect(try shop.read("inventaire/canevas.schema.json").contains("canevas-concertation-ia:1"))
  }

  @Test("One of version 2 among them gives all tables; gone again, no table of it stays behind")
  func second() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<4)
    for real in RealCase.allCases {
      try shop.write(try real.bytes(), to: "cas/\(real.rawValue).json")
    }
    let inventory = try shop.inventory(["sources", "cas"])
    #expect(inventory.rejects.map(\.file) == [])
    #expect(try shop.rows("suites").count == 15)
    #expect(try shop.rows("soutien").count == 11)
    #expect(try shop.rows("propositions").contains { $0["axe"] == "Se nourrir" })
    #expect(try shop.rows("referents").isEmpty)
    #expect(try shop.rows("seances").contains { $0["date"] == "2023-12" })
    try shop.inventory()
    let names = try shop.files(in: "inventaire").keys
    #expect(!names.contains { Self.later.map { $0 + ".csv" }.contains($0) })
  }

  @Test("A file that says version 1 and answers questions of version 2 is refused, not published")
  func understated() throws {
    let shop = try Workshop()
    try shop.write(
      Workshop.rennes {
        $0.replacing(
          "\"reponses\": {",
          with: "\"reponses\": { \"referents\": [{\"service\": \"Service Dupont\"}],"
        )
      },
      to: "sources/rennes.json"
    )
    let inventory = try shop.inventory()
    #expect(inventory.rejects.map(\.error) == [.wrongVersion(said: 1, needed: 2)])
    for (name, bytes) in try shop.files(in: "inventaire") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Dupont"), "\(name)")
    }
  }

  @Test("A file of a later program is refused, and gives no tables of version 2")
  func later() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<2)
    try shop.write(
      Workshop.rennes { $0.replacing("\"format_version\": 1", with: "\"format_version\": 9") },
      to: "sources/demain.json"
    )
    let inventory = try shop.inventory()
    #expect(inventory.rejects.count == 1)
    #expect(try shop.files(in: "inventaire")["suites.csv"] == nil)
  }
}
