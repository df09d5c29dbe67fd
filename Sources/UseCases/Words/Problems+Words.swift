package import FormModel

/// The numbers of problems, in words.
extension [Problem] {
  /// "2 erreurs, 1 à remplir, 3 à vérifier"; `nil` if there are none.
  package func counted(in answers: Answers) -> String? {
    let (wrong, missing) = blocking(in: answers)
    let others = count - wrong - missing
    let counts = [
      wrong.counted("erreur", "erreurs"), missing.counted("à remplir", "à remplir"),
      others.counted("à vérifier", "à vérifier"),
    ]
    .compactMap(\.self)
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  /// "2 erreurs et 1 champ à remplir empêchent de finaliser"; `nil` if nothing does.
  package func obstacle(in answers: Answers) -> String? {
    let (wrong, missing) = blocking(in: answers)
    let counts = [
      wrong.counted("erreur", "erreurs"),
      missing.counted("champ à remplir", "champs à remplir"),
    ]
    .compactMap(\.self)
    guard !counts.isEmpty else { return nil }
    let verb = wrong + missing == 1 ? "empêche" : "empêchent"
    return "\(counts.joined(separator: " et ")) \(verb) de finaliser"
  }

  private func blocking(in answers: Answers) -> (wrong: Int, missing: Int) {
    let errors = filter { $0.severity == .error }
    let missing = errors.count { $0.isMissing(in: answers) }
    return (errors.count - missing, missing)
  }
}
