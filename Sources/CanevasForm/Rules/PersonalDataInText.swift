package import FormModel
internal import JSONText

/// Finds email addresses and telephone numbers in answers that will be published. Answers that
/// cannot be parsed are not published, so they are skipped.
package struct PersonalDataInText: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.privacy.isPublic(in: canevas.answers, at: question.path),
        let stored = canevas.answers[question.path], let text = stored.string,
        question.field.kind.codec != nil, question.field.kind.rejection(of: stored) == nil
      else { return nil }
      // `OpenToAll` reports user names in addresses.
      if question.field.kind == .url, WebAddress.Parts(text)?.user != nil { return nil }
      return ContactDetail.first(in: text)?.problem(at: question.path)
    }
  }
}
