internal import FormModel
internal import JSONText

/// Values in cells, and back.
enum Cell {
  /// The cell of a published answer; unknown is empty.
  static func text(of stored: JSON?) -> String {
    switch stored {
    case nil, .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let spelling): spelling
    case .string(let text): text.formulaSafe
    case .array(let values): values.compactMap(\.string).joined(separator: "|")
    case .object(let object): String(decoding: JSONWriter.compact(.object(object)), as: UTF8.self)
    }
  }

  /// The answer that a cell holds; `nil` where it is empty. A spreadsheet may have written a date
  /// its own way, so what the form reads when it is typed is read here.
  static func value(of cell: String, as kind: Kind) -> JSON? {
    let text = cell.withoutFormulaGuard
    if text.isEmpty { return nil }
    switch kind {
    case .line, .paragraphs: return .string(text)
    case .email, .url, .code, .date: return kind.codec?.stored(text)
    case .count, .hours:
      let number = JSON.number(text)
      return kind.rejection(of: number) == nil ? number : kind.codec?.stored(text)
    case .yesNo:
      return text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
    case .oneOf: return .string(text)
    case .severalOf: return .array(text.split(separator: "|").map { .string(String($0)) })
    case .rows, .group: return nil
    }
  }
}

extension String {
  /// What a spreadsheet takes for the start of a formula, in its full-width forms too.
  private static func isTrigger(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// The same text with an apostrophe in front where a spreadsheet would run it as a formula.
  ///
  /// A text that has apostrophes before such a start gets one more, so that taking one away always
  /// gives the text back.
  package var formulaSafe: String {
    startsLikeFormula && !isNumber ? "'" + self : self
  }

  var withoutFormulaGuard: String {
    hasScalarPrefix("'") && startsLikeFormula
      ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
  }

  private var startsLikeFormula: Bool {
    if let first = utf8.first, (UInt8(ascii: "A")..<0x7F).contains(first) { return false }
    return startsWithTrigger
  }

  private var startsWithTrigger: Bool {
    unicodeScalars.first { $0 != "'" }.map(Self.isTrigger) ?? false
  }

  /// A combining mark may follow, and belongs to the text.
  private func hasScalarPrefix(_ scalar: Unicode.Scalar) -> Bool {
    unicodeScalars.first == scalar
  }

  /// `-12.5`: digits with a sign and a point, nothing else.
  private var isNumber: Bool {
    let digits =
      utf8.first == UInt8(ascii: "-") || utf8.first == UInt8(ascii: "+")
      ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
