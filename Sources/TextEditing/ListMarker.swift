/// The marker at the start of a list item: "- ", "* ", "• ", "– ", or a number as in "1. " and "1)
/// ", with its indentation.
///
/// The editor’s keys and the exported documents share this rule.
package struct ListMarker {
  /// The indentation in bytes.
  package let indent: Int
  /// The marker in bytes, including the indentation and the blank after it.
  package let length: Int
  /// The number of a numbered item; `nil` for a bullet.
  package let number: Int?
  /// The marker of the next item.
  package let next: String

  /// Greatest number of digits; a longer number is a year or an amount.
  private static let digits = 3

  /// `nil` if `line` does not begin with a marker.
  package init?(atStartOf line: Substring) {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line[indent.endIndex...]
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    let sign = rest[digits.endIndex...].first
    let isItem =
      digits.isEmpty
      ? sign.map("-*•–".contains) ?? false
      : digits.count <= Self.digits && sign.map(".)".contains) ?? false
    guard isItem, let sign, let blank = rest[digits.endIndex...].dropFirst().first,
      blank == " " || blank == "\u{A0}" || blank == "\t"
    else { return nil }
    number = Int(digits)
    next = indent + (number.map { String($0 + 1) } ?? "") + String([sign, blank])
    self.indent = indent.utf8.count
    length = indent.utf8.count + digits.utf8.count + sign.utf8.count + blank.utf8.count
  }
}
