import Corpus
import FoundationEssentials
import Testing

@testable import Exports
@testable import Inventory

@Suite("The folder of a site")
struct SiteFolderTests {
  @Test("A folder with something else is refused, and nothing of it or of the inventory changes")
  func foreign() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    try shop.write("à moi", to: "site/index.html")
    let error = #expect(throws: InventoryError.self) { try shop.inventory(site: "site") }
    #expect(error?.description.contains("contient autre chose qu’un site") == true)
    #expect(try SiteCopy(shop.path + "/site").texts == ["index.html": "à moi"])
    #expect(!FileManager.default.fileExists(atPath: shop.path + "/inventaire"))
  }

  @Test("A site is replaced as a whole: pages of canevas that are gone are gone")
  func replaced() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<9)
    try shop.inventory(site: "site")
    try shop.remove("sources")
    try shop.write(Corpus(seed: 5), 0..<4)
    try shop.inventory(site: "site")
    try shop.inventory(into: "autre", site: "frais")
    #expect(try SiteCopy(shop.path + "/site").texts == SiteCopy(shop.path + "/frais").texts)
  }

  @Test("What somebody has put into it stays, at the top and in its folders")
  func notes() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<9)
    try shop.inventory(site: "site")
    try shop.write("à moi", to: "site/CNAME")
    try shop.write("aussi", to: "site/canevas/notes.txt")
    try shop.remove("sources")
    try shop.write(Corpus(seed: 5), 0..<4)
    try shop.inventory(site: "site")
    try shop.inventory(into: "autre", site: "frais")
    var texts = try SiteCopy(shop.path + "/site").texts
    #expect(texts.removeValue(forKey: "CNAME") == "à moi")
    #expect(texts.removeValue(forKey: "canevas/notes.txt") == "aussi")
    #expect(try texts == SiteCopy(shop.path + "/frais").texts)
  }

  @Test(
    "A file of somebody where a page would be is not replaced, and the inventory stays as it was"
  )
  func taken() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    try shop.inventory(site: "site")
    let page = "site/canevas/\(Workshop.rennesID).html"
    let list = try shop.read("site/fichiers.txt")
    try shop.write(
      list.replacing("canevas/\(Workshop.rennesID).html\n", with: ""),
      to: "site/fichiers.txt"
    )
    try shop.write("à moi", to: page)
    let error = #expect(throws: InventoryError.self) { try shop.inventory(site: "site") }
    #expect(error?.description.contains("existe déjà") == true)
    #expect(try shop.read(page) == "à moi")
  }

  @Test("It is neither the folder of the inventory nor that of a complete one")
  func places() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    #expect(throws: InventoryError.self) { try shop.inventory(into: "un", site: "./un") }
    #expect(throws: InventoryError.siteOfAll) {
      try shop.inventory(into: "un", site: "site", edition: .complete)
    }
    try shop.inventory(into: "un", site: "un/site")
    try shop.inventory(into: "un", site: "un/site")
    #expect(try SiteCopy(shop.path + "/un/site").texts.count > 8)
  }

  @Test("Pages hold no personal data of a complete export")
  func personal() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    try shop.inventory(site: "site")
    let texts = try SiteCopy(shop.path + "/site").texts
    #expect(!texts.values.contains { $0.contains("participation@") })
  }
}
