package import FormModel
internal import JSONText

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
      return switch found {
      case .email(let address):
        Problem(
          .warning,
          at: question.path,
          "Une adresse électronique sera publique : « \(address.excerpt) ».",
          remedy: "Retirez-la si elle ne doit pas l’être.",
          isLeak: true
        )
      case .telephone(let number):
        Problem(
          .warning,
          at: question.path,
          "Un numéro de téléphone sera public : « \(number.excerpt) ».",
          remedy: "Retirez-le s’il ne doit pas l’être.",
          isLeak: true
        )
      }
    }
  }
}
