package import JSONText

/// Proposes answers while the user types, from a register such as the official codes.
package protocol Suggester: Sendable {
  /// Whether it may have proposals for the question at `path`.
  func isAsked(at path: Path) -> Bool

  /// The proposals, best first; empty if the question at `path` has no register or nothing matches.
  func suggestions(for typed: String, at path: Path) -> [Suggestion]

  /// The meaning of a typed answer in a few words, such as the name for a code.
  func meaning(of typed: String, at path: Path, in answers: Answers) -> String?
}

/// Proposes answers derived from others, before the user types.
package protocol Proposer: Sendable {
  /// None where the question at `path` has nothing to do with it.
  func proposals(at question: Question, in answers: Answers, of form: Form) -> [Suggestion]
}

/// A proposed answer, with the answers in the same container that follow from it.
package struct Suggestion: Equatable, Sendable {
  package let title: String
  /// What distinguishes it from others with the same title.
  package let detail: String
  /// Whether the typed text means it unambiguously, so that Enter accepts it: the text is its
  /// beginning, or nearly.
  package let isMeant: Bool
  /// Values for keys in the question’s container; `nil` removes an answer.
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
