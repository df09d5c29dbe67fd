package import FormModel

extension Session {
  /// Whether an answer is wrong, and not only missing or doubtful.
  package func isWrong(_ problem: Problem) -> Bool {
    problem.severity == .error && !problem.isMissing(in: book.answers)
  }
}
