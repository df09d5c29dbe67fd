package import JSONText

/// A code of an official nomenclature: upper case, no blanks, never a number.
///
/// Only a text that has the shape of a code is stored in the spelling of one. Any other text, such as a name
/// in a column of codes, stays as typed. A rule of the form checks that the code exists.
package struct OfficialCode: TextCodec {
  package init() {}

  package var shape: TextShape { .short(cells: 14) }
  package var isMark: Bool { true }
  package var datum: Datum { Datum(.text, sample: "35238") }

  package func value(ofForeign text: String) -> JSON? {
    text.isPlainInteger
      ? value(ofNumber: .number(text)) : Self.code(spelled: text).map { .string($0) }
  }

  package func value(ofNumber number: JSON) -> JSON? {
    number.integer.flatMap(Self.code).map { .string($0) }
  }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    .string(Self.code(spelled: typed) ?? typed)
  }

  /// The stored form of a code in any spelling; `nil` if the text does not have the shape of a code.
  package static func code(spelled text: String) -> String? {
    if hasShape(text.utf8) { return text }
    let bare = text.uppercased().filter { !$0.isWhitespace }
    return hasShape(bare.utf8) ? bare : nil
  }

  /// The codes of Insee have 2, 3 or 5 characters, which begin with a digit and have two letters at most
  /// (`2A004`, `6AE`). Those of the SIREN register have 9 digits.
  private static func hasShape(_ code: String.UTF8View) -> Bool {
    guard let first = code.first, isDigit(first) else { return false }
    switch code.count {
    case 2, 3, 5:
      return code.allSatisfy { isDigit($0) || isCapital($0) } && code.count(where: isCapital) <= 2
    case 9: return code.allSatisfy(isDigit)
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// The code that another program turned into a number; `nil` if no code has these digits. One with 1
  /// or 4 digits has lost its leading zero.
  static func code(ofNumber number: Int) -> String? {
    guard number >= 0 else { return nil }
    let digits = String(number)
    return code(spelled: [1, 4].contains(digits.utf8.count) ? "0" + digits : digits)
  }
}
