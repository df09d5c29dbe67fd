internal import FormModel

/// Démarches by location and kind of their collectivités. A démarche of several counts once in each
/// of their départements.
struct TerritoryTotals: Sendable {
  private(set) var natures: Breakdown
  private(set) var regions: Breakdown
  private(set) var departements: Breakdown
  private let indices: [[String: Int]]

  init(_ canevas: [CanevasFacts], _ survey: Survey) {
    let words = survey.words
    let table = words.table(survey.asked.owners.list)
    questions = Self.questions(words)
    let found = questions.map { question in
      Set(canevas.lazy.flatMap(\.owners).compactMap(question.value)).sorted()
    }
    indices = found.map { values in
      values.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    }
    let made = zip(questions, found).map { question, values in
      Breakdown(
        question.key,
        question.title,
        of: words.unit,
        values.enumerated().map { index, value in
          Tally(
            "\(question.key)-\(index)",
            value,
            source: "\(table), colonne \(question.column), valeur \(value)"
          )
        }
      )
    }
    (natures, regions, departements) = (made[0], made[1], made[2])
  }

  private typealias Question = (
    key: String, title: String, column: String, value: @Sendable (CanevasFacts.Owner) -> String?
  )
  private let questions: [Question]

  private static func questions(_ words: SurveyWords) -> [Question] {
    [
      (Territory.natureKey, "Nature des \(words.owner.plural)", Territory.natureKey, { $0.nature }),
      (Territory.regionKey, "Régions", Territory.regionNameKey, { $0.region }),
      (Territory.departementKey, "Départements", Territory.departementKey, { $0.departement }),
    ]
  }

  mutating func add(_ facts: CanevasFacts, _ member: Member) {
    natures.add(member, to: indices(0, facts))
    regions.add(member, to: indices(1, facts))
    departements.add(member, to: indices(2, facts))
  }

  private func indices(_ question: Int, _ facts: CanevasFacts) -> [Int]? {
    if facts.owners.count == 1 {
      return questions[question].value(facts.owners[0]).map { [indices[question][$0] ?? 0] }
    }
    let values = Set(facts.owners.compactMap(questions[question].value))
    return values.isEmpty ? nil : values.sorted().compactMap { indices[question][$0] }
  }
}
