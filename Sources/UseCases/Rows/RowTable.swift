package import FormModel
package import JSONText
internal import TextFolding

/// The rows of a list as a table: number, text, short answers and state.
///
/// Cells are computed on demand, so that a list of thousands opens as fast as a short one.
package struct RowTable: Sendable {
  package let group: Group
  package let rows: [JSON]
  /// The short answers with a column, the most dispensable one first.
  package let columns: [Column]
  /// The sections in order of their first occurrence; empty if no row has one.
  package let sections: [String]
  /// For each row the index of its section; empty if there are no sections.
  package let sectionIndices: [Int]
  /// The sections, with the unnamed one if it is the only one.
  private let named: RowSections

  package struct Column: Sendable {
    package let field: Field
    /// `nil` if the form has no title for it.
    package let title: String?
  }

  /// `change`: how `rows` differ from those of `old`, which has the sections of the others.
  package init(
    _ group: Group,
    _ rows: [JSON],
    after old: (table: RowTable, change: RowsDifference)? = nil
  ) {
    (self.group, self.rows) = (group, rows)
    if let overview = group.overview {
      columns = overview.columns.compactMap { column in
        group.field(column.key).map { Column(field: $0, title: column.title) }
      }
    } else {
      columns = group.fields.filter { $0.key != group.nameKey && $0.kind.isShort }
        .map { Column(field: $0, title: nil) }
    }
    named = RowSections(rows, of: group, after: old.map { ($0.table.named, $0.change) })
    sections = named.areNamed ? named.names : []
    sectionIndices = named.areNamed ? named.nameIndices : []
  }

  /// The row’s number in its source document, else its position in the list.
  package func number(of row: Int) -> String { ownNumber(of: row) ?? String(row + 1) }

  /// `nil` if the source document gives none.
  package func ownNumber(of row: Int) -> String? {
    let own = group.overview?.number.flatMap { rows[row].object?[$0]?.string?.trimmed }
    return own.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The full text that identifies the row.
  package func text(of row: Int) -> String {
    let kind = group.field(group.nameKey)?.kind
    let text = rows[row].object?[group.nameKey].flatMap { kind?.words(of: $0) }?.trimmed ?? ""
    return text.isEmpty ? group.numbered(row) : text
  }

  package func words(_ field: Field, of row: Int) -> String {
    guard let stored = rows[row].object?[field.key] else { return "" }
    return stored.object.flatMap { field.summary?($0) } ?? field.kind.words(of: stored)
  }

  /// What became of it so far.
  package func state(of row: Int) -> String { group.state(of: rows[row])?.words ?? "" }

  package var hasState: Bool { group.overview?.answer != nil || group.overview?.history != nil }

  /// Empty if the row has none.
  package func section(of row: Int) -> String {
    named.nameIndices.isEmpty ? "" : named.names[named.nameIndices[row]]
  }

  /// The short answers in column order, followed by the state.
  package func facts(of row: Int) -> [String] {
    (columns.map { words($0.field, of: row) } + [state(of: row)]).filter { !$0.isEmpty }
  }

  /// All searchable text of a row, folded.
  package func searched(_ row: Int) -> [UInt8] {
    let parts =
      [number(of: row), section(of: row), text(of: row)] + facts(of: row)
      + [group.overview?.answer].compactMap { $0 }.compactMap { answer in
        group.field(answer.key).map { words($0, of: row) }
      }
    return FoldedText(parts.joined(separator: " ")).bytes
  }
}

extension Kind {
  /// Whether an answer fits on a line with others.
  fileprivate var isShort: Bool {
    switch self {
    case .text(let kind): kind != .paragraphs
    case .choice: true
    case .rows, .group: false
    }
  }
}
