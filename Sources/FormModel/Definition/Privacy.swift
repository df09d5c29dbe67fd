/// Whether an answer may stand in a public export.
package enum Privacy: Equatable, Sendable {
  case open
  /// Personal data: left out of what is public, unless a condition on the whole canevas holds.
  case personal(unless: Condition?)

  package var isOpen: Bool { self == .open }

  package func isPublic(in answers: Answers) -> Bool {
    switch self {
    case .open: true
    case .personal(let unless): unless?.holds(in: answers.root) ?? false
    }
  }
}
