internal import JSONText
internal import TextFolding

extension Form {
  /// Proposals before the user types: those derived from other answers, then answers to the same
  /// question elsewhere, if the field asks for them.
  ///
  /// It searches the whole canevas, so it runs when a question gets the focus and not on every key.
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

  /// Whether there may be proposals while the user types, besides those from before.
  package func hasRegister(of question: Question) -> Bool {
    // What is typed of a kind that is no prose may be corrected, as an address is.
    let isProse = question.field.kind.codec?.isProse ?? false
    return !isProse || suggester?.isAsked(at: question.path) ?? false
  }

  /// Proposals while the user types: the corrected address, then matching `proposals`, then those
  /// of the form’s register.
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
  /// Those that contain the typed text and differ from it.
  fileprivate func matching(_ typed: String) -> [Suggestion] {
    if isEmpty { return [] }
    let words = typed.folded
    return filter { $0.title != typed && $0.title.folded.contains(words) }
  }
}

extension Answers {
  /// The texts at the same place in other rows of the same lists, in order.
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
