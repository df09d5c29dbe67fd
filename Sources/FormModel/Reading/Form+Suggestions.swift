internal import JSONText

extension Form {
  /// What is proposed instead of what is typed: the address that it probably means, then what the
  /// form's register knows.
  package func suggestions(for typed: String, at question: Question) -> [Suggestion] {
    let kind = question.field.kind
    if let address = kind.likelyAddress(for: typed) {
      return [
        Suggestion(
          title: address,
          detail: kind == .url ? "avec https://" : "domaine connu",
          answers: [.init(question.field.key, .string(address))]
        )
      ]
    }
    return suggester?.suggestions(for: typed, at: question.path) ?? []
  }
}
