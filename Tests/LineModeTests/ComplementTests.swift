import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Compléments in lines")
struct ComplementTests {
  private static let one = #"{"concertations": [{"intitule": "Panel", "date_fin": "2025-01-31"}]}"#

  private func answers(_ text: String) throws -> Answers {
    Answers(try JSONReader.value(of: text).object ?? [:])
  }

  @Test("They are asked once /complements opens them, each with its heading")
  func opened() throws {
    let listener = try Listener()
    try listener.type(
      "/aller intitulé de la concertation",
      "/complements",
      "2",
      into: answers(Self.one)
    )
    #expect(listener.words.contains("Compléments"))
    #expect(listener["concertations[0].publics"] == .array(["agents"]))
  }

  @Test("Nobody who does not open them hears of them")
  func closed() throws {
    let listener = try Listener()
    try listener.type("/aller ressources", "", "", "", "", into: answers(Self.one))
    #expect(!listener.words.contains("Public de cette concertation"))
  }

  @Test("The step that has none says so")
  func none() throws {
    let listener = try Listener()
    try listener.type("/aller consigne", "/complements", into: answers(Self.one))
    #expect(listener.words.contains("Il n’y a pas de compléments ici."))
  }

  @Test("Axes used before are said at an empty field, and /choisir takes one")
  func used() throws {
    let listener = try Listener()
    let text =
      #"{"concertations": [{"intitule": "P", "propositions": [{"axe": "École"}, {"texte": "Deux"}]}]}"#
    try listener.type(
      "/aller propositions qui ressortent",
      "2",
      "/complements",
      "",
      "/choisir 1",
      into: answers(text)
    )
    #expect(listener["concertations[0].propositions[1].axe"] == "École")
  }
}
