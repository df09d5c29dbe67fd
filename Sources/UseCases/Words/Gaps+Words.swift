package import FormModel

extension Form {
  /// "20 réponses sont vides."; `nil` if all questions are answered.
  package func gaps(in answers: Answers) -> String? {
    unanswered(in: answers).count.counted("réponse est vide", "réponses sont vides").map {
      $0 + "."
    }
  }
}

extension Session {
  package var gaps: String? { form.gaps(in: book.answers) }
}
