extension AnswerSearch {
  package static let isTooLong = "C’est trop long pour une recherche : quelques mots suffisent."
  package static let hasMore = "D’autres passages suivent : précisez ces mots."

  package static func isGone(_ words: String) -> String {
    "« \(words) » n’est plus dans vos réponses."
  }
}
