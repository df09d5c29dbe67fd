import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("What somebody is told before a public export")
struct ExportPlanTests {
  private static let three: JSON = .array([
    .object(["nom": "Ada"]), .object(["nom": "Bob", "accord": .bool(true)]),
    .object(["nom": "Cléo", "accord": .bool(false)]),
  ])

  private func people(_ rows: JSON, _ other: JSONObject = [:]) -> ExportSource {
    let answers: JSONObject = ["intervenants_presence": .bool(true), "intervenants": rows]
    return Example.source(answers: JSONObject(answers.members + other.members))
  }

  private func names(_ source: ExportSource) -> [String?] {
    JSONFormat.object(of: source, .open)["reponses"]?.object?["intervenants"]?.array?
      .map { $0.object?["nom"]?.string } ?? []
  }

  @Test("The plan lists what only a complete export has")
  func leftOut() throws {
    let source = try Example.rennes()
    #expect(source.leftOut.map(\.path.description) == ["referent_email", "intervenants[0].nom"])
    #expect(ExportPlan(of: source).leftOut == ["Personne référente", "Nom (intervenant)"])
  }

  @Test("The name of each person is published where this person agreed, and no other")
  func each() {
    let source = people(Self.three)
    #expect(names(source) == ["Bob", nil])
    #expect(ExportPlan(of: source).leftOut == ["Nom (intervenant), 2 sur 3"])
  }

  @Test("Of a file that answers for all, the answer of a person goes before")
  func former() {
    let source = people(Self.three, ["intervenants_accord": .bool(true)])
    #expect(names(source) == ["Ada", "Bob", nil])
    let old = people(.array([.object(["nom": "Ada"])]), ["intervenants_accord": .bool(true)])
    #expect(ExportPlan(of: old).leftOut.isEmpty)
    #expect(
      JSONFormat.object(of: old, .open)["reponses"] == .object(old.answers.root),
      "an old file exports as before"
    )
  }

  private static let stated: [(JSONObject, String)] = [
    (["objectifs_angles": "Accueil"], "public"),
    (
      ["referent_email": "a@exemple.fr"], "public\u{A0}; laissé de côté\u{A0}: Personne référente"
    ),
    (
      ["date_debut": "demain"],
      "public\u{A0}; laissé de côté\u{A0}: Date de début de la concertation prévue"
    ),
  ]

  @Test("An export says what it leaves out, and never more", arguments: stated)
  func words(answers: JSONObject, words: String) {
    let source = Example.source(answers: answers)
    let document = Document(of: source, for: .publication(.open))
    #expect(document.facts.first { $0.label == "Export" }?.value == words)
  }

  @Test("Unknown members are published as they are and said, but none with an address or a number")
  func unknown() {
    let source = Example.source([
      "id": "x", "etat": "brouillon", "cree_le": "2025-01-01T00:00:00Z", "modifie_le": "",
      "x_outil": "a", "x_contact": .object(["liste": .array(["ada [at] exemple.fr"])]),
      "06 12 34 56 78": "rappeler",
      "reponses": .object([
        "concertations": .array([.object(["note": "b", "tel": "00 33 6 12 34 56 78"])])
      ]),
    ])
    let plan = ExportPlan(of: source)
    #expect(plan.unknown.map(\.description) == ["x_outil", "concertations[0].note"])
    #expect(plan.leftOut == ["des parties que le canevas ne prévoit pas"])
    let open = JSONFormat.object(of: source, .open)
    #expect(open["x_outil"] == "a")
    let text = String(decoding: JSONWriter.compact(.object(open)), as: UTF8.self)
    for hidden in ["exemple.fr", "06 12", "00 33"] { #expect(!text.contains(hidden)) }
    #expect(JSONFormat.object(of: source, .complete)["x_contact"] != nil)
  }

  @Test("Every answer that the plan lists is missing from public data, and no other is")
  func agreement() {
    for seed in 0..<100 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let source = Example.source(generator.draft())
      let isListed = !ExportPlan(of: source).leftOut.isEmpty
      let open = JSONFormat.object(of: source, .open)
      var complete = JSONFormat.object(of: source, .complete)
      complete["export"] = "public"
      #expect(isListed == (open != complete), "seed \(seed)")
    }
  }

  @Test("A reason for a new version is public where it was asked as one, and only then")
  func reasons() {
    let entries: JSON = .array([
      .object(["version": .number(1), "motif": "avant", "le": "2025-01-01T00:00:00Z"]),
      .object(["version": .number(2), "motif": "Chiffres", "public": .bool(true), "x": "secret"]),
    ])
    let source = Example.source([
      "id": "x", "etat": "finalise", "reouvertures": entries, "reponses": .object([:]),
    ])
    let shown = JSONFormat.object(of: source, .open)["reouvertures"]
    #expect(
      shown
        == .array([
          .object(["version": .number(2), "motif": "Chiffres", "public": .bool(true)])
        ])
    )
    #expect(ExportPlan(of: source).leftOut == ["Motif d’une réouverture"])
    #expect(JSONFormat.object(of: source, .complete)["reouvertures"] == entries)
  }
}
