import FoundationEssentials
import Testing

@testable import Exports
@testable import Inventory

@Suite("An inventory in the place of another one")
struct ReplacingTests {
  @Test("What somebody has put beside it stays, and it is replaced all the same")
  func others() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    try shop.inventory()
    let before = try shop.files(in: "inventaire")
    try shop.write("à moi", to: "inventaire/notes.txt")
    try shop.write(
      Workshop.rennes { $0.replacing("Accueil des usagers", with: "Autre chose") },
      to: "sources/a.json"
    )
    try shop.inventory()
    #expect(try shop.read("inventaire/notes.txt") == "à moi")
    let after = try shop.files(in: "inventaire")
    #expect(after.count == before.count + 1)
    #expect(after["canevas.jsonl"] != before["canevas.jsonl"])
  }

  @Test(
    "One that was stopped between two files is finished by the next, and read whole by --depuis"
  )
  func halfReplaced() throws {
    for isSource in [false, true] {
      let shop = try Workshop()
      try shop.write(Workshop.rennes(), to: "sources/a.json")
      try shop.inventory()
      let whole = try shop.files(in: "inventaire")
      // The tables wait in the folder that a killed program left; the file that tells an inventory is one of them.
      let waiting = "inventaire/" + StagingName.committed(mark: "12-x").name
      for name in ["suivi.csv", "canevas.csv"] {
        try shop.write([UInt8](whole[name] ?? .init()), to: waiting + "/neuf/\(name)")
        try shop.remove("inventaire/\(name)")
      }
      if isSource {
        try shop.inventory(into: "suivant", since: "inventaire")
        #expect(try shop.files(in: "inventaire") == whole)
      } else {
        try shop.inventory()
        #expect(try shop.files(in: "inventaire") == whole)
      }
    }
  }

  @Test("While another program writes into the folder, it is said which")
  func busy() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    try shop.inventory()
    let other = try ExportWriter().enter(shop.path + "/inventaire")
    let error = #expect(throws: InventoryError.self) { try shop.inventory() }
    #expect(error?.description.contains("Un autre canevas") == true)
    other.leave()
    try shop.inventory()
  }
}
