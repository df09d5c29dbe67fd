import CanevasForm
import FormModel
import Testing

@Suite("What a canevas needs to be finalised")
struct RequiredTests {
  @Test("The sound one has no problem at all")
  func sound() throws {
    #expect(try Filling.problems() == [])
  }

  @Test(
    "Each required answer is missed when it is taken away",
    arguments: [
      "collectivites[0].nom", "collectivites[0].type", "collectivites[0].code", "referent_email",
      "date_debut", "publics", "objectifs_angles", "concertations[0].intitule",
      "concertations[0].date_fin",
    ]
  )
  func missing(place: String) throws {
    #expect(
      try Filling.problems([place: "null"]).map { "\($0.severity) \($0.place)" } == [
        "error \(place)"
      ]
    )
  }

  @Test("Without any concertation or collectivité, one is asked for")
  func lists() throws {
    #expect(
      try Filling.problems(["collectivites": "null"]).map(\.remedy) == [
        "Ajoutez au moins une collectivité pour pouvoir finaliser."
      ]
    )
    #expect(
      try Filling.problems(["concertations": "null"]).map(\.place) == [
        "concertations[0].intitule", "concertations[0].date_fin",
      ]
    )
  }

  @Test(
    "« Autre » asks for its précision, wherever it is ticked",
    arguments: ["recrutement", "animation"]
  )
  func other(key: String) throws {
    #expect(
      try Filling.problems([key: #"["autre"]"#]).map { "\($0.severity) \($0.place)" } == [
        "error \(key)_autre"
      ]
    )
    #expect(try Filling.problems([key: #"["autre"]"#, "\(key)_autre": #""Au marché""#]) == [])
    #expect(try Filling.problems([key: "null", "\(key)_autre": "7"]) == [])
  }

  @Test(
    "« Si oui » asks for a row that says something",
    arguments: [
      ("true", "null", 1), ("true", "[{}]", 1), ("true", #"[{"nom":" "}]"#, 1),
      ("true", #"[{"profession":"chercheuse"}]"#, 0), ("false", "null", 0),
      ("false", #""n’importe""#, 0),
      ("null", "null", 0),
    ]
  )
  func rows(presence: String, rows: String, errors: Int) throws {
    let said = try Filling.problems(["intervenants_presence": presence, "intervenants": rows])
    #expect(said.map(\.place) == Array(repeating: "intervenants", count: errors))
    #expect(said.allSatisfy { $0.severity == .error })
  }

  @Test(
    "Malformed answers are errors",
    arguments: [
      ("referent_email", #""participation""#), ("date_debut", #""31/02/2024""#),
      ("concertations[0].participants", #""douze""#),
      ("concertations[0].sequences_heures", #""12h60""#),
      ("publics", #"["martiens"]"#), ("amo", #""oui""#),
      ("engagements.neutralite.etat", #""presque""#),
    ]
  )
  func malformed(place: String, value: String) throws {
    #expect(
      try Filling.problems([place: value]).map { "\($0.severity) \($0.place)" } == [
        "error \(place)"
      ]
    )
  }
}
