import Corpus
import FoundationEssentials
import JSONText
import Referentiel
import Testing

@testable import Inventory

@Suite("The report")
struct ReportTests {
  @Test("Every number leads to the list that it counts", arguments: [0, 1, 15, 80])
  func links(_ count: Int) throws {
    let shop = try Workshop()
    try shop.write("", to: "sources/vide.json")
    try shop.write(Corpus(seed: 5), 0..<count)
    try shop.inventory()
    let page = try shop.read("inventaire/inventaire.html")
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    let targets = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(links.count >= 3)
    #expect(Set(links).subtracting(targets) == [])
    #expect(Set(targets).count == targets.count)
    #expect(!page.contains("<script") && !page.contains("src="))
  }

  @Test("A list that is cut says where the whole of it is")
  func capped() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<100)
    try shop.inventory()
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("Les 30\u{A0}premiers. Tous sont dans canevas.csv."))
  }

  @Test("On paper stand the lists of the key figures, and where the others are")
  func paper() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<20)
    try shop.inventory()
    let page = try shop.read("inventaire/inventaire.html")
    let parts = page.split(separator: #"<div class="lists screen">"#).map(String.init)
    try #require(parts.count == 2)
    for key in ["l-demarches", "l-collectivites", "l-participants", "l-heures", "l-sequences"] {
      #expect(parts[0].contains("id=\"\(key)\""))
    }
    #expect(parts[1].contains("id=\"l-etat-"))
    #expect(parts[0].contains("Sur papier, les listes des chiffres clés seulement."))
    #expect(page.contains("@media screen { .paper { display: none; } }"))
  }

  @Test("What people wrote is shown, and never run")
  func escaped() throws {
    let shop = try Workshop()
    let text = try Workshop.rennes {
      $0.replacing("\"nom\": \"Rennes\"", with: "\"nom\": \"<script>alert(1)</script>\"")
    }
    try shop.write(text, to: "sources/a.json")
    try shop.inventory()
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script"))
  }

  @Test("The map has a tile for every département, and no place has two")
  func map() {
    let communes = CollectiviteRegister(.embedded).all(.commune)
    let tiles = TileMap.tiles
    #expect(Set(communes.compactMap(\.departement)).subtracting(tiles.map(\.code)) == [])
    #expect(Set(tiles.map(\.code)).count == tiles.count)
    #expect(Set(tiles.map { "\($0.column) \($0.row)" }).count == tiles.count)
  }

  @Test("Numbers are written as in French")
  func numbers() {
    #expect(FrenchNumber.text(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(FrenchNumber.text(12.5) == "12,5")
    #expect(FrenchNumber.text(3.046) == "3,05")
    #expect(FrenchNumber.text(7.0) == "7")
    #expect(FrenchNumber.percent(1, of: 1000) == "<\u{A0}1\u{A0}%")
    #expect(FrenchNumber.percent(2, of: 3) == "67\u{A0}%")
  }

  @Test("The package describes every table that is there")
  func package() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<5)
    try shop.inventory()
    let object = try JSONReader.value(of: shop.read("inventaire/datapackage.json")).object
    let resources = object?["resources"]?.array?.compactMap(\.object) ?? []
    let tables = try shop.files(in: "inventaire").keys.filter {
      $0.hasSuffix(".csv") && $0 != "catalogue.csv"
    }
    #expect(resources.compactMap { $0["path"]?.string }.sorted() == tables.sorted())
    for resource in resources {
      let fields = resource["schema"]?.object?["fields"]?.array ?? []
      let path = try #require(resource["path"]?.string)
      let header = try shop.read("inventaire/\(path)").split(separator: "\n").first
      #expect(
        fields.compactMap { $0.object?["name"]?.string }.joined(separator: ",")
          == header.map(String.init)
      )
    }
    let owners = try shop.rows("collectivites")
    #expect(
      owners.allSatisfy { $0["code"]?.isEmpty == true || $0["departement"]?.isEmpty == false }
    )
  }
}
