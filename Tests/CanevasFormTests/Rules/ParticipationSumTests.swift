import CanevasForm
import FormModel
import Testing

@Suite("ParticipationSum")
struct ParticipationSumTests {
  private func problems(_ rows: String, participants: String) throws -> [Said] {
    try Filling.problems([
      "concertations[0].participants": participants, "concertations[0].participation": rows,
    ])
  }

  @Test("A sum that differs from the number of participants is a warning with both numbers")
  func differs() throws {
    let rows = #"[{"public": "usagers", "nombre": 2300}, {"public": "elus", "nombre": 80}]"#
    #expect(
      try problems(rows, participants: "80") == [
        Said(
          .warning,
          "concertations[0].participation",
          "La somme des nombres par public est 2 380, et le nombre de participants 80.",
          "Corrigez l’un ou l’autre, sauf si des personnes sont comptées dans plusieurs lignes."
        )
      ]
    )
  }

  @Test(
    "The same number is none, nor is a sum that is not known",
    arguments: [
      (#"[{"nombre": 48}, {"nombre": 2}]"#, "50"), (#"[{"nombre": 48}, {"voie": "ecrit"}]"#, "50"),
      (#"[{"nombre": 48}]"#, "null"), ("[]", "50"), (#"[{"nombre": "beaucoup"}]"#, "null"),
    ]
  )
  func same(rows: String, participants: String) throws {
    let said = try problems(rows, participants: participants)
    #expect(said.filter { $0.severity == .warning } == [])
  }
}
