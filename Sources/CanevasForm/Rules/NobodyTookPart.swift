package import FormModel
internal import JSONText

/// Zero participants is possible, but usually the number is unknown.
package struct NobodyTookPart: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.role == .own(.participants), canevas.answers[question.path]?.integer == 0
      else { return nil }
      return Problem(
        .warning,
        at: question.path,
        "Zéro veut dire que personne n’est venu.",
        remedy: "Si le nombre n’est pas connu, laissez la réponse vide."
      )
    }
  }
}
