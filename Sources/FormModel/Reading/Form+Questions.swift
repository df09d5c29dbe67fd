internal import JSONText

extension Form {
  /// All questions that are asked given the answers, in the order of the form, including those in
  /// rows.
  package func questions(of answers: Answers) -> [Question] {
    pages(of: answers).flatMap { page in
      questions(on: page, of: answers).flatMap { question in
        [question] + inner(question, step: page.step, answers)
      }
    }
  }

  /// The questions on `page` given the answers; a list counts as one. Unanswered compléments are
  /// included if the user opened them.
  package func questions(
    on page: Page,
    of answers: Answers,
    opensComplements: Bool = false
  ) -> [Question] {
    asked(page.fields, at: page.place, page: page.id, titles: [], answers, opensComplements)
  }

  /// The question at `path`, searched on its page only; `nil` if it is not asked.
  package func question(at path: Path, of answers: Answers) -> Question? {
    var row: Path? = path
    while let place = row, place.index == nil { row = place.parent }
    let page: Page?
    if let row {
      page = self.page(.row(row), of: answers)
    } else {
      let step = steps.first { step in
        step.rootFields.contains { path.starts(with: .root + $0.key) }
      }
      // A list that is a step is not a question.
      if case .rows? = step?.content { return nil }
      page = step.map { self.page(of: $0) }
    }
    return page.flatMap { page in
      questions(on: page, of: answers).first { $0.path == path }
    }
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
    _ answers: Answers,
    _ opensComplements: Bool
  ) -> [Question] {
    let container = answers.object(at: place)
    return fields.flatMap { field -> [Question] in
      guard field.isAsked(in: container, opensComplements: opensComplements) else { return [] }
      let place = place + field.key
      // Members of a complément are already below the heading.
      let heading = field.isComplement && titles.first != Self.complements ? Self.complements : nil
      let above = titles + [heading, field.subject].compactMap(\.self)
      if case .group(let fields) = field.kind {
        return asked(
          fields,
          at: place,
          page: page,
          titles: above + [field.label],
          answers,
          opensComplements
        )
      }
      return [Question(field: field, path: place, page: page, titles: above)]
    }
  }
}

/// Compléments, which the call does not ask.
extension Form {
  /// The heading of the compléments.
  package static let complements = "Compléments"

  /// Whether `page` has compléments and all are unanswered.
  package func hasClosedComplements(_ page: Page, of answers: Answers) -> Bool {
    let container = answers.object(at: page.place)
    let complements = page.fields.filter(\.isComplement)
    return !complements.isEmpty && !complements.contains { container[$0.key] != nil }
  }
}

extension Form {
  /// Whether `path` is a complément on `page`, shown or not.
  package func isComplement(_ path: Path, on page: Page, of answers: Answers) -> Bool {
    questions(on: page, of: answers, opensComplements: true)
      .contains { $0.path == path && $0.field.isComplement }
  }
}

extension Page {
  /// The same for all pages with the same questions, such as the rows of a list.
  package var sort: String {
    switch id {
    case .step(let id): id
    case .row(let path): path.sort
    }
  }
}

extension Path {
  /// The keys of the path without row indices.
  package var sort: String {
    components.compactMap { component in
      if case .key(let key) = component { key } else { nil }
    }.joined(separator: ".")
  }
}
