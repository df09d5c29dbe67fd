internal import FormModel
internal import JSONText

/// Reads the cells of tables that have been through other programs, and keeps what is to be said.
struct CellReader {
  private let dates: DateOrder
  var remarks: ImportRemarks

  init(_ dates: DateOrder, _ remarks: ImportRemarks) {
    (self.dates, self.remarks) = (dates, remarks)
  }

  /// What Excel keeps of a text at most, in UTF-16.
  private static let longest = 32_767

  /// The answer that a cell holds; `nil` where it is empty. What cannot be read stays as it stands.
  mutating func value(of row: ImportedTable.Row, _ field: Field, _ table: String) -> JSON? {
    var text = (row.cells[field.key] ?? "").withoutFormulaGuard
    if text.isEmpty { return nil }
    if text.utf16.count == Self.longest {
      remarks.add(.cut(length: Self.longest), table, line: row.line, column: field.key)
    }
    if let right = text.readAsUTF8 {
      remarks.addReading(text, as: right, table, line: row.line, column: field.key)
      text = right
    }
    if field.kind.isDate {
      switch dates.answer(to: text) {
      case .asTyped: break
      case .day(let date):
        remarks.addReading(text, as: date.typed, table, line: row.line, column: field.key)
        return .string(date.iso)
      case .either(let one, let other):
        remarks.add(
          .twoDates(written: text, one, other),
          table,
          line: row.line,
          column: field.key
        )
        // As a question, which nobody takes for a date.
        return .string("\(text.trimmed) : \(one.dayOfMonth) ou \(other.dayOfMonth)\u{A0}?")
      }
    }
    return value(of: text, field, table, row.line)
  }

  private mutating func value(of text: String, _ field: Field, _ table: String, _ line: Int)
    -> JSON?
  {
    let kind = field.kind
    if kind.isStored(text) { return .number(text) }
    let value = kind.value(ofForeign: .string(text))
    switch value {
    case .null?:
      // Blanks alone are nothing to speak of.
      if !text.isBlankCell {
        remarks.add(.readAsMissing(written: text), table, line: line, column: field.key)
      }
      return nil
    case nil: return kind.unread(text)
    case let value?:
      if value.cell != text {
        remarks.addReading(text, as: kind.words(of: value), table, line: line, column: field.key)
      }
      return value
    }
  }

  /// What a file says about itself; numbers and times as drafts have them.
  mutating func fileValue(of row: ImportedTable.Row, _ name: String, _ table: String) -> JSON? {
    let text = (row.cells[name] ?? "").withoutFormulaGuard
    if text.isEmpty { return nil }
    let value: JSON =
      switch FileColumn.type(of: name) {
      case "integer": Kind.count.value(ofForeign: .string(text)) ?? .string(text)
      case "datetime":
        switch dates.answer(to: String(text.prefix { !$0.isWhitespace })) {
        case .asTyped: .string(Timestamp.iso(of: text) ?? text)
        case .day, .either: .string(text)
        }
      default: .string(text)
      }
    if value == .null { return nil }
    if value.cell != text {
      remarks.addReading(text, as: value.cell, table, line: row.line, column: name)
    }
    return value
  }
}

extension Kind {
  /// A day may stand in its cells, in the order of a country.
  var isDate: Bool { self == .date || self == .partialDate }

  /// A number that stands in a cell as it is stored, and keeps its spelling: `12.50`.
  fileprivate func isStored(_ text: String) -> Bool {
    guard self == .count || self == .hours, let codec else { return false }
    let number = JSON.number(text)
    return codec.rejection(of: number) == nil && codec.canonical(number) == number
  }

  /// What is kept of a cell that says nothing of this kind.
  fileprivate func unread(_ text: String) -> JSON? {
    guard case .severalOf = self else { return .string(text) }
    return .array(text.split(separator: "|").map { .string(String($0)) })
  }

  /// A value as a person reads it.
  fileprivate func words(of value: JSON) -> String {
    codec.map { $0.editable(value) } ?? tickedWords(in: value)
  }
}

extension JSON {
  /// As it stands in a cell of an export.
  fileprivate var cell: String {
    switch self {
    case .null, .object: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let spelling): spelling
    case .string(let text): text
    case .array(let values): values.compactMap(\.string).joined(separator: "|")
    }
  }
}
