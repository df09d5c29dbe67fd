import CanevasForm
import Corpus
import Exports
import FormModel
import JSONText
import Testing

@testable import Inventory

@Suite("What is to be looked at in the canevas that count")
struct FindingsTests {
  /// A member of the file itself, and of none of its engagements.
  private static let state = "\"etat\": \"brouillon\""

  private static func rennes(_ id: Int, _ change: (String) -> String = { $0 }) throws -> String {
    try Workshop.rennes { change($0.replacing("6f1d2c1e", with: "\(10_000_000 + id)")) }
  }

  @Test(
    "Canevas with errors or unreadable answers are a figure, a list, columns and rows of a table"
  )
  func wrong() throws {
    let shop = try Workshop()
    try shop.write(Self.rennes(1), to: "sources/bon.json")
    try shop.write(
      Self.rennes(2) { $0.replacing("2025-02-15", with: "2024-02-15") },
      to: "sources/avant.json"
    )
    try shop.write(
      Self.rennes(3) {
        $0.replacing("2025-02-15", with: "2025-02-31").replacing(" 48", with: " \"x\"")
      },
      to: "sources/illisible.json"
    )
    let inventory = try shop.inventory()
    let rows = try shop.rows("suivi").map { row in
      ["fichier", "erreurs", "illisibles"].map { row[$0] ?? "" }
    }
    #expect(
      rows == [["bon.json", "0", "0"], ["avant.json", "1", "0"], ["illisible.json", "0", "2"]]
    )
    let found = try shop.rows("alertes").map { row in
      ["fichier", "nature", "endroit"].map { row[$0] ?? "" }
    }
    #expect(
      found == [
        ["avant.json", "erreur", "concertations[0].date_fin"],
        ["illisible.json", "illisible", "concertations[0].date_fin"],
        ["illisible.json", "illisible", "concertations[0].participants"],
      ]
    )
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("Canevas avec des erreurs ou des réponses illisibles\u{A0}: 2."))
    #expect(page.contains("Rennes\u{A0}: réponses 2 illisibles (illisible.json)"))
    let line = try #require(
      Summary(of: inventory).parts[0].lines.first { $0.label.hasPrefix("canevas avec") }
    )
    #expect(line.value == "2")
  }

  @Test(
    "Keys that the form does not know are named before they are public, and left in peace otherwise"
  )
  func unknown() throws {
    let shop = try Workshop()
    try shop.write(
      Self.rennes(1) {
        $0.replacing(Self.state, with: "\"note_interne\": \"x\",\n  \(Self.state)")
          .replacing("\"intitule\":", with: "\"avis\": 1, \"intitule\":")
      },
      to: "sources/a.json"
    )
    try shop.write(
      Self.rennes(2) { $0.replacing("\"intitule\":", with: "\"avis\": 1, \"intitule\":") },
      to: "sources/b.json"
    )
    let announcement = try shop.inventory().announcement
    let unknown = try #require(announcement.parts.first)
    #expect(announcement.parts.count == 1)
    #expect(unknown.count == 2)
    #expect(
      unknown.places == ["concertations.avis", "concertations.ressources.avis", "note_interne"]
    )
    #expect(announcement.leftOut.count == 2)
    let complete = try shop.inventory(edition: .complete).announcement
    #expect(complete.parts.isEmpty && complete.leftOut.isEmpty)
  }

  @Test(
    "An address or a number that becomes public is told, with its place and not with what it is"
  )
  func contacts() throws {
    let shop = try Workshop()
    let texts = [
      "Écrire à jean@exemple.fr", "Appeler le 06 12 34 56 78.", "Du 07/10/2024 au 15/02/2025",
    ]
    for (index, text) in texts.enumerated() {
      try shop.write(
        Self.rennes(index) { $0.replacing("Comité de suivi deux fois par an.", with: text) },
        to: "sources/\(index).json"
      )
    }
    let parts = try shop.inventory().announcement.parts
    #expect(parts.map(\.count) == [2])
    #expect(parts.map(\.places) == [["concertations.droit_de_suite_actions"]])
    #expect(try !shop.read("inventaire/alertes.csv").contains("jean@"))
  }

  @Test("Reasons of reopening that become public are told")
  func reasons() throws {
    let shop = try Workshop()
    let entry = #"{"version": 1, "motif": "Erreur", "le": "2025-03-14T16:42:10Z", "public": true}"#
    try shop.write(
      Self.rennes(1) {
        $0.replacing(Self.state, with: "\"reouvertures\": [\(entry)],\n  \(Self.state)")
      },
      to: "sources/a.json"
    )
    let parts = try shop.inventory().announcement.parts
    #expect(parts.map(\.places) == [["reouvertures"]])
  }

  @Test("What is told without a tree is what all rules of the form find")
  func quickly() throws {
    let shop = try Workshop()
    let corpus = Corpus(seed: 12)
    var expected = 0
    for number in 0..<120 {
      var text = String(decoding: JSONWriter.pretty(.object(corpus.file(number))), as: UTF8.self)
      // Every third has its ends in a year that came before, every fifth in none.
      if number % 3 == 0 { text = text.replacing("\"date_fin\": \"20", with: "\"date_fin\": \"19") }
      if number % 5 == 0 {
        text = text.replacing("\"date_debut\": \"20", with: "\"date_debut\": \"20x")
      }
      try shop.write(text, to: "sources/\(number).json")
      let file = try JSONReader.value(of: text).object
      let answers = Answers(file?["reponses"]?.object ?? [:])
      expected += Canevas.form.problems(of: answers, today: Workshop.today)
        .count { $0.severity == .error && !$0.isMissing(in: answers) }
    }
    let inventory = try shop.inventory()
    let found = inventory.pool.entries.flatMap { $0.newest.findings?.all ?? [] }
      .count { [.error, .unreadable].contains($0.kind) }
    #expect(expected > 20)
    #expect(found == expected)
  }
}
