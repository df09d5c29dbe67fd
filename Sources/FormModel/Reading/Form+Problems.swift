internal import JSONText

extension Form {
  /// Everything to look at, in the form's order: first what is wrong with an answer by itself, then
  /// what the form's rules find. What is hidden by a condition is not looked at.
  package func problems(of answers: Answers, today: CalendarDate) -> [Problem] {
    let questions = questions(of: answers)
    let canevas = Examination(answers: answers, questions: questions, today: today)
    let found =
      questions.compactMap { problem(of: $0, in: answers) }
      + rules.flatMap { $0.problems(in: canevas) }
    let order = Dictionary(
      questions.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return found.enumerated()
      .sorted { left, right in
        let places = (order[left.element.path] ?? .max, order[right.element.path] ?? .max)
        return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
      }
      .map(\.element)
  }

  private func problem(of question: Question, in answers: Answers) -> Problem? {
    guard let stored = answers[question.path], !stored.isBlank else {
      return question.field.isRequired
        ? Problem(
          .error,
          at: question.path,
          "Une réponse manque ici.",
          remedy: question.field.kind.requirement
        )
        : nil
    }
    return question.field.kind.rejection(of: stored).map { Problem($0, at: question.path) }
  }
}

extension Kind {
  /// What a required answer of this kind asks for.
  fileprivate var requirement: String {
    switch self {
    case .rows(let group): "Ajoutez au moins \(group.noun.withArticle) pour pouvoir finaliser."
    case .severalOf: "Cochez au moins une réponse pour pouvoir finaliser."
    case .oneOf, .yesNo: "Choisissez une réponse pour pouvoir finaliser."
    case .date: "Donnez une date pour pouvoir finaliser."
    case .line, .paragraphs, .email, .url, .code, .count, .hours, .group:
      "Elle est nécessaire pour finaliser."
    }
  }
}
