/// A problem with a readable name of its place.
package struct NamedProblem: Equatable, Sendable {
  package let problem: Problem
  /// The category: "Erreur", "À remplir", "À vérifier".
  package let word: String
  /// The name of the question; for a whole list or row, the name of the list.
  package let field: String
  /// The row of the question, such as a concertation, preceded by the rows that contain it where
  /// needed.
  package let row: String?

  /// "Panel d’habitants › Date de fin".
  package var name: String { [row, field].compactMap(\.self).joined(separator: " › ") }
}

extension Form {
  private static let few = 32

  package func named(_ problems: [Problem], in answers: Answers) -> [NamedProblem] {
    // Look up a few problems individually; for many, index all questions once.
    let isMany = problems.count > Self.few
    let all = isMany ? questions(of: answers).map { ($0.path, $0) } : []
    let questions = Dictionary(all, uniquingKeysWith: { first, _ in first })
    return problems.map { problem in
      let word = problem.word(in: answers)
      let places = sequence(first: problem.path) { $0.parent }
      let found = places.lazy.compactMap { place -> Question? in
        isMany ? questions[place] : self.question(at: place, of: answers)
      }
      guard let question = found.first(where: { _ in true }) else {
        return NamedProblem(problem: problem, word: word, field: problem.path.description, row: nil)
      }
      let trail = trail(to: question.page, of: answers, whereNeeded: true)
      let row = trail.isEmpty ? nil : trail.joined(separator: " › ")
      return NamedProblem(problem: problem, word: word, field: question.name, row: row)
    }
  }
}
