import Corpus
import Exports
import FormModel
import FoundationEssentials
import JSONText
import TestSupport
import Testing

@testable import Inventory

@Suite("What became of it")
struct AftermathTests {
  /// Today is 2026-02-16.
  private static let answers = """
    "collectivites": [{"nom": "Rennes"}], "partenaires": [{"nom": "Université"}],
    "concertations": [
      {"intitule": "Panel", "date_fin": "2025-01-01", "propositions": [
        {"texte": "a", "axe": "Données", "reponse": "retenue",
         "suites": [{"date": "2025-03", "etat": "en_cours"}, {"date": "2025-06-01", "etat": "realisee"}]},
        {"texte": "b", "axe": "donnees", "echeance": "2026-02-15"},
        {"texte": "c", "axe": "Emploi", "echeance": "2026-02-16", "reponse": "a_l_etude"},
        {"texte": "d", "echeance": "2025-02-16", "reponse": "rejetee"}],
       "participation": [{"public": "agents", "voie": "presence", "nombre": 40},
        {"public": "agents", "voie": "en_ligne", "nombre": 2}, {"public": "elus", "voie": "presence"}],
       "seances": [{"date": "2024-12", "heures": 2.5}, {"heures": 3}, {"lieu": "Mairie"}],
       "ressources": [{"url": "https://exemple.fr/a", "nature": "charte"}, {"url": "https://exemple.fr/b"}]},
      {"intitule": "Ateliers", "date_fin": "2025-01-31",
       "propositions": [{"texte": "e", "suites": [{"date": "2025-02-10", "etat": "programmee"}]}]},
      {"intitule": "Sans fin", "propositions": [{"texte": "f"}]}]
    """

  private func shop(_ answers: String = Self.answers, version: Int = 2) throws -> Workshop {
    let shop = try Workshop()
    try shop.write(
      """
      {"format": "canevas-concertation-ia", "format_version": \(version), "id": "a",
       "etat": "finalise", "version": 1, "reponses": {\(answers)}}
      """,
      to: "sources/a.json"
    )
    return shop
  }

