import CanevasForm
import FormModel
import Testing

@Suite("ArrondissementNotCommune")
struct ArrondissementNotCommuneTests {
  private func said(_ code: String) throws -> [Said] {
    try Filling.problems(["collectivites[0].code": "\"\(code)\""])
  }

  @Test(
    "An arrondissement is taken, and the city's code is said",
    arguments: [
      ("75101", "Paris", "75056"), ("75120", "Paris", "75056"), ("13201", "Marseille", "13055"),
      ("13216", "Marseille", "13055"), ("69381", "Lyon", "69123"), ("69389", "Lyon", "69123"),
    ]
  )
  func arrondissement(code: String, city: String, whole: String) throws {
    #expect(
      try said(code) == [
        Said(
          .warning,
          "collectivites[0].code",
          "\(code) est le code d’un arrondissement de \(city).",
          "Pour la ville entière, le code est \(whole)."
        )
      ]
    )
  }

  @Test(
    "Whole communes and neighbours in number are left alone",
    arguments: [
      "75056", "13055", "69123", "75121", "13217", "69390", "13200",
    ]
  )
  func commune(code: String) throws {
    #expect(try said(code) == [])
  }

  @Test("A code that is no commune's is only said to be that")
  func malformed() throws {
    #expect(try said("075101").map(\.severity) == [.error])
  }
}
