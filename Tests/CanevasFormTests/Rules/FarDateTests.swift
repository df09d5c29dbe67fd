import CanevasForm
import FormModel
import Testing

@Suite("FarDate")
struct FarDateTests {
  @Test(
    "Before 2015, or more than ten years ahead, a date is to be looked at",
    arguments: [
      ("2014-12-31", "Cette date est ancienne : mercredi 31 décembre 2014."),
      ("2036-11-25", "Cette date est lointaine : mardi 25 novembre 2036."),
      ("0024-10-07", "Cette date est ancienne : lundi 7 octobre 24."),
    ]
  )
  func far(date: String, what: String) throws {
    let said = try Filling.problems([
      "date_debut": "\"\(date)\"", "concertations[0].date_fin": "\"2036-11-24\"",
    ])
    .filter { $0.severity == .warning }
    #expect(said == [Said(.warning, "date_debut", what, "Vérifiez l’année.")])
  }

  @Test("Between them a date is left alone", arguments: ["2015-01-01", "2024-10-07", "2036-11-24"])
  func near(date: String) throws {
    #expect(
      try Filling.problems([
        "date_debut": "\"\(date)\"", "concertations[0].date_fin": "\"2036-11-24\"",
      ]) == []
    )
  }

  @Test("Dates in concertations are looked at too")
  func end() throws {
    #expect(
      try Filling.problems(["concertations[0].date_fin": "\"2205-02-15\""]).map(\.place) == [
        "concertations[0].date_fin"
      ]
    )
  }
}
