import Corpus
import Exports
import FoundationEssentials
import Testing

@testable import Inventory

@Suite("The same bytes every time")
struct SameBytesTests {
  @Test("Neither the order of the sources, nor the threads, nor a second run change anything")
  func same() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 9), 0..<80)
    // Two that came twice, and one that cannot be read.
    try shop.write(Corpus(seed: 9), 0..<2, into: "sources/encore")
    try shop.write("{", to: "sources/abime.json")
    let folders = (0..<8).map { "sources/\($0)" } + ["sources/encore", "sources/abime.json"]
    try shop.inventory(folders, into: "un", threads: 1)
    try shop.inventory(folders.reversed(), into: "deux", threads: 3)
    let one = try shop.files(in: "un")
    #expect(one.count == 23)
    #expect(try shop.files(in: "deux") == one)
    try shop.inventory(folders, into: "un", threads: 4)
    #expect(try shop.files(in: "un") == one)
  }

  @Test("An inventory that lies in its own source is not read")
  func inside() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 9), 0..<20)
    let first = try shop.inventory(into: "sources/inventaire")
    let again = try shop.inventory(into: "sources/inventaire")
    #expect(again.totals.canevas.count == 20)
    #expect(first.rejects.isEmpty && again.rejects.isEmpty)
  }

  @Test("A folder with other files of these names is left as it is")
  func taken() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 9), 0..<2)
    try shop.write("à moi", to: "inventaire/canevas.csv")
    let error = #expect(throws: InventoryError.self) { try shop.inventory() }
    #expect(error?.description.contains("autre chose qu’un inventaire") == true)
    #expect(try shop.files(in: "inventaire").count == 1)
  }

  @Test("Nothing personal is in a public inventory, and a complete one has it")
  func personal() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    try shop.inventory(into: "public")
    try shop.inventory(into: "complet", edition: .complete)
    for (name, bytes) in try shop.files(in: "public") {
      #expect(
        !String(decoding: bytes, as: UTF8.self).contains("participation@exemple.fr"),
        "\(name)"
      )
    }
    #expect(try shop.read("complet/canevas.csv").contains("participation@exemple.fr"))
  }
}
