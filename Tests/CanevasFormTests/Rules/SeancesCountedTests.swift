import CanevasForm
import FormModel
import JSONText
import Testing

@Suite("SeancesCounted")
struct SeancesCountedTests {
  private static let rows = #"[{"heures": 2.5}, {"heures": 3.3333}, {"heures": 2}]"#

  @Test("A number and a duration that differ from the sessions are warnings with both")
  func differs() throws {
    let said = try Filling.problems([
      "concertations[0].seances": Self.rows, "concertations[0].sequences_nombre": "4",
      "concertations[0].sequences_heures": "12",
    ])
    #expect(
      said == [
        Said(
          .warning,
          "concertations[0].sequences_nombre",
          "Le nombre de séquences est 4, et 3 séances sont décrites dans les compléments.",
          "Corrigez l’un ou l’autre, sauf si une séance compte plusieurs séquences."
        ),
        Said(
          .warning,
          "concertations[0].sequences_heures",
          "La durée est de 12 h, et celle des séances, dans les compléments, de 7 h 50.",
          "Corrigez l’une ou l’autre."
        ),
      ]
    )
  }

  @Test(
    "What agrees, or is not known, is none",
    arguments: [
      (rows, "3", "7.8333"), (rows, "null", "null"), ("null", "4", "12"), ("[{}]", "4", "12"),
      (#"[{"heures": 2}, {"lieu": "en ligne"}]"#, "2", "9"),
    ]
  )
  func agrees(rows: String, number: String, hours: String) throws {
    #expect(
      try Filling.problems([
        "concertations[0].seances": rows, "concertations[0].sequences_nombre": number,
        "concertations[0].sequences_heures": hours,
      ]) == []
    )
  }

  @Test("The number and the duration of the sessions are proposed for those of the call")
  func proposed() throws {
    let answers = try Filling.answers(["concertations[0].seances": Self.rows])
    let form = Canevas.form
    func proposals(_ key: String) throws -> [Suggestion] {
      let path = try #require(Path("concertations[0].\(key)"))
      let question = try #require(form.questions(of: answers).first { $0.path == path })
      return form.proposals(at: question, in: answers)
    }
    #expect(try proposals("sequences_nombre").map(\.title) == ["3"])
    let hours = try proposals("sequences_heures")
    #expect(hours.map(\.title) == ["7h50"])
    #expect(hours.first?.answers == [.init("sequences_heures", .number("7.8333"))])
    #expect(try proposals("participants") == [])
  }
}
