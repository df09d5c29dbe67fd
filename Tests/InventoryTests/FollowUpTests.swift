import Corpus
import Testing

@testable import Inventory

@Suite("Versions, duplicates, and what has changed")
struct FollowUpTests {
  private static func rennes(version: Int, minute: Int, title: String = "Panel") throws -> String {
    try Workshop.rennes {
      $0.replacing("\"version\": 0", with: "\"version\": \(version)")
        .replacing("16:42:10Z", with: "16:\(minute):10Z")
        .replacing("Panel d'habitants", with: title).replacing("Panel d’habitants", with: title)
    }
  }

  @Test("The highest version counts, then the last change, however the files are named")
  func newest() throws {
    let shop = try Workshop()
    try shop.write(Self.rennes(version: 1, minute: 50), to: "sources/c.json")
    try shop.write(Self.rennes(version: 2, minute: 41), to: "sources/b.json")
    try shop.write(Self.rennes(version: 2, minute: 42), to: "sources/a.json")
    try shop.write(Self.rennes(version: 2, minute: 42), to: "sources/d.json")
    let inventory = try shop.inventory()
    #expect(inventory.totals.canevas.map(\.version) == [2])
    let rows = try shop.rows("suivi")
    let row = try #require(rows.first)
    #expect(row["fichier"]?.hasSuffix("a.json") == true)
    #expect(row["fichiers"] == "4")
    #expect(row["statut"] == "")
    let replaced = try shop.rows("remplaces")
    #expect(replaced.map { $0["fichier"]?.suffix(6) } == ["d.json", "b.json", "c.json"])
    #expect(replaced.map { $0["identique"] } == ["true", "false", "false"])
  }

  @Test("What is new, changed, the same or gone since an earlier inventory is said")
  func since() throws {
    let shop = try Workshop()
    let corpus = Corpus(seed: 4)
    try shop.write(corpus, 0..<3)
    try shop.write(Self.rennes(version: 1, minute: 42), to: "sources/rennes.json")
    try shop.inventory(into: "avant")
    try shop.write(Self.rennes(version: 2, minute: 43), to: "nouveaux/rennes.json")
    try shop.write(corpus, 1..<5, into: "nouveaux")
    try shop.inventory(["nouveaux"], into: "apres", since: "avant")
    let states = try shop.rows("suivi", in: "apres").compactMap { $0["statut"] }
    #expect(states.sorted() == ["absent", "inchange", "inchange", "modifie", "nouveau", "nouveau"])
    let said = try Summary(
      of: shop.inventory(["nouveaux"], into: "encore", since: "avant")
    ).parts[1]
    #expect(said.title == "Depuis l’inventaire précédent")
    #expect(
      said.lines.map { "\($0.value) \($0.label)" } == [
        "2 nouveaux", "1 modifiés", "2 inchangés", "1 absents cette fois",
      ]
    )
    let after = try shop.rows("suivi", in: "apres")
    let changed = try #require(after.first { $0["statut"] == "modifie" })
    #expect(changed["canevas_id"] == Workshop.rennesID)
    #expect((changed["version_precedente"], changed["version"]) == ("1", "2"))
    // Who is gone does not come back as known.
    try shop.inventory(["sources"], into: "enfin", since: "apres")
    let last = try shop.rows("suivi", in: "enfin").compactMap { $0["statut"] }
    #expect(last.sorted() == ["absent", "absent", "inchange", "inchange", "modifie", "nouveau"])
  }

  @Test("Every table with a canevas on its rows names the producer, of those that are gone too")
  func producers() throws {
    let shop = try Workshop()
    try shop.write(Self.rennes(version: 1, minute: 42), to: "sources/rennes.json")
    try shop.write(Self.rennes(version: 2, minute: 43), to: "sources/rennes-2.json")
    try shop.inventory(into: "avant")
    func named(_ table: String, in folder: String) throws -> Set<[String?]> {
      Set(try shop.rows(table, in: folder).map { [$0["producteur_nom"], $0["producteur_siren"]] })
    }
    for table in ["canevas", "collectivites", "propositions", "engagements", "suivi", "remplaces"] {
      #expect(try named(table, in: "avant") == [["Rennes", "213502388"]], "\(table)")
    }
    try shop.write(Corpus(seed: 4), 0..<1, into: "autres")
    try shop.inventory(["autres"], into: "apres", since: "avant")
    let gone = try #require(try shop.rows("suivi", in: "apres").first { $0["statut"] == "absent" })
    #expect([gone["producteur_nom"], gone["producteur_siren"]] == ["Rennes", "213502388"])
  }

  @Test("A département and a région are named with their SIREN")
  func departments() throws {
    let shop = try Workshop()
    for (place, owner) in [
      ("29", #""nom": "Finistère", "type": "departement", "code": "29""#),
      ("53", #""nom": "Bretagne", "type": "region", "code": "53""#),
    ] {
      let text =
        #"{"format": "canevas-concertation-ia", "format_version": 1, "id": "\#(place)", "#
        + #""etat": "brouillon", "version": 0, "reponses": {"collectivites": [{\#(owner)}]}}"#
      try shop.write(text, to: "sources/\(place).json")
    }
    try shop.inventory()
    let rows = try shop.rows("canevas").sorted { $0["id"]! < $1["id"]! }
    #expect(rows.map { $0["producteur_siren"] } == ["222900011", "233500016"])
    #expect(try Set(shop.rows("collectivites").map { $0["siren"] }) == ["222900011", "233500016"])
  }

  @Test("An inventory can be compared with the one that it replaces")
  func inPlace() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 4), 0..<3)
    try shop.inventory()
    try shop.inventory(since: "inventaire")
    #expect(
      try shop.rows("suivi").compactMap { $0["statut"] } == ["inchange", "inchange", "inchange"]
    )
  }

  @Test("A folder without an inventory is refused before anything is written")
  func noEarlier() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 4), 0..<3)
    #expect(throws: InventoryError.self) { try shop.inventory(since: "sources") }
    #expect(throws: (any Error).self) { try shop.files(in: "inventaire") }
  }

  @Test(
    "Two ids of the same collectivité with a near title, or the same dates, are listed, not merged"
  )
  func duplicates() throws {
    let shop = try Workshop()
    let other = "00000000-8a57-4a0e-9b52-3d2f0f6f7c11"
    try shop.write(
      Self.rennes(version: 1, minute: 42, title: "Panels des habitants"),
      to: "sources/a.json"
    )
    let copy = try Self.rennes(version: 1, minute: 42, title: "Habitants : panel")
      .replacing(Workshop.rennesID, with: other)
    try shop.write(copy, to: "sources/b.json")
    #expect(try shop.inventory().totals.canevas.count == 2)
    let rows = try shop.rows("doublons")
    #expect(rows.map { $0["raison"] } == ["intitule|dates"])
    #expect(rows.first?["canevas_id"] == other)

    try shop.write(copy.replacing("35238", with: "44109"), to: "sources/b.json")
    try shop.inventory()
    #expect(try shop.rows("doublons").isEmpty)
  }
}
