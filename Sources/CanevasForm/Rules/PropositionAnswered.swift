package import FormModel
internal import JSONText

/// The call promises an answer to each proposal: what is adopted, or why it is refused.
package struct PropositionAnswered: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.key == "reponse", let place = question.path.parent,
        place.key == "propositions"
      else { return nil }
      guard let reponse = canevas.answers[question.path]?.string else {
        return Problem(
          .warning,
          at: question.path,
          "Cette proposition n’a pas encore de réponse.",
          remedy: "L’appel à concertations en promet une à chacune, même si c’est un refus."
        )
      }
      guard canevas.answers[place + "motif"] == nil else { return nil }
      return switch reponse {
      case "retenue":
        Problem(
          .warning,
          at: place + "motif",
          "Ce qui est retenu n’est pas dit.",
          remedy: "Écrivez-le en une phrase."
        )
      case "partiellement_retenue":
        Problem(
          .warning,
          at: place + "motif",
          "Il manque ce qui est retenu, et pourquoi le reste ne l’est pas.",
          remedy: "Écrivez-le en une phrase ou deux."
        )
      case "rejetee":
        Problem(
          .warning,
          at: place + "motif",
          "Les raisons du rejet ne sont pas dites.",
          remedy: "Écrivez-les en une phrase."
        )
      default: nil
      }
    }
  }
}
