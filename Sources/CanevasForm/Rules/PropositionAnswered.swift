package import FormModel
internal import JSONText

/// The call promises an answer to each proposal: what is adopted, or why it is refused.
package struct PropositionAnswered: Rule {
  package init() {}

  /// What an answer has to say, and how, by its choice; one that is still pending has nothing to say.
  package static let reasons: [String: (missing: String, remedy: String)] = [
    "retenue": ("Ce qui est retenu n’est pas dit.", "Écrivez-le en une phrase."),
    "partiellement_retenue": (
      "Il manque ce qui est retenu, et pourquoi le reste ne l’est pas.",
      "Écrivez-le en une phrase ou deux."
    ),
    "rejetee": ("Les raisons du rejet ne sont pas dites.", "Écrivez-les en une phrase."),
  ]

  package func problems(in canevas: Examination) -> [Problem] {
    guard let answer = canevas.form.subjects?.items?.group.answer,
      let reason = canevas.form.field(.reason)
    else { return [] }
    return canevas.questions.compactMap { question in
      guard question.field == answer, let place = question.path.parent else { return nil }
      guard let given = canevas.answers[question.path]?.string else {
        return Problem(
          .warning,
          at: question.path,
          "Cette proposition n’a pas encore de réponse.",
          remedy: "L’appel à concertations en promet une à chacune, même si c’est un refus."
        )
      }
      guard let said = Self.reasons[given], canevas.answers[place + reason.key] == nil else {
        return nil
      }
      return Problem(.warning, at: place + reason.key, said.missing, remedy: said.remedy)
    }
  }
}
