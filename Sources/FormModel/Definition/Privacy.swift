internal import JSONText

/// Whether an answer may stand in a public export.
package enum Privacy: Equatable, Sendable {
  case open
  /// Personal data: left out of what is public, unless the person agreed.
  case personal(unless: Consent?)

  package var isOpen: Bool { self == .open }

  /// What the help of a question says of it; `nil` where there is nothing to know.
  package var notice: String? {
    switch self {
    case .open: nil
    case .personal(nil): "Donnée personnelle : absente de l’export public.".withFrenchSpaces
    case .personal:
      "Donnée personnelle : dans l’export public seulement si la personne accepte."
        .withFrenchSpaces
    }
  }

  /// Whether the answer at `path` may stand there.
  package func isPublic(in answers: Answers, at path: Path) -> Bool {
    let container = path.parent.map(answers.object(at:)) ?? answers.root
    return isPublic(
      beside: { Consent.reading(container[$0]) },
      atRoot: { Consent.reading(answers.root[$0]) }
    )
  }

  /// The same, told what the answer to a consent is: `nil` where there is none, `true` for a yes, and
  /// `false` for anything else.
  package func isPublic(beside: (String) -> Bool?, atRoot: (String) -> Bool?) -> Bool {
    switch self {
    case .open: true
    case .personal(nil): false
    case .personal(let consent?):
      consent.beside.flatMap(beside) ?? consent.atRoot.flatMap(atRoot) ?? false
    }
  }
}

/// The yes or no of a person to the publication of an answer about them.
package struct Consent: Equatable, Sendable {
  /// The question beside the answer, of this person alone. What it says goes first.
  package let beside: String?
  /// The question at the root of the canevas, of all persons at once, which earlier forms asked.
  package let atRoot: String?

  package init(beside: String? = nil, atRoot: String? = nil) {
    (self.beside, self.atRoot) = (beside, atRoot)
  }

  fileprivate static func reading(_ stored: JSON?) -> Bool? {
    stored.flatMap { $0.isBlank ? nil : $0 == .bool(true) }
  }
}
