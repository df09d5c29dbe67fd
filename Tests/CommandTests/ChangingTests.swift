import JSONText
import RunningProgram
import Testing

@Suite("canevas rouvrir, dupliquer, supprimer")
struct ChangingTests {
  private func finalised() throws -> Agent {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    #expect(agent.canevas("finaliser", "rennes").status == 0)
    return agent
  }

  @Test("A finalised canevas is reopened for a reason, of which it is said that it will be public")
  func reopen() throws {
    let agent = try finalised()
    let answer = agent.canevas("rouvrir", "6f1d", "--motif", "Une date était fausse")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("sera public"))
    #expect(answer.output.contains("Une date était fausse"))
    let file = try agent.folder.read("canevas/brouillons/\(Agent.id).json")
    #expect(file.contains("\"etat\": \"brouillon\""))
    #expect(file.contains("\"motif\": \"Une date était fausse\""))
    #expect(file.contains("\"public\": true"))
    #expect(agent.canevas("rouvrir", "--aide").output.contains("public"))
    let again = agent.canevas("rouvrir", "6f1d", "--motif", "x")
    #expect(again.status == 1)
    #expect(again.complaint.hasPrefix("Ce canevas n’est pas finalisé"))
  }

  @Test("An address in the reason is said")
  func address() throws {
    let answer = try finalised().canevas("rouvrir", "6f1d", "--motif", "Écrire à a.b@rennes.fr")
    #expect(answer.status == 0)
    #expect(answer.complaint.contains("a.b@rennes.fr"))
  }

  @Test("A copy has the answers under an id of its own, and both are told apart in the list")
  func duplicate() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let answer = agent.canevas("dupliquer", "rennes")
    #expect(answer.status == 0, "\(answer.errors)")
    let rows = try agent.canevas("liste", "--json").rows
    #expect(rows.count == 2)
    for row in rows { #expect(answer.output.contains(row["id"]?.string ?? "?")) }
    let lines = agent.canevas("liste").lines
    #expect(lines.count == 2)
    for place in ["(n°\u{A0}1 sur 2, commencé le ", "(n°\u{A0}2 sur 2, commencé le "] {
      #expect(lines.contains { $0.contains(place) }, "\(lines)")
    }
  }

  @Test("A draft goes to the corbeille, a damaged one too; a file elsewhere stays where it is")
  func delete() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    try agent.put("{", "aaaabbbb")
    try agent.folder.write(agent.rennes(), to: "ailleurs.json")
    #expect(agent.canevas("supprimer", "6f1d").status == 0)
    #expect(agent.canevas("supprimer", "aaaa").status == 0)
    #expect(agent.canevas("liste").output == "")
    let names = try agent.folder.names(in: "canevas/corbeille")
    #expect(names == ["\(Agent.id).json", "aaaabbbb.json"])
    let refused = agent.canevas("supprimer", agent.folder.path + "/ailleurs.json")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("n’est pas parmi vos brouillons"))
    #expect(try agent.folder.names().contains("ailleurs.json"))
  }

  @Test("What another program spelled its own way is read alike by all commands, and said")
  func foreign() throws {
    let agent = try Agent()
    try agent.put(
      agent.rennes { $0.replacing(": true", with: ": \"VRAI\"") },
      Agent.id
    )
    let checked = agent.canevas("verifier", "6f1d")
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.complaint.contains("« VRAI » est lu « oui »"))
    #expect(try agent.canevas("liste", "--json").rows.first?["erreurs"] == .number(0))
    let final = agent.canevas("finaliser", "6f1d")
    #expect(final.status == 0, "\(final.errors)")
    #expect(final.complaint.contains("VRAI"))
    #expect(try !agent.folder.read("canevas/brouillons/\(Agent.id).json").contains("VRAI"))
  }

  @Test("A file among the drafts whose name is no id is read, said, and imported under an id")
  func illNamed() throws {
    let agent = try Agent()
    let name = "$(touch pris) copie"
    try agent.put(agent.rennes(), name)
    let list = agent.canevas("liste")
    #expect(list.output.contains("Rennes"))
    #expect(list.complaint.contains("n’est pas un identifiant"))
    #expect(agent.canevas("relire", name).output.contains("Rennes"))
    #expect(agent.canevas("finaliser", name).status == 1)
    // The command that is said works as it stands there.
    let said = try #require(list.complaint.firstMatch(of: /« (canevas importer .*) » en/)?.1)
    let taken = try agent.shell(String(said))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("ne peut pas être un identifiant"))
    let ids = try agent.canevas("liste", "--json").rows.compactMap { $0["id"]?.string }
    #expect(ids.count == 2)
    #expect(ids.contains { $0.count == 36 })
    #expect(try !agent.folder.names().contains("pris"))
    #expect(try agent.shell("canevas completer -- relire '$'").output == "fichiers\n")
  }

  @Test("An id from a file that is no id is replaced, and both are said")
  func illFormed() throws {
    let agent = try Agent()
    let id = "$(touch pris)"
    try agent.folder.write(
      agent.rennes { $0.replacing(Agent.id, with: id) },
      to: "reçu.json"
    )
    let answer = agent.canevas("importer", agent.folder.path + "/reçu.json")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains(id))
    let new = try #require(try agent.canevas("liste", "--json").rows.first?["id"]?.string)
    #expect(new.count == 36)
    #expect(answer.output.contains(new))
  }
}
