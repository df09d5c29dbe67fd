internal import JSONText

extension Form {
  /// Everything to look at, in the form's order: first what is wrong with an answer by itself, then
  /// what the form's rules find. What is hidden by a condition is not looked at.
  package func problems(of answers: Answers, today: CalendarDate) -> [Problem] {
    let canevas = Examination(of: answers, in: self, today: today)
    let questions = canevas.questions
    let found =
      Self.misshapen(around: questions, in: answers)
      + questions.compactMap { problem(of: $0, in: answers) }
      + rules.flatMap { $0.problems(in: canevas) }
    // A container stands where its first question does.
    let order = Dictionary(
      questions.enumerated().flatMap { place, question in
        question.path.lineage.map { ($0, place) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    return found.enumerated()
      .sorted { left, right in
        let places = (order[left.element.path] ?? .max, order[right.element.path] ?? .max)
        return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
      }
      .map(\.element)
  }

  /// Containers that a file gives as something else, so that the questions in them are lost. The
  /// lists that are questions themselves are looked at as such.
  private static func misshapen(
    around questions: [Question],
    in answers: Answers
  ) -> [Problem] {
    var seen = Set(questions.map(\.path))
    return questions.flatMap { question in
      zip(question.path.lineage, question.path.components.dropFirst()).compactMap { place, next in
        guard place.index == nil, seen.insert(place).inserted, let stored = answers[place] else {
          return nil
        }
        let isContainer =
          if case .index = next {
            stored.array?.allSatisfy { $0.object != nil } ?? false
          } else {
            stored.object != nil
          }
        return isContainer ? nil : Problem(.wrongType, at: place)
      }
    }
  }

  private func problem(of question: Question, in answers: Answers) -> Problem? {
    guard let stored = answers[question.path], !stored.isHollow else {
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

extension Path {
  /// The places from the root's member down to this one, itself included.
  fileprivate var lineage: [Path] {
    components.indices.map { Path(Array(components[...$0])) }
  }
}

extension Kind {
  /// What a required answer of this kind asks for.
  fileprivate var requirement: String {
    switch self {
    case .rows(let group): "Ajoutez au moins \(group.noun.withArticle) pour pouvoir finaliser."
    case .severalOf: "Cochez au moins une réponse pour pouvoir finaliser."
    case .oneOf, .yesNo: "Choisissez une réponse pour pouvoir finaliser."
    case .date, .partialDate: "Donnez une date pour pouvoir finaliser."
    case .line, .paragraphs, .email, .url, .code, .count, .hours, .group:
      "Elle est obligatoire pour finaliser."
    }
  }
}
