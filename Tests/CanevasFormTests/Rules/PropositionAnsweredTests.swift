import CanevasForm
import FormModel
import Testing

@Suite("PropositionAnswered")
struct PropositionAnsweredTests {
  private func said(_ rest: String) throws -> [Said] {
    try Filling.problems(["concertations[0].propositions": #"[{"texte":"Un registre"\#(rest)}]"#])
  }

  @Test("No answer yet is a warning")
  func noAnswer() throws {
    #expect(
      try said("") == [
        Said(
          .warning,
          "concertations[0].propositions[0].reponse",
          "Cette proposition n’a pas encore de réponse.",
          "L’appel à concertations en promet une à chacune, même si c’est un refus."
        )
      ]
    )
  }

  @Test(
    "An answer without its reason is a warning where the reason is to be given",
    arguments: [
      ("retenue", "Ce qui est retenu n’est pas dit."),
      ("partiellement_retenue", "Il manque ce qui est retenu, et pourquoi le reste ne l’est pas."),
      ("rejetee", "Les raisons du rejet ne sont pas dites."),
    ]
  )
  func noReason(reponse: String, what: String) throws {
    let found = try said(#","reponse":"\#(reponse)""#)
    #expect(found.map(\.what) == [what])
    #expect(found.map(\.place) == ["concertations[0].propositions[0].motif"])
    #expect(found.map(\.severity) == [.warning])
    #expect(try said(#","reponse":"\#(reponse)","motif":"Parce que.""#) == [])
  }

  @Test("What is under study needs no reason yet")
  func understudy() throws {
    #expect(try said(#","reponse":"a_l_etude""#) == [])
  }

  @Test("An answer that the form does not offer is an error by itself")
  func unknown() throws {
    #expect(try said(#","reponse":"peut_etre""#).map(\.severity) == [.error])
  }
}
