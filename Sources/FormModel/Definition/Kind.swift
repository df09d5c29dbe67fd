/// The type of an answer.
///
/// Screens, exports, schema and line mode switch over its four families without a default case, so
/// that a new family does not compile until each of them handles it. What differs within a family
/// stands in `TextCodec` and `ChoiceKind`.
package indirect enum Kind: Equatable, Sendable {
  /// An answer that is typed.
  case text(TextKind)
  /// An answer that is chosen.
  case choice(ChoiceKind)
  /// A list, each of whose rows is filled in like a small form.
  case rows(Group)
  /// Fields in a container of their own.
  case group([Field])
}

package enum ChoiceKind: Equatable, Sendable {
  /// `true`, `false` or absent.
  case yesNo
  case oneOf([Choice])
  case severalOf([Choice])
}

/// The kinds as forms name them.
extension Kind {
  package static let line = Kind.text(.line)
  package static let paragraphs = Kind.text(.paragraphs)
  package static let email = Kind.text(.email)
  package static let url = Kind.text(.url)
  package static let code = Kind.text(.code)
  package static let date = Kind.text(.date)
  /// A day, a month or a year.
  package static let partialDate = Kind.text(.partialDate)
  /// An integer, not negative.
  package static let count = Kind.text(.count)
  /// Not negative; stored in hours as a decimal number.
  package static let hours = Kind.text(.hours)
  package static let yesNo = Kind.choice(.yesNo)
  package static func oneOf(_ choices: [Choice]) -> Kind { .choice(.oneOf(choices)) }
  package static func severalOf(_ choices: [Choice]) -> Kind { .choice(.severalOf(choices)) }
}
