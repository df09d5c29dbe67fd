/// A problem with what a person calls its place.
package struct NamedProblem: Equatable, Sendable {
  package let problem: Problem
  /// How it is to be taken: "Erreur", "À remplir", "À vérifier".
  package let word: String
  /// The question's name; where a whole list or row is meant, that of the list.
  package let field: String
  /// The row that the question stands in, such as a concertation, behind the row that this one stands in
  /// where there are several.
  package let row: String?

  /// "Panel d’habitants › Date de fin".
  package var name: String { [row, field].compactMap(\.self).joined(separator: " › ") }
}

extension Form {
  private static let few = 32

  package func named(_ problems: [Problem], in answers: Answers) -> [NamedProblem] {
    // A few are looked up where they stand; for many, all questions are gone through once.
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
