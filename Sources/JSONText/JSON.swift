/// A JSON value that preserves the order of keys and the spelling of numbers.
///
/// People read drafts, compare them and keep them in git, and unknown keys have to survive, so a
/// value is written back as it was read.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The number as it is spelled: `12.50` stays `12.50`, and no digit is lost to a `Double`.
  case number(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)

  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The whole number that this is, `48.0` and `4.8e1` included, as other programs write them; `nil`
  /// for anything else, a fraction or a number beyond `integers` included.
  package var integer: Int? {
    guard case .number(let spelling) = self else { return nil }
    if let number = Int(spelling) { return Self.integers.contains(number) ? number : nil }
    guard let number = PlainNumber(spelling), number.decimals.isEmpty else { return nil }
    return Int((number.isNegative ? "-" : "") + number.whole)
      .flatMap { Self.integers.contains($0) ? $0 : nil }
  }

  /// A file may contain any number. Within these, a sum or a difference of a few, and a product with a constant
  /// of this program, stay within `Int`, so that no file ends the program by an overflow.
  package static let integers = -1_000_000_000_000_000...1_000_000_000_000_000

  package static func number(_ value: Int) -> JSON { .number(String(value)) }

  /// Whether the value is null, a text of white space only, or an empty list or object. Such values
  /// are not stored.
  package var isBlank: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(var value): value.withUTF8 { Self.isBlank(UnsafeRawBufferPointer($0)) }
    case .array(let value): value.isEmpty
    case .object(let value): value.isEmpty
    }
  }

  /// Whether all nested values are blank, as in a list of rows that are still empty.
  package var isHollow: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isHollow)
    case .object(let object): object.members.allSatisfy(\.value.isHollow)
    case .null, .bool, .number, .string: isBlank
    }
  }
}

extension JSON {
  /// Checks the first byte before the characters: it decides for nearly every text.
  static func isBlank(_ text: UnsafeRawBufferPointer) -> Bool {
    if let byte = text.first, (0x21..<0x7F).contains(byte) { return false }
    return String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace)
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
