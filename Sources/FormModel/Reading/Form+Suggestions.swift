internal import JSONText
internal import TextFolding

extension Form {
  /// What is proposed before anything is typed: what follows from other answers, then what the same
  /// question is answered elsewhere, where its field asks for that. Goes through the canevas, so that it is
  /// asked once a question has the focus, and not with each key.
  package func proposals(at question: Question, in answers: Answers) -> [Suggestion] {
    let computed = proposers.flatMap { $0.proposals(at: question, in: answers, of: self) }
    guard question.field.proposesUsed else { return computed }
    var seen: Set<String> = []
    let used = answers.texts(beside: question.path).filter { seen.insert($0.folded).inserted }
    return computed
      + used.map { text in
        Suggestion(
          title: text,
          detail: "déjà employé",
          answers: [.init(question.field.key, .string(text))]
        )
      }
  }

  /// What is proposed instead of what is typed: the address that it probably means, then what `proposals`
  /// has of it, then what the form's register knows.
  package func suggestions(
    for typed: String,
    at question: Question,
    among proposals: [Suggestion] = []
  ) -> [Suggestion] {
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
    return proposals.matching(typed)
      + (suggester?.suggestions(for: typed, at: question.path) ?? [])
  }
}

extension [Suggestion] {
  /// Those that have the typed letters somewhere, and are not what is typed already.
  fileprivate func matching(_ typed: String) -> [Suggestion] {
    if isEmpty { return [] }
    let words = typed.folded
    return filter { $0.title != typed && $0.title.folded.contains(words) }
  }
}

extension Answers {
  /// The texts that stand at the same place in the other rows of the same lists, in their order.
  fileprivate func texts(beside path: Path) -> [String] {
    Self.texts(path.components[...], in: .object(root), isOwn: true)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func texts(
    _ path: ArraySlice<Path.Component>,
    in json: JSON,
    isOwn: Bool
  ) -> [String] {
    guard let first = path.first else { return isOwn ? [] : json.string.map { [$0] } ?? [] }
    switch (first, json) {
    case (.key(let key), .object(let object)):
      return object[key].map { texts(path.dropFirst(), in: $0, isOwn: isOwn) } ?? []
    case (.index(let own), .array(let rows)):
      return rows.enumerated().flatMap { index, row in
        texts(path.dropFirst(), in: row, isOwn: isOwn && index == own)
      }
    default: return []
    }
  }
}
