package import JSONText

/// Proposes answers while one is being typed, from a register that the form knows of.
package protocol Suggester: Sendable {
  /// The best first; none where the question at `path` has no register, or nothing matches.
  func suggestions(for typed: String, at path: Path) -> [Suggestion]

  /// What a typed answer stands for, as a few words to show beside it: the name behind a code.
  func meaning(of typed: String, at path: Path, in answers: Answers) -> String?
}

/// Proposes answers that follow from others, before anything is typed.
package protocol Proposer: Sendable {
  /// None where the question at `path` has nothing to do with it.
  func proposals(at question: Question, in answers: Answers, of form: Form) -> [Suggestion]
}

/// An answer that can be chosen instead of being typed, with those beside it that follow from it.
package struct Suggestion: Equatable, Sendable {
  package let title: String
  /// What tells it from others of the same title.
  package let detail: String
  /// Whether it is what somebody means who types no more, so that Enter takes it: what is typed is its
  /// beginning, or nearly.
  package let isMeant: Bool
  /// Values for keys in the container of the question; `nil` takes an answer away.
  package let answers: [Answer]

  package struct Answer: Equatable, Sendable {
    package let key: String
    package let value: JSON?

    package init(_ key: String, _ value: JSON?) {
      self.key = key
      self.value = value
    }
  }

  package init(title: String, detail: String, isMeant: Bool = false, answers: [Answer]) {
    self.title = title
    self.detail = detail
    self.isMeant = isMeant
    self.answers = answers
  }
}
