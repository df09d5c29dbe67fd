/// Whether an answer may stand in a public export.
package enum Privacy: Equatable, Sendable {
  case open
  /// Personal data: left out of what is public, unless a condition on the whole canevas holds.
  case personal(unless: Condition?)

  package var isOpen: Bool { self == .open }

  package func isPublic(in answers: Answers) -> Bool {
    isPublic { $0.holds(in: answers.root) }
  }

  /// `holds` tells it of a condition on the whole canevas.
  package func isPublic(where holds: (Condition) -> Bool) -> Bool {
    switch self {
    case .open: true
    case .personal(let unless): unless.map(holds) ?? false
    }
  }
}
