import FormModel
import JSONText
import Testing

@Suite("Problems")
struct ProblemsTests {
  private func problems(_ json: String, rules: [any Rule] = []) throws -> [Problem] {
    SmallForm.form(rules: rules).problems(of: try SmallForm.answers(json), today: SmallForm.today)
  }

  private func places(_ json: String) throws -> [String] {
    try problems(json).map(\.path.description)
  }

  private let sound = #""email":"a@b.fr","seances":[{"titre":"t"}]"#

  @Test("All that is required and missing is said, in the form's order")
  func missing() throws {
    let found = try problems(#"{"visite":true,"formats":["autre"],"seances":[{"idees":[{}]},{}]}"#)
    #expect(
      found.map(\.path.description) == [
        "email", "invites", "formats_autre", "seances[0].titre", "seances[0].idees[0].texte",
        "seances[1].titre",
      ]
    )
    #expect(found.allSatisfy { $0.severity == .error && $0.what == "Une réponse manque ici." })
    #expect(found[1].remedy == "Ajoutez au moins un invité pour pouvoir finaliser.")
  }

  @Test("Rows without an answer are no rows", arguments: ["[]", "[{}]", #"[{},{"nom":"  "}]"#])
  func emptyRows(rows: String) throws {
    #expect(try places("{\(sound),\"visite\":true,\"invites\":\(rows)}") == ["invites"])
  }

  @Test("A blank text is a missing answer")
  func blank() throws {
    #expect(try places(#"{"email":" \n","seances":[{"titre":"t"}]}"#) == ["email"])
  }

  @Test("What a condition hides is not looked at")
  func hidden() throws {
    #expect(
      try places("{\(sound),\"visite\":false,\"invites\":[{\"age\":\"x\"}],\"formats_autre\":7}")
        == []
    )
  }

  @Test(
    "A container that a file gives as something else is said at its place, once",
    arguments: [
      (#""promesses":"toutes""#, "promesses"),
      (#""promesses":{"promesse":[]}"#, "promesses.promesse"),
      (#""visite":true,"invites":"Ada""#, "invites"),
      (#""visite":true,"invites":["Ada"]"#, "invites"),
    ]
  )
  func containers(answer: String, place: String) throws {
    let found = try problems("{\(sound),\(answer)}")
    #expect(found.map(\.path.description) == [place])
    #expect(found.first?.what == Rejection.wrongType.what)
  }

  @Test(
    "A step's list that is no list, or a row that is no row, comes before what is missing in it",
    arguments: [
      (#""x""#, ["seances", "seances[0].titre"]), (#"["x"]"#, ["seances", "seances[0].titre"]),
    ]
  )
  func stepList(list: String, expected: [String]) throws {
    #expect(try places("{\"email\":\"a@b.fr\",\"seances\":\(list)}") == expected)
  }

  @Test("What a rule finds stands at its place among the others, its own order kept")
  func rules() throws {
    struct Everywhere: Rule {
      func problems(in canevas: Examination) -> [Problem] {
        canevas.questions.reversed().map { Problem(.warning, at: $0.path, "Vu.", remedy: "Rien.") }
          + [Problem(.warning, at: .root + "ailleurs", "Vu.", remedy: "Rien.")]
      }
    }
    let found = try problems("{}", rules: [Everywhere()])
    #expect(
      found.map { "\($0.path) \($0.severity.rawValue)" } == [
        "email erreur", "email avertissement", "visite avertissement", "formats avertissement",
        "seances[0].titre erreur", "seances[0].titre avertissement",
        "seances[0].jour avertissement",
        "seances[0].idees avertissement", "promesses.promesse.etat avertissement",
        "promesses.promesse.note avertissement", "ailleurs avertissement",
      ]
    )
    #expect(found.last?.message == "Vu. Rien.")
  }
}
