import CanevasForm
import FormModel
import Testing

@Suite("EndNotBeforeStart")
struct EndNotBeforeStartTests {
  @Test("Each concertation that ends before the démarche begins is an error there")
  func before() throws {
    let said = try Filling.problems([
      "concertations[1]": #"{"intitule":"b","date_fin":"2024-10-06"}"#,
      "concertations[2]": #"{"intitule":"c","date_fin":"2024-10-07"}"#,
      "concertations[3]": #"{"intitule":"d","date_fin":"2023-12-31"}"#,
    ])
    #expect(said.map(\.place) == ["concertations[1].date_fin", "concertations[3].date_fin"])
    #expect(
      said.first
        == Said(
          .error,
          "concertations[1].date_fin",
          "La fin, le 06/10/2024, est avant le début, le 07/10/2024.",
          "Corrigez cette date, ou la date de début dans les informations pratiques."
        )
    )
  }

  @Test(
    "A date that is missing or unreadable is said by itself, and not compared",
    arguments: [
      ("date_debut", "null"), ("date_debut", #""31/02/2030""#),
      ("concertations[0].date_fin", #""hier""#),
    ]
  )
  func unreadable(place: String, value: String) throws {
    #expect(try Filling.problems([place: value]).map(\.place) == [place])
  }
}
