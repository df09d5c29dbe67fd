internal import JSONText

extension Form {
  /// All problems in the order of the form. For each place, invalid answers come before the
  /// findings of rules. Questions hidden by a condition are skipped.
  package func problems(of answers: Answers, today: CalendarDate) -> [Problem] {
    let canevas = Examination(of: answers, in: self, today: today)
    let questions = canevas.questions
    let found =
      misshapen(in: answers)
      + questions.compactMap { problem(of: $0, in: answers) }
      + rules.flatMap { $0.problems(in: canevas) }
    let positions = Self.positions(of: found, among: questions)
    return found.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }.map { found[$0] }
  }

  /// The index of each problem’s question; a container has that of its first question.
  private static func positions(of problems: [Problem], among questions: [Question]) -> [Int] {
    var wanted: [Path: Int] = [:]
    for problem in problems { wanted[problem.path] = .max }
    // There may be thousands of questions, so only hash their paths.
    let lengths = Set(wanted.keys.map(\.components.count))
    var missing = wanted.count
    for (index, question) in questions.enumerated() where missing > 0 {
      let components = question.path.components
      for length in lengths where length <= components.count {
        let path = length == components.count ? question.path : Path(Array(components[..<length]))
        if wanted[path] == .max {
          wanted[path] = index
          missing -= 1
        }
      }
    }
    return problems.map { wanted[$0.path] ?? .max }
  }

  /// Containers that have a wrong JSON type, so that their questions are lost. Lists that are
  /// questions are checked as such.
  private func misshapen(in answers: Answers) -> [Problem] {
    var found: [Problem] = []
    for step in steps {
      switch step.content {
      case .fields(let fields): Self.look(at: fields, in: answers.root, at: .root, &found)
      case .group(let field, _): Self.look(at: [field], in: answers.root, at: .root, &found)
      case .rows(let field, let group):
        guard let stored = answers.root[field.key] else { continue }
        let list = Path.root + field.key
        if stored.array?.allSatisfy({ $0.object != nil }) != true {
          found.append(Problem(.wrongType, at: list))
        }
        Self.look(atRows: group, of: stored, at: list, &found)
      }
    }
    return found
  }

  private static func look(
    at fields: [Field],
    in container: JSONObject,
    at place: Path,
    _ found: inout [Problem]
  ) {
    for field in fields {
      switch field.kind {
      case .group(let members):
        guard field.isAsked(in: container), let stored = container[field.key] else { continue }
        if let object = stored.object {
          look(at: members, in: object, at: place + field.key, &found)
        } else {
          found.append(Problem(.wrongType, at: place + field.key))
        }
      case .rows(let group):
        guard field.isAsked(in: container), let stored = container[field.key] else { continue }
        look(atRows: group, of: stored, at: place + field.key, &found)
      default: break
      }
    }
  }

  private static func look(
    atRows group: Group,
    of stored: JSON,
    at list: Path,
    _ found: inout [Problem]
  ) {
    guard group.hasContainers, let rows = stored.array else { return }
    for (index, row) in rows.enumerated() {
      if let object = row.object { look(at: group.fields, in: object, at: list + index, &found) }
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

extension Group {
  /// Whether a row contains nested containers.
  fileprivate var hasContainers: Bool {
    fields.contains { field in
      switch field.kind {
      case .group, .rows: true
      default: false
      }
    }
  }
}

extension Kind {
  /// The instruction for a required answer of this kind.
  fileprivate var requirement: String {
    switch self {
    case .rows(let group): "Ajoutez au moins \(group.noun.withArticle) pour pouvoir finaliser."
    case .choice(.severalOf): "Cochez au moins une réponse pour pouvoir finaliser."
    case .choice: "Choisissez une réponse pour pouvoir finaliser."
    case .text(let kind) where kind.codec.isDate: "Donnez une date pour pouvoir finaliser."
    case .text, .group: "Elle est obligatoire pour finaliser."
    }
  }
}
