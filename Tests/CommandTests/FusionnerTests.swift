import JSONText
import RunningProgram
import Testing

@Suite("canevas fusionner")
struct FusionnerTests {
  private static let attentes = "Un cadre d'usage partagé avant tout déploiement."

  /// Rennes among the drafts, exported whole, then changed here, and the export there.
  private func apart(here: (String) -> String, there: (String) -> String) throws -> Agent {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let export = try agent.shell("canevas exporter rennes --format json --complet")
    let file = try #require(export.lines.last)
    let text = try agent.folder.read(file)
    try agent.folder.write(later(there(text)), to: "recu.json")
    let draft = try agent.folder.read("canevas/brouillons/\(Agent.id).json")
    try agent.put(later(here(draft)), Agent.id)
    return agent
  }

  private func later(_ text: String) -> String {
    text.replacing("2025-03-14T16:42:10Z", with: "2025-04-01T08:00:00Z")
  }

  private func replacing(_ old: String, _ new: String) -> (String) -> String {
    { $0.replacing(old, with: new) }
  }

  private func draft(_ agent: Agent) throws -> String {
    try agent.folder.read("canevas/brouillons/\(Agent.id).json")
  }

  @Test("What one side alone changed goes in; both texts are kept, and the way back is there")
  func quiet() throws {
    let agent = try apart(
      here: replacing("Former avant d'équiper", "Former avant d’acheter"),
      there: replacing(Self.attentes, "Une charte.")
    )
    let answer = try agent.shell("canevas fusionner rennes recu.json")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("Pris (1)"))
    #expect(answer.output.contains("Attentes du commanditaire"))
    let text = try draft(agent)
    #expect(text.contains("Former avant d’acheter") && text.contains("Une charte."))
    let versions = agent.canevas("historique", "rennes").output
    #expect(versions.contains("reçue") && versions.contains("envoyée"))
    #expect(try agent.shell("printf '/annuler\\n' | canevas reprendre rennes --ligne").status == 0)
    let before = try draft(agent)
    #expect(before.contains("Former avant d’acheter") && before.contains(Self.attentes))
  }

  @Test(
    "What both changed is listed, the exit status is 1, and what is here stays until one chooses"
  )
  func contested() throws {
    let agent = try apart(
      here: replacing(Self.attentes, "Une charte d’ici."),
      there: {
        $0.replacing(Self.attentes, with: "Une charte de là.")
          .replacing("Former avant d'équiper", with: "Former avant d’acheter")
      }
    )
    for _ in 0..<2 {
      let answer = try agent.shell("canevas fusionner rennes recu.json --json")
      #expect(answer.status == 1)
      #expect(answer.complaint.contains("une réponse a été changée"))
      let outcome = try #require(try answer.rows.first)
      let choices = (outcome["a_choisir"]?.array ?? []).compactMap(\.object)
      #expect(choices.count == 1)
      #expect(choices.first?["chemin"] == "objectifs_attentes")
      #expect(choices.first?["base"] == .string(Self.attentes))
      #expect(choices.first?["ici"] == "Une charte d’ici.")
      #expect(choices.first?["la"] == "Une charte de là.")
      #expect(outcome["ref"] == "rennes")
      let text = try draft(agent)
      #expect(text.contains("Une charte d’ici.") && text.contains("Former avant d’acheter"))
    }
  }

  @Test("A public export takes nothing away that it leaves out")
  func fromPublic() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let file = try #require(try agent.shell("canevas exporter rennes --format json").lines.last)
    let text = try agent.folder.read(file).replacing(Self.attentes, with: "Une charte.")
    try agent.folder.write(later(text), to: "recu.json")
    let answer = try agent.shell("canevas fusionner rennes recu.json")
    #expect(answer.status == 0, "\(answer.errors)")
    let merged = try draft(agent)
    #expect(merged.contains("participation@exemple.fr") && merged.contains("Une charte."))
    #expect(!merged.contains("\"export\""))
  }

  @Test("Two drafts without a common text: what one alone answers is kept, the rest is asked")
  func twoWay() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let other = try agent.rennes {
      $0.replacing(Agent.id, with: "autrebrouillon").replacing(Self.attentes, with: "Une charte.")
        .replacing(#""amo_nom": "Coopérative d'exemple","#, with: "")
    }
    try agent.put(other, "autrebrouillon")
    let answer = agent.canevas("fusionner", "6f1d", "autrebrouillon", "--json")
    #expect(answer.status == 1)
    let outcome = try #require(try answer.rows.first)
    #expect(outcome["appliquees"] == .array([]))
    #expect(outcome["a_choisir"]?.array?.count == 1)
    #expect(try draft(agent).contains("Coopérative d'exemple"))
  }

  @Test("A finalised canevas, a file that is none and one of several others are refused")
  func refused() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    try agent.folder.write("bonjour", to: "texte.json")
    try agent.folder.write(agent.rennes { $0.replacing("6f1d", with: "aaaa") }, to: "deux/a.json")
    try agent.folder.write(agent.rennes { $0.replacing("6f1d", with: "bbbb") }, to: "deux/b.json")
    let before = try draft(agent)
    for file in ["texte.json", "absent.json", "deux", ""] {
      let answer = try agent.shell("canevas fusionner 6f1d '\(file)'")
      #expect(answer.status == (file.isEmpty ? 64 : 1), "\(file)")
      #expect(answer.lines.isEmpty && !answer.errors.isEmpty)
    }
    #expect(try draft(agent) == before)
    #expect(agent.canevas("finaliser", "6f1d").status == 0)
    let final = try agent.shell("canevas fusionner 6f1d deux/a.json")
    #expect(final.status == 1)
    #expect(final.complaint.hasPrefix("Ce canevas est finalisé."))
  }
}
