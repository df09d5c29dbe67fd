package import FormModel
internal import JSONText

/// An email address or a telephone number in an answer that will be public. What cannot be read is
/// never published, so that it is not looked at.
package struct PersonalDataInText: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.privacy.isPublic(in: canevas.answers, at: question.path),
        let stored = canevas.answers[question.path], let text = stored.string,
        question.field.kind.codec != nil, question.field.kind.rejection(of: stored) == nil
      else { return nil }
      // `OpenToAll` says that of a name before an `@`.
      if question.field.kind == .url, WebAddress.Parts(text)?.user != nil { return nil }
      return ContactDetail.first(in: text)?.problem(at: question.path)
    }
  }
}
