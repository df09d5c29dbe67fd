internal import JSONText
package import FormModel

/// An email address or a telephone number in a text that will be public.
package struct PersonalDataInText: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.kind == .line || question.field.kind == .paragraphs,
        question.field.privacy.isPublic(in: canevas.answers),
        let text = canevas.answers[question.path]?.string,
        let found = PersonalData.first(in: text)
      else { return nil }
      let (what, excerpt) =
        switch found {
        case .email(let excerpt): ("Une adresse électronique", excerpt)
        case .telephone(let excerpt): ("Un numéro de téléphone", excerpt)
        }
      return Problem(
        .warning,
        at: question.path,
        "\(what) sera publique : « \(excerpt.excerpt) ».",
        remedy: "Retirez-la si elle ne doit pas l’être."
      )
    }
  }
}
