import JSONText
import RunningProgram
import Testing

@Suite("canevas liste")
struct ListeTests {
  @Test("Without a draft the list is empty, and how to begin is said")
  func empty() throws {
    let agent = try Agent()
    let plain = agent.canevas("liste")
    #expect(plain.status == 0)
    #expect(plain.output == "")
    #expect(
      plain.complaint == "Il n’y a pas encore de brouillon. « canevas nouveau » en commence un."
    )
    #expect(agent.canevas("liste", "--json").output == "[]\n")
  }

  @Test("A draft is a line with its id, collectivité, completeness, state and last change")
  func line() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let line = agent.canevas("liste").output
    for part in [
      "6f1d2c1e  ", "Rennes · Rennes Métropole", "\u{A0}%", "brouillon", "14/03/2025 à ",
    ] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
  }

  @Test("Scripts get the keys they are promised, in their types")
  func json() throws {
    let agent = try Agent()
    try agent.put(agent.rennes { $0.replacing(#""2024-10-07""#, with: #""31/02/2024""#) }, Agent.id)
    let row = try #require(try agent.canevas("liste", "--json").rows.first)
    #expect(
      row.keys == [
        "id", "nom", "intitule", "etat", "version", "completude", "erreurs", "avertissements",
        "modifie_le",
      ]
    )
    #expect(row["id"] == .string(Agent.id))
    #expect(row["nom"] == "Rennes · Rennes Métropole")
    #expect(row["intitule"] == "Panel d'habitants")
    #expect(row["etat"] == "brouillon")
    #expect(row["erreurs"] == .number(1))
    #expect(row["modifie_le"] == "2025-03-14T16:42:10Z")
    guard case .number(let share) = row["completude"] else {
      Issue.record("completude is no number")
      return
    }
    #expect((0.5...1).contains(Double(share) ?? 0))
  }

  @Test(
    "A damaged draft is said, and keeps no other from being listed",
    arguments: [[], ["--json"]]
  )
  func damaged(options: [String]) throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    try agent.put("{\"format\": ", "aaaabbbb")
    let answer = agent.canevas(["liste"] + options)
    #expect(answer.status == 0)
    #expect(answer.output.contains("6f1d2c1e"))
    #expect(answer.complaint.contains("aaaabbbb.json » ne peut pas être lu."))
  }

  @Test("Ids that begin alike are shown as far as it takes to tell them apart")
  func alike() throws {
    let agent = try Agent()
    for id in ["abcdefgh-1", "abcdefgh-2"] { try agent.put(agent.rennes(), id) }
    #expect(
      agent.canevas("liste").lines.map { $0.prefix(12) } == ["abcdefgh-1  ", "abcdefgh-2  "]
    )
  }
}
