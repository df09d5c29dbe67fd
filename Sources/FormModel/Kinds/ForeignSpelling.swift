package import JSONText
internal import TextFolding

/// Spellings of stored values by spreadsheets and data tools (LibreOffice, Excel in French and
/// English, pandas, DuckDB, jq).
///
/// The kinds read most of them, because people type them as well; this type has those that only
/// programs write.
package enum ForeignSpelling {
  /// Spellings of yes, the stored one first. Table schemas declare both lists.
  package static let yes = [
    "true", "True", "TRUE", "vrai", "Vrai", "VRAI", "oui", "Oui", "OUI", "yes", "Yes", "YES", "1",
    "1.0", "1,0",
  ]

  package static let no = [
    "false", "False", "FALSE", "faux", "Faux", "FAUX", "non", "Non", "NON", "no", "No", "NO", "0",
    "0.0", "0,0",
  ]

  /// Spellings of a missing value. In a text, these letters may be meant literally.
  static let missing: Set = ["NaN", "nan", "NaT", "None", "NULL", "null", "<NA>"]
}

extension Kind {
  /// The stored form of `value` in any program’s spelling; `nil` if it is not of this kind. A
  /// missing value gives `null`.
  package func value(ofForeign value: JSON) -> JSON? {
    switch value {
    case .string(let text): self.value(ofForeign: text)
    case .number: self.value(ofNumber: value)
    case .bool: if self == .yesNo { value } else { nil }
    case .null: .null
    case .array(let values): chosen(among: values)
    case .object: nil
    }
  }

  private func value(ofForeign text: String) -> JSON? {
    if let codec, codec.isProse { return .string(text) }
    let bare = text.withoutInvisibles.trimmed
    if bare.isEmpty || ForeignSpelling.missing.contains(bare) { return .null }
    switch self {
    case .text(let kind): return kind.codec.value(ofForeign: bare)
    case .choice(.yesNo):
      if ForeignSpelling.yes.contains(bare) { return .bool(true) }
      return ForeignSpelling.no.contains(bare) ? .bool(false) : nil
    case .choice(.oneOf(let choices)):
      return choices.choice(written: bare).map { .string($0.key) }
    case .choice(.severalOf):
      return chosen(among: bare.split(separator: "|").map { .string(String($0)) })
    case .rows, .group: return nil
    }
  }

  private func value(ofNumber number: JSON) -> JSON? {
    switch self {
    case .text(let kind): kind.codec.value(ofNumber: number)
    case .choice(.yesNo):
      number.integer.flatMap { [0, 1].contains($0) ? .bool($0 == 1) : nil }
    case .choice(.oneOf), .choice(.severalOf), .rows, .group: nil
    }
  }

  /// The keys of the selected options, unknown ones unchanged; `nil` if none is known.
  private func chosen(among values: [JSON]) -> JSON? {
    guard case .choice(.severalOf(let choices)) = self else { return nil }
    let known = values.map { value in
      value.string.flatMap { choices.choice(written: $0.withoutInvisibles.trimmed) }
    }
    if known.allSatisfy({ $0 == nil }) { return nil }
    return .array(
      zip(known, values).map { choice, value in choice.map { .string($0.key) } ?? value }
    )
  }
}

extension [Choice] {
  /// The option with this key or label.
  fileprivate func choice(written text: String) -> Choice? {
    if let index = index(ofKey: text) { return self[index] }
    let words = text.folded
    return first { $0.label.folded == words || $0.key == words }
  }
}

extension CalendarDate {
  /// The date of a serial number: milliseconds since 1970, as pandas writes in JSON, or days in a
  /// spreadsheet. Accepts whole days from 2000 to 2099 only, which cannot be anything else.
  init?(counted number: Int) {
    let milliseconds = 86_400_000
    let days = number.isMultiple(of: milliseconds) ? number / milliseconds : number - 25_569
    guard (10_957..<47_482).contains(days) else { return nil }
    self.init(daysSince1970: days)
  }
}

extension String {
  /// Whether it is an integer such as `1001` or `1001.0`, without leading zeros, as in the code
  /// `044`. A spreadsheet’s `2.44E+08` is none: digits are missing.
  var isPlainInteger: Bool {
    guard let first = utf8.first, (0x31...0x39).contains(first) else { return self == "0" }
    return JSON.number(self).integer != nil
      && utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  var hasExponent: Bool { contains { $0 == "e" || $0 == "E" } }
}
