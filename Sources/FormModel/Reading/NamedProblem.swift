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
  package func named(_ problems: [Problem], in answers: Answers) -> [NamedProblem] {
    let questions = Dictionary(
      questions(of: answers).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return problems.map { problem in
      let word = problem.word(in: answers)
      var place: Path? = problem.path
      while let path = place, questions[path] == nil { place = path.parent }
      guard let question = place.flatMap({ questions[$0] }) else {
        return NamedProblem(problem: problem, word: word, field: problem.path.description, row: nil)
      }
      let trail = trail(to: question.page, of: answers, whereNeeded: true)
      let row = trail.isEmpty ? nil : trail.joined(separator: " › ")
      return NamedProblem(problem: problem, word: word, field: question.name, row: row)
    }
  }
}
