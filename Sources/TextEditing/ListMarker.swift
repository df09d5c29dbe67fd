/// What an item of a list begins with: "- ", "* ", "• ", "– ", or a number as in "1. " and "1) ",
/// with the blanks before it. One rule for the keys and for the documents that are made of a text.
package struct ListMarker {
  /// Bytes of the blanks before it.
  package let indent: Int
  /// Bytes that it takes, the blanks before it and the one behind it included.
  package let length: Int
  /// The number that counts the item; `nil` where a sign stands before it.
  package let number: Int?
  /// The marker of the item after this one.
  package let next: String

  /// The longest number that counts items; more digits are a year, or an amount.
  private static let digits = 3

  /// `nil` where `line` begins with something else.
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
