extension Form {
  /// All that is asked given the answers so far, in the form's order, the rows of lists included.
  package func questions(of answers: Answers) -> [Question] {
    pages(of: answers).flatMap { page in
      questions(on: page, of: answers).flatMap { question in
        [question] + inner(question, step: page.step, answers)
      }
    }
  }

  /// What `page` asks given the answers so far; a list counts as one question.
  package func questions(on page: Page, of answers: Answers) -> [Question] {
    asked(page.fields, at: page.place, page: page.id, titles: [], answers)
  }

  /// The questions inside the rows of a list.
  private func inner(_ question: Question, step: Step, _ answers: Answers) -> [Question] {
    guard case .rows(let group) = question.field.kind else { return [] }
    return answers.rows(at: question.path).indices.flatMap { index in
      let page = rowPage(group, at: question.path + index, step: step, answers)
      return questions(on: page, of: answers).flatMap { [$0] + inner($0, step: step, answers) }
    }
  }

  private func asked(
    _ fields: [Field],
    at place: Path,
    page: Page.ID,
    titles: [String],
    _ answers: Answers
  ) -> [Question] {
    let container = answers.object(at: place)
    return fields.flatMap { field -> [Question] in
      guard field.isAsked(in: container) else { return [] }
      let place = place + field.key
      let above = titles + [field.subject].compactMap(\.self)
      if case .group(let fields) = field.kind {
        return asked(fields, at: place, page: page, titles: above + [field.label], answers)
      }
      return [Question(field: field, path: place, page: page, titles: above)]
    }
  }
}
