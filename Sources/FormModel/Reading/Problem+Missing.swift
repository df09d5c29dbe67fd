internal import JSONText

extension Problem {
  /// Whether a required answer is missing, which is not an error yet.
  package func isMissing(in answers: Answers) -> Bool {
    severity == .error && answers[path]?.isHollow ?? true
  }

  /// The category in a list of problems.
  package func word(in answers: Answers) -> String {
    switch severity {
    case .error: isMissing(in: answers) ? "À remplir" : "Erreur"
    case .warning: "À vérifier"
    }
  }
}
