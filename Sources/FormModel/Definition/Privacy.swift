internal import JSONText

/// Whether an answer may appear in a public export.
package enum Privacy: Equatable, Sendable {
  case open
  /// Personal data: left out of public exports unless the person consented.
  case personal(unless: Consent?)

  package var isOpen: Bool { self == .open }

  /// The notice in the help of a question; `nil` if it is open.
  package var notice: String? {
    switch self {
    case .open: nil
    case .personal(nil): "Donnée personnelle : absente de l’export public.".withFrenchSpaces
    case .personal:
      "Donnée personnelle : dans l’export public seulement si la personne accepte."
        .withFrenchSpaces
    }
  }

  /// Whether the answer at `path` may be published.
  package func isPublic(in answers: Answers, at path: Path) -> Bool {
    let container = path.parent.map(answers.object(at:)) ?? answers.root
    return isPublic(
      beside: { Consent.reading(container[$0]) },
      atRoot: { Consent.reading(answers.root[$0]) }
    )
  }

  /// Decides from the consents: `nil` is no answer, `true` is yes, `false` is any other answer.
  package func isPublic(beside: (String) -> Bool?, atRoot: (String) -> Bool?) -> Bool {
    switch self {
    case .open: true
    case .personal(nil): false
    case .personal(let consent?):
      consent.beside.flatMap(beside) ?? consent.atRoot.flatMap(atRoot) ?? false
    }
  }
}

/// The question by which a person consents to the publication of an answer.
package struct Consent: Equatable, Sendable {
  /// The key of the question in the same container, about this person. It takes precedence.
  package let beside: String?
  /// The key of the question at the root of the canevas, about all persons, which earlier forms
  /// asked.
  package let atRoot: String?

  package init(beside: String? = nil, atRoot: String? = nil) {
    (self.beside, self.atRoot) = (beside, atRoot)
  }

  fileprivate static func reading(_ stored: JSON?) -> Bool? {
    stored.flatMap { $0.isBlank ? nil : $0 == .bool(true) }
  }
}
