import FormModel
import JSONText
import Testing

@Suite("A problem with the name of its place")
struct NamedProblemTests {
  private func named(_ path: String, in json: String = "{}") throws -> NamedProblem {
    let path = try #require(Path(path))
    let problem = Problem(.error, at: path, "Ceci ne va pas.", remedy: "Corrigez-le.")
    return try #require(SmallForm.form().named([problem], in: SmallForm.answers(json)).first)
  }

  private static let answers = #"""
    {"visite":true,"invites":[{"nom":"Ada"}],"seances":[{"titre":"Première","jour":"31/02"}]}
    """#

  @Test("A question has its own name, with the row that it stands in")
  func question() throws {
    #expect(try named("email").name == "Adresse")
    let day = try named("seances[0].jour", in: Self.answers)
    #expect(day.field == "Jour")
    #expect(day.row == "Première")
    #expect(day.name == "Première › Jour")
    #expect(try named("promesses.promesse.etat").name == "Avant › Promesse › État")
  }

  @Test("A row is called what its list is, and what nobody asks for is called by its path")
  func container() throws {
    #expect(try named("invites[0]", in: Self.answers).name == "Si oui, lesquels")
    #expect(try named("ailleurs[3].rien").name == "ailleurs[3].rien")
  }

  @Test("It is an error only where something was typed; what is not there yet is to be filled")
  func word() throws {
    #expect(try named("email").word == "À remplir")
    #expect(try named("email", in: #"{"email": "bof"}"#).word == "Erreur")
    #expect(try named("invites", in: #"{"invites": [{"nom": ""}]}"#).word == "À remplir")
  }

  @Test("Scripts get its place, its weight and its message")
  func json() throws {
    #expect(
      try named("seances[0].jour", in: Self.answers).json(ref: "abcd")
        == .object([
          "ref": "abcd", "champ": "Jour", "chemin": "seances[0].jour", "gravite": "erreur",
          "message": "Ceci ne va pas. Corrigez-le.",
        ])
    )
  }
}
