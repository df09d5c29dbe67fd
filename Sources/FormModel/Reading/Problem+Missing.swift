internal import JSONText

extension Problem {
  /// Nothing is wrong yet: an answer that is needed to finalise is not there.
  package func isMissing(in answers: Answers) -> Bool {
    severity == .error && answers[path]?.isHollow ?? true
  }

  /// How it is to be taken, where it is listed.
  package func word(in answers: Answers) -> String {
    switch severity {
    case .error: isMissing(in: answers) ? "À remplir" : "Erreur"
    case .warning: "À vérifier"
    }
  }
}