  private func counts(_ breakdown: Breakdown) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: breakdown.tallies.map { ($0.label, $0.count) })
      .filter { $0.value > 0 }
  }

  @Test("Propositions are counted by their state today, and by axe however it is spelled")
  func propositions() throws {
    let after = try #require(try shop().inventory().totals.aftermath)
    #expect(
      counts(after.states) == ["réalisée": 1, "à l’étude": 1, "rejetée": 1, "programmée": 1]
    )
    #expect((after.states.answers, after.states.asked) == (4, 6))
    #expect(counts(after.axes) == ["Données": 2, "Emploi": 1])
    #expect((after.axes.answers, after.axes.asked) == (3, 6))
  }

  @Test("A day that was promised is late from the day after it, and kept by an answer")
  func dues() throws {
    let after = try #require(try shop().inventory().totals.aftermath)
    #expect(Workshop.today.iso == "2026-02-16")
    #expect(counts(after.dues) == ["en retard": 1, "à venir": 1, "tenues": 1])
    #expect((after.dues.answers, after.dues.asked) == (3, 6))
  }

  @Test("The time to the first answer is the median over concertations that have both days")
  func delay() throws {
    let delay = try #require(try shop().inventory().totals.aftermath).delay
    // 59 days to the first of March, 10 to the tenth of February.
    #expect(delay.value == 34.5)
    #expect(delay.basis.hasPrefix("réponses de 2 sur 3"))
    #expect(Median(of: .feminine("visite", plural: "visites")).value == nil)
  }

  @Test("Participants by public and by voie, hours and documents say on what they rest")
  func sums() throws {
    let after = try #require(try shop().inventory().totals.aftermath)
    let agents = try #require(after.people.first { $0.key == "participation-public-agents" })
    #expect((agents.total, agents.answers, agents.asked) == (42, 1, 3))
    let elus = try #require(after.people.first { $0.key == "participation-public-elus" })
    #expect((elus.total, elus.answers) == (0, 0))
    let onSite = try #require(after.channels.first { $0.key == "participation-voie-presence" })
    #expect(onSite.total == 40)
    #expect((after.hours.total, after.hours.answers, after.hours.asked) == (5.5, 1, 3))
    #expect(counts(after.natures) == ["charte ou cadre": 1])
    #expect((after.natures.answers, after.natures.asked) == (1, 2))
  }

  @Test("The tables come from the form, and every number of the page leads to its list")
  func page() throws {
    let shop = try shop()
    let inventory = try shop.inventory()
    #expect(try shop.rows("suites").count == 3)
    #expect(try shop.rows("seances").count == 3)
    #expect(try shop.rows("participation").count == 3)
    #expect(try shop.rows("partenaires").count == 1)
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("Ce qui a suivi"))
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    let targets = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(Set(links).subtracting(targets) == [])
    #expect(Set(targets).count == targets.count)
    let lines = Summary(of: inventory).parts.first { $0.title == "Ce qui a suivi" }?.lines ?? []
    #expect(lines.contains { $0.value == "34,5" && $0.basis.contains("2 sur 3") })
  }

  @Test("Canevas without compléments have neither these tables nor these numbers")
  func old() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    let inventory = try shop.inventory()
    #expect(inventory.totals.aftermath == nil)
    #expect(try shop.files(in: "inventaire")["suites.csv"] == nil)
    #expect(try !shop.read("inventaire/inventaire.html").contains("Ce qui a suivi"))
  }

  @Test("Beside new canevas, an old one counts by its answers alone")
  func mixed() throws {
    let shop = try shop()
    try shop.write(Workshop.rennes(), to: "sources/b.json")
    let after = try #require(try shop.inventory().totals.aftermath)
    #expect(counts(after.states)["retenue"] == 2)
    #expect((after.states.answers, after.states.asked) == (8, 10))
    #expect(after.dues.answers == 3)
  }

  @Test("Every number is the one that another program counts in the same files", arguments: [1, 2])
  func independent(_ seed: UInt64) throws {
    let shop = try Workshop()
    let corpus = FollowedCorpus(seed: seed)
    var files = (0..<60).map { JSONWriter.compact(.object(corpus.file($0))) }
    for real in RealCase.allCases { files.append(try real.bytes()) }
    for (number, bytes) in files.enumerated() {
      try shop.write(bytes, to: "sources/\(number).json")
    }
    let after = try #require(try shop.inventory(edition: .complete).totals.aftermath)
    let other = try IndependentAftermath(files.map { Data($0) }, today: Workshop.today.iso)
    var counts: [String: Double] = [:]
    for tally in after.states.tallies { counts["état " + tally.last] = Double(tally.count) }
    for tally in after.dues.tallies { counts["échéance " + tally.last] = Double(tally.count) }
    for tally in after.axes.tallies { counts["axe " + tally.label] = Double(tally.count) }
    for tally in after.natures.tallies { counts["nature " + tally.last] = Double(tally.count) }
    for sum in after.people { counts["public " + sum.last] = sum.total }
    for sum in after.channels { counts["voie " + sum.last] = sum.total }
    counts["heures"] = after.hours.total
    for (table, word) in [(after.statesByAxis, "état"), (after.duesByAxis, "échéance")] {
      for row in table.rows {
        for tally in row.cells {
          counts["axe \(row.label) \(word) \(tally.last)"] = Double(tally.count)
        }
      }
    }
    #expect(counts.filter { $0.value != 0 } == other.counts)
    #expect(other.counts.count > 40)
  }

  @Test("The 17 charters and 303 hours of a synthesis over 29 public bodies are found again")
  func synthesis() throws {
    let shop = try Workshop()
    // 13 sessions of 23 hours each, and one of 4.
    for body in 0..<29 {
      let hours = body < 13 ? "23" : body == 13 ? "4" : ""
      let sessions = hours.isEmpty ? "[]" : "[{\"heures\": \(hours)}]"
      let nature = body < 17 ? "charte" : "avis"
      try shop.write(
        """
        {"format": "canevas-concertation-ia", "format_version": 2, "id": "corps-\(body)", "etat": "brouillon",
         "version": 0, "reponses": {"collectivites": [{"nom": "Corps \(body)"}], "concertations": [
          {"intitule": "C", "seances": \(sessions), "participation": [{"public": "usagers", "nombre": 80}],
           "ressources": [{"url": "https://exemple.fr/a", "nature": "\(nature)"}]}]}}
        """,
        to: "sources/\(body).json"
      )
    }
    let inventory = try shop.inventory()
    let after = try #require(inventory.totals.aftermath)
    #expect(inventory.totals.collectivites.count == 29)
    #expect(counts(after.natures) == ["charte ou cadre": 17, "avis": 12])
    #expect((after.natures.answers, after.natures.asked) == (29, 29))
    #expect(after.hours.total == 303 && after.hours.answers == 14)
    #expect(after.people.first { $0.last == "usagers" }?.total == 2320)
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("réponses de 14 sur 29"))
  }

  @Test("States and late answers are told by axis, each row with what it rests on")
  func byAxis() throws {
    let shop = try shop()
    let after = try #require(try shop.inventory().totals.aftermath)
    let states = try #require(after.crossTables.first)
    #expect(states.rows.map(\.label) == ["Données", "Emploi"])
    #expect(states.rows.map { [$0.answers, $0.asked] } == [[1, 2], [1, 1]])
    let late = try #require(after.crossTables.last)
    #expect(late.rows.map(\.label) == ["Données", "Emploi"])
    #expect(late.rows[0].cells.map(\.count) == [1, 0, 0])
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains("Propositions aujourd’hui, par axe") && page.contains("1 sur 2"))
  }
}

extension Tally {
  /// The choice that it counts.
  fileprivate var last: String { String(key.split(separator: "-").last ?? "") }
}

extension Sum {
  fileprivate var last: String { String(key.split(separator: "-").last ?? "") }
}
