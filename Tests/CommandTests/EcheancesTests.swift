import FoundationEssentials
import JSONText
import RunningProgram
import TestSupport
import Testing

@testable import UseCases

@Suite("canevas echeances")
struct EcheancesTests {
  private static let replies = ["", "retenue", "rejetee", "a_l_etude"]
  private static let news = ["", "2025-03:en_cours", "2025-09-01:programmee", "2024:realisee"]
  private static let days = ["2025-01-31", "2025-06-30", "2025-12-31"]

  /// Every combination of reply, news and day, and a proposition without a day.
  private static func draft(_ id: String) -> String {
    var propositions = [#"{"texte": "Sans date"}"#]
    for reply in replies {
      for news in news {
        for day in days {
          let parts = news.split(separator: ":")
          let suites =
            parts.count == 2
            ? #", "suites": [{"date": "\#(parts[0])", "etat": "\#(parts[1])"}]"# : ""
          let answer = reply.isEmpty ? "" : #", "reponse": "\#(reply)""#
          propositions.append(
            #"{"texte": "\#(reply);\#(news),\#(day)\\ é", "echeance": "\#(day)"\#(answer)\#(suites)}"#
          )
        }
      }
    }
    return """
      {"format": "canevas-concertation-ia", "format_version": 2, "id": "\(id)",
       "etat": "brouillon", "version": 0, "cree_le": "2024-09-18T10:42:00Z",
       "modifie_le": "2025-03-14T16:42:10Z",
       "reponses": {"collectivites": [{"nom": "Rennes"}], "concertations": [{"intitule": "Panel",
       "date_fin": "2025-01-15", "propositions": [\(propositions.joined(separator: ","))]}]}}
      """
  }

  private struct File: Decodable {
    let reponses: Answers
  }

  private struct Answers: Decodable {
    let concertations: [Concertation]
  }

  private struct Concertation: Decodable {
    let propositions: [Proposition]
  }

  private struct Proposition: Decodable {
    let reponse: String?
    let echeance: String?
    let suites: [Suite]?

    struct Suite: Decodable {
      let date: String
      let etat: String
    }

    /// By comparing texts alone: a month or a year lasts until its last day.
    var isOwed: Bool {
      guard let echeance else { return false }
      guard let suite = suites?.last else { return reponse == nil || reponse == "a_l_etude" }
      return suite.etat != "realisee" && suite.date < echeance.prefix(suite.date.count)
    }
  }

  @Test("--json tells what another program counts in the same files, the latest first")
  func counted() throws {
    let agent = try Agent()
    let ids = [Agent.id, "7a1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11"]
    for id in ids { try agent.put(Self.draft(id), id) }
    let answer = agent.canevas("echeances", "--au", "01/07/2025", "--json")
    #expect(answer.status == 0)
    let rows = try answer.rows
    let days = rows.compactMap { $0["echeance"]?.string }
    #expect(days == days.sorted())
    let file = try JSONDecoder().decode(File.self, from: Data(Self.draft(Agent.id).utf8))
    let owed = file.reponses.concertations[0].propositions.filter(\.isOwed)
    #expect(owed.count > 10)
    for id in ids {
      let own = rows.filter { $0["ref"]?.string == id && $0["usage"] == .null }
      #expect(own.count == owed.count)
      #expect(
        own.compactMap { $0["echeance"]?.string }.sorted() == owed.compactMap(\.echeance).sorted()
      )
    }
    #expect(
      rows.allSatisfy {
        ($0["retard_jours"]?.integer ?? 0 > 0) == ($0["echeance"]?.string ?? "" < "2025-07-01")
      }
    )
    let proposed = rows.filter { $0["usage"] != .null && $0["ref"]?.string == Agent.id }
    #expect(proposed.map { $0["echeance"]?.string } == ["2025-04-15"])
    #expect(
      rows.first?.keys == [
        "ref", "chemin", "concertation", "proposition", "echeance", "retard_jours", "etat", "usage",
      ]
    )
  }

  @Test("A calendar has a day for each, in lines of 75 octets, and the same names each time")
  func calendar() throws {
    let agent = try Agent()
    try agent.put(Self.draft(Agent.id), Agent.id)
    let path = agent.folder.path + "/agenda.ics"
    let rows = try agent.canevas("echeances", "--json", "--ics", path).rows
    let text = try agent.folder.read("agenda.ics")
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.contains { $0.hasPrefix(" ") })
    let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    let days = unfolded.filter { $0.hasPrefix("DTSTART;VALUE=DATE:") }.map { $0.suffix(8) }
    #expect(
      days.map(String.init) == rows.map { ($0["echeance"]?.string ?? "").filter { $0 != "-" } }
    )
    #expect(unfolded.contains { $0.hasPrefix("DESCRIPTION:") && $0.contains(#"\;\,2025"#) })
    #expect(unfolded.contains { $0.contains(#"\\ é"#) })
    let names = unfolded.filter { $0.hasPrefix("UID:") }
    #expect(Set(names).count == rows.count)

    let again = agent.canevas("echeances", "--ics", path)
    #expect(again.status == 1)
    #expect(again.complaint.contains("existe déjà. Donnez un autre nom, ou --ecraser"))
    _ = agent.canevas("echeances", "--ics", path, "--ecraser")
    let newer = try agent.folder.read("agenda.ics").replacing("\r\n ", with: "")
    #expect(
      newer.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init) == names
    )
  }

  @Test("No line is cut in a character, and the longest has 75 octets")
  func folding() {
    for letter in ["e", "é", "€", "🎉"] {
      let bytes = PromiseCalendar.folded("X:" + String(repeating: letter, count: 200))
      let text = String(validating: bytes, as: UTF8.self)
      #expect(text != nil)
      let lines = (text ?? "").split(separator: "\r\n")
      #expect(lines.allSatisfy { (70...75).contains($0.utf8.count) || $0 == lines.last })
      #expect(lines.joined(separator: "\r\n").replacing("\r\n ", with: "").count == 202)
    }
  }

  @Test("Nothing owed, a file that is none, a folder for a file: a sentence each")
  func sentences() throws {
    let agent = try Agent()
    let none = agent.canevas("echeances")
    #expect(none.status == 0)
    #expect(none.complaint.contains("Aucune réponse n’est attendue."))
    #expect(agent.canevas("echeances", "--json").output == "[]\n")
    try agent.put(Self.draft(Agent.id), Agent.id)
    let one = agent.canevas("echeances", "absent.json", "6f1d")
    #expect(one.status == 1)
    #expect(one.complaint.contains("absent.json"))
    #expect(one.output.contains("en retard de "))
    let folder = agent.canevas("echeances", "--ics", agent.folder.path + "/")
    #expect(folder.status == 1)
    #expect(folder.complaint.contains("Donnez-y un nom de fichier"))
    #expect(agent.canevas("echeances", "--au", "31/02/2025").status == 64)
    // A calendar without the promises of a damaged draft takes the place of none.
    try agent.folder.write("avant", to: "a.ics")
    try agent.put("{", "abime")
    let calendar = ["--ics", agent.folder.path + "/a.ics", "--ecraser"]
    let lacking = agent.canevas(["echeances"] + calendar)
    #expect(lacking.status == 1)
    #expect(lacking.complaint.contains("L’agenda n’est pas écrit"))
    #expect(try agent.folder.read("a.ics") == "avant")
    #expect(agent.canevas(["echeances", "6f1d"] + calendar).status == 0)
    #expect(try agent.folder.read("a.ics").hasPrefix("BEGIN:VCALENDAR"))
  }
}
