import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("What somebody is told before a public export")
struct ExportPlanTests {
  @Test("The plan lists what only a complete export has")
  func leftOut() throws {
    let plan = ExportPlan(of: try Example.rennes(), suspect: [])
    #expect(plan.leftOut.map(\.path.description) == ["referent_email", "intervenants[0].nom"])
    #expect(plan.leftOut.map(\.label) == ["Personne référente", "Nom (intervenant)"])
  }

  @Test("Names are published where the people agreed, and then are not left out")
  func agreed() {
    let source = Example.source(answers: [
      "intervenants_presence": .bool(true),
      "intervenants": .array([.object(["nom": "Camille Exemple"])]),
      "intervenants_accord": .bool(true),
    ])
    #expect(ExportPlan(of: source, suspect: []).leftOut.isEmpty)
    let answers = JSONFormat.object(of: source, .open)["reponses"]?.object
    #expect(answers?["intervenants"] == .array([.object(["nom": "Camille Exemple"])]))
  }

  @Test("Unknown members are published as they are, and said")
  func unknown() {
    let source = Example.source([
      "id": "x", "etat": "brouillon", "cree_le": "2025-01-01T00:00:00Z", "modifie_le": "",
      "x_outil": "a", "reponses": .object(["concertations": .array([.object(["note": "b"])])]),
    ])
    let plan = ExportPlan(of: source, suspect: [])
    #expect(plan.unknown.map(\.description) == ["x_outil", "concertations[0].note"])
    #expect(JSONFormat.object(of: source, .open)["x_outil"] == "a")
  }

  @Test("Every answer that the plan lists is missing from public data, and no other is")
  func agreement() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let source = Example.source(generator.draft())
      let listed = !ExportPlan(of: source, suspect: []).leftOut.isEmpty
      let open = Publication.answers(of: source, .open)
      #expect(listed == (open != Publication.answers(of: source, .complete)), "seed \(seed)")
    }
  }
}
