internal import FormModel
internal import JSONText

/// Reads cells of tables that other programs may have saved, and collects remarks.
struct CellReader {
  private let dates: DateOrder
  var remarks: ImportRemarks

  init(_ dates: DateOrder, _ remarks: ImportRemarks) {
    (self.dates, self.remarks) = (dates, remarks)
  }

  /// Excel truncates texts to this length in UTF-16 units.
  private static let longest = 32_767

  /// The answer in a cell; `nil` if it is empty. An unreadable cell is kept as text.
  mutating func value(of row: ImportedTable.Row, _ field: Field, _ table: String) -> JSON? {
    value(
      of: (row.cells[field.key] ?? "").withoutFormulaGuard,
      field,
      table,
      row.line,
      column: field.key
    )
  }

  /// Reads a text from any source.
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
      // Do not report cells of white space only.
      if !text.isBlankCell {
        remarks.add(.readAsMissing(written: text), table, line: line, column: column)
      }
      return nil
    case nil: return kind.unread(text)
    case let value?:
      // Workbooks written by this program have the labels of options.
      if value.cell != text, SheetValue(value.cell, .init(kind)) != .text(text) {
        remarks.addReading(text, as: kind.words(of: value), table, line: line, column: column)
      }
      return value
    }
  }

  /// A value of the file’s own metadata, with numbers and times in stored form.
  mutating func fileValue(of row: ImportedTable.Row, _ name: String, _ table: String) -> JSON? {
    let text = (row.cells[name] ?? "").withoutFormulaGuard
    if text.isEmpty { return nil }
    let value: JSON =
      switch FileColumn.type(of: name) {
      case "integer": Kind.count.value(ofForeign: .string(text)) ?? .string(text)
      case "datetime":
        switch dates.answer(to: text.day) {
        case .asTyped: .string(Timestamp.iso(of: text) ?? text)
        // Take the first of two possible days, since nobody can be asked.
        case .day(let day), .either(let day, _):
          .string(Timestamp.iso(of: day.iso + text.dropFirst(text.day.count)) ?? text)
        }
      default: .string(text)
      }
    if value == .null { return nil }
    // Workbooks have times in UTC without a zone.
    if value.cell != text, value.cell != text + "Z" {
      remarks.addReading(text, as: value.cell, table, line: row.line, column: name)
    }
    return value
  }
}

extension String {
  /// The date before a time.
  var day: String { String(prefix { !$0.isWhitespace }) }
}

extension Kind {
  /// Whether cells may have a date in national order.
  var isDate: Bool { codec?.isDate ?? false }

  /// Whether a cell has a number in stored form, whose spelling is kept: `12.50`.
  fileprivate func isStored(_ text: String) -> Bool {
    guard let codec, [.integer, .number].contains(codec.datum.form) else { return false }
    let number = JSON.number(text)
    return codec.rejection(of: number) == nil && codec.canonical(number) == number
  }

  /// What is stored for a cell that is not a value of this kind.
  fileprivate func unread(_ text: String) -> JSON? {
    guard case .choice(.severalOf) = self else { return .string(text) }
    return .array(
      text.split(separator: "|", omittingEmptySubsequences: false).map { .string(String($0)) }
    )
  }

  /// The text of a value for people.
  fileprivate func words(of value: JSON) -> String {
    codec.map { $0.editable(value) } ?? tickedWords(in: value)
  }
}

extension JSON {
  /// The value as a cell of an export.
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
