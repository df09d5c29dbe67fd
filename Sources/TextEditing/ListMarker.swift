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

  /// Whether the byte may be the first one of a marker: a digit, `-`, `*`, or that of `•` and `–`.
  private static func begins(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "*"), 0xE2: true
    default: false
    }
  }

  /// `nil` if `line` does not begin with a marker.
  package init?(atStartOf line: Substring) {
    // Most lines begin with a letter, and documents look at every line of every answer.
    guard let first = line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }), Self.begins(with: first)
    else { return nil }
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
