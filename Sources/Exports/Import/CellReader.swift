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
    value(
      of: (row.cells[field.key] ?? "").withoutFormulaGuard,
      field,
      table,
      row.line,
      column: field.key
    )
  }

  /// The same for a text from anywhere.
  mutating func value(
    of written: String,
    _ field: Field,
    _ table: String,
    _ line: Int,
    column: String
  ) -> JSON? {
    var text = written
    if text.isEmpty { return nil }
    if text.utf16.count == Self.longest {
      remarks.add(.cut(length: Self.longest), table, line: line, column: column)
    }
    if let right = text.readAsUTF8 {
      remarks.addReading(text, as: right, table, line: line, column: column)
      text = right
    }
    if field.kind.isDate {
      switch dates.answer(to: text) {
      case .asTyped: break
      case .day(let date):
        remarks.addReading(text, as: date.typed, table, line: line, column: column)
        return .string(date.iso)
      case .either(let one, let other):
        remarks.add(
          .twoDates(written: text, one, other),
          table,
          line: line,
          column: column
        )
        // As a question, which nobody takes for a date.
        return .string("\(text.trimmed)\u{A0}: \(one.dayOfMonth) ou \(other.dayOfMonth)\u{A0}?")
      }
    }
    return value(of: text, field.kind, table, line, column)
  }

  private mutating func value(
    of text: String,
    _ kind: Kind,
    _ table: String,
    _ line: Int,
    _ column: String
  ) -> JSON? {
    if kind.isStored(text) { return .number(text) }
    let value = kind.value(ofForeign: .string(text))
    switch value {
    case .null?:
      // Blanks alone are nothing to speak of.
      if !text.isBlankCell {
        remarks.add(.readAsMissing(written: text), table, line: line, column: column)
      }
      return nil
    case nil: return kind.unread(text)
    case let value?:
      // A workbook of our own has the words of a choice.
      if value.cell != text, SheetValue(value.cell, .init(kind)) != .text(text) {
        remarks.addReading(text, as: kind.words(of: value), table, line: line, column: column)
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
        switch dates.answer(to: text.day) {
        case .asTyped: .string(Timestamp.iso(of: text) ?? text)
        // Of two days the first is said, as no one can be asked.
        case .day(let day), .either(let day, _):
          .string(Timestamp.iso(of: day.iso + text.dropFirst(text.day.count)) ?? text)
        }
      default: .string(text)
      }
    if value == .null { return nil }
    // Workbooks have times in UTC without saying so.
    if value.cell != text, value.cell != text + "Z" {
      remarks.addReading(text, as: value.cell, table, line: row.line, column: name)
    }
    return value
  }
}

extension String {
  /// The day that a time begins with.
  var day: String { String(prefix { !$0.isWhitespace }) }
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
