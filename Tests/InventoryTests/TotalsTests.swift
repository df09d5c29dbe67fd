import CanevasForm
import Corpus
import FormModel
import FoundationEssentials
import JSONText
import Testing

@testable import Inventory

@Suite("Totals")
struct TotalsTests {
  @Test(
    "Every total is the one that another program counts in the same files",
    arguments: [1, 2, 3]
  )
  func independent(_ seed: UInt64) throws {
    let shop = try Workshop()
    let corpus = Corpus(seed: seed)
    try shop.write(corpus, 0..<150)
    let totals = try shop.inventory().totals
    let files = (0..<150).map { Data(JSONWriter.compact(.object(corpus.file($0)))) }
    let other = try IndependentTotals(files, today: Workshop.today.iso)

    var counts: [String: Int] = [
      "démarches": totals.canevas.count, "concertations": totals.concertationCount,
      "collectivités": totals.collectivites.count,
      "participants": Int(totals.sums[0].total), "participants, réponses": totals.sums[0].answers,
      "heures, réponses": totals.sums[1].answers, "séquences": Int(totals.sums[2].total),
      "recrutement, réponses": totals.choices[1].answers,
    ]
    for tally in totals.stages.tallies { counts["état " + tally.label] = tally.count }
    for breakdown in totals.choices {
      for tally in breakdown.tallies {
        counts["\(breakdown.key) \(tally.key.dropFirst(breakdown.key.count + 1))"] = tally.count
      }
    }
    for tally in totals.time.tallies {
      #expect(tally.count == other.starts[String(tally.key.dropFirst(6)), default: 0])
    }
    counts["suite oui"] = totals.followUp.tallies[0].count
    counts["suite non"] = totals.followUp.tallies[1].count
    let addressees = ["collectivite", "pouvoirs_publics", "-"]
    let replies = ["retenue", "partiellement_retenue", "rejetee", "a_l_etude", "-"]
    for (row, addressee) in addressees.enumerated() {
      for (column, reply) in replies.enumerated() {
        counts["propositions \(addressee) \(reply)"] = totals.propositions.cells[row][column].count
      }
    }
    #expect(counts.filter { $0.value != 0 } == other.counts)
    #expect(abs(totals.sums[1].total - other.hours) < 1e-6)
  }

  @Test("What is unknown is not zero: a sum says on how many answers it rests")
  func unknown() throws {
    let shop = try Workshop()
    try shop.write(
      Workshop.rennes { $0.replacing("\"participants\": 35,", with: "") },
      to: "sources/a.json"
    )
    let sum = try shop.inventory().totals.sums[0]
    #expect((sum.total, sum.answers, sum.asked) == (48, 1, 2))
    let lines = try Summary(of: shop.inventory()).parts[0].lines
    #expect(lines.contains { $0.value == "48" && $0.basis.contains("1 sur 2") })
  }

  @Test(
    "The state of a démarche follows its dates, then the state of its canevas",
    arguments: [
      // today is 2026-02-16
      ("2026-03-01", nil, false, Stage.planned), ("2026-01-01", "2026-03-01", false, .running),
      ("2025-01-01", "2025-03-01", false, .finished), ("2025-01-01", nil, false, .running),
      ("2025-01-01", nil, true, .finished), (nil, nil, false, .unknown),
      (nil, "2025-03-01", false, .finished), (nil, "2026-03-01", true, .unknown),
      ("2025-01-01", "2026-02-16", true, .running),
    ] as [(String?, String?, Bool, Stage)]
  )
  func stages(_ start: String?, _ end: String?, _ isFinal: Bool, _ stage: Stage) throws {
    #expect(Workshop.today.iso == "2026-02-16")
    let shop = try Workshop()
    let answers =
      (start.map { "\"date_debut\": \"\($0)\"," } ?? "")
      + "\"concertations\": [{\"intitule\": \"Panel\"\(end.map { ", \"date_fin\": \"\($0)\"" } ?? "")}]"
    try shop.write(
      """
      {"format": "canevas-concertation-ia", "format_version": 1, "id": "a",
       "etat": "\(isFinal ? "finalise" : "brouillon")", "reponses": {\(answers)}}
      """,
      to: "sources/a.json"
    )
    let facts = try shop.inventory().totals.canevas
    #expect(facts.map { Stage(of: $0, on: Workshop.today) } == [stage])
  }

  @Test("Themes are found by the beginnings of words, whatever their accents and case")
  func themes() {
    let themes = Canevas.form.counted?.themes ?? []
    let finder = ThemeFinder(themes)
    func found(_ text: String) -> [String] {
      finder.themes(of: text).indices.map { themes[$0].key }
    }
    #expect(found("L’ÉCOLOGIE, et la formation des agents.") == ["formation", "ecologie"])
    #expect(found("Le cout ; les coûts ; SOUVERAINETÉ") == ["couts", "souverainete"])
    #expect(found("microécologie déformation") == [])
    #expect(found("") == [])
  }
}
