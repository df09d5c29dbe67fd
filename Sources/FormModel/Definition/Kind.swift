/// The type of an answer.
///
/// Screens, exports, schema and line mode switch over it without a default case, so that a new kind
/// does not compile until each of them handles it.
package indirect enum Kind: Equatable, Sendable {
  case line
  case paragraphs
  case email
  case url
  case code
  case date
  /// A day, a month or a year.
  case partialDate
  /// An integer, not negative.
  case count
  /// Not negative; stored in hours as a decimal number.
  case hours
  /// `true`, `false` or absent.
  case yesNo
  case oneOf([Choice])
  case severalOf([Choice])
  /// A list, each of whose rows is filled in like a small form.
  case rows(Group)
  /// Fields in a container of their own.
  case group([Field])
}
