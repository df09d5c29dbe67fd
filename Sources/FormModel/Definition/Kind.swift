/// What an answer is. Every screen, export, schema and the line mode switches over it without a
/// default, so that a new kind does not build until each of them knows it.
package indirect enum Kind: Equatable, Sendable {
  case line
  case paragraphs
  case email
  case url
  case code
  case date
  /// A day, a month or a year.
  case partialDate
  /// Whole and not negative.
  case count
  /// Not negative; stored in hours, as a decimal number.
  case hours
  /// `true`, `false` or unanswered.
  case yesNo
  case oneOf([Choice])
  case severalOf([Choice])
  /// A list, each row of which is filled like a small form.
  case rows(Group)
  /// Fields under a key of their own, once.
  case group([Field])
}
