import CanevasForm
import FormModel
import Testing

@Suite("NobodyTookPart")
struct NobodyTookPartTests {
  @Test("Zero participants is a warning")
  func zero() throws {
    #expect(
      try Filling.problems(["concertations[0].participants": "0"]) == [
        Said(
          .warning,
          "concertations[0].participants",
          "Zéro veut dire que personne n’est venu.",
          "Si le nombre n’est pas connu, laissez la réponse vide."
        )
      ]
    )
  }

  @Test(
    "Unknown is not zero, and other zeros are no matter",
    arguments: [
      ("concertations[0].participants", "null"), ("concertations[0].participants", "1"),
      ("concertations[0].sequences_nombre", "0"), ("concertations[0].sequences_heures", "0"),
    ]
  )
  func other(place: String, value: String) throws {
    #expect(try Filling.problems([place: value]) == [])
  }
}
