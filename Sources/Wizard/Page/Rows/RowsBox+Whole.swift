internal import UseCases
internal import FormModel
internal import Terminal

/// Rows drawn with their whole text: the one under the cursor, and all rows of a short list.
extension RowsBox {
  /// The lines of the entry under the cursor.
  ///
  /// A row has its text, in up to half of `room`, and the answers that do not fit in their columns.
  func openRow(
    _ columns: RowColumns,
    width: Int,
    room: Int,
    errors: (Int) -> Int
  ) -> [Line] {
    guard entries.indices.contains(entryIndex) else { return [] }
    let isCurrent = answering == nil
    guard case .row(let row) = entries[entryIndex] else {
      return [
        line(of: entries[entryIndex], columns, isCurrent: isCurrent, width: width, errors: errors)
      ]
    }
    let lines = open(
      row,
      columns,
      isCurrent: isCurrent,
      width: width,
      limit: max(2, room / 2),
      hasErrors: errors(row) > 0
    )
    return Array(lines.prefix(max(1, room)))
  }

  /// The lines of a row, with at most `limit` lines of its text.
  ///
  /// From the second line on, the text also takes the width of the columns.
  private func open(
    _ row: Int,
    _ columns: RowColumns,
    isCurrent: Bool,
    width: Int,
    limit: Int,
    hasErrors: Bool
  ) -> [Line] {
    let (column, cells) = (columns.text.lowerBound, columns.text.count)
    let rest = width - column
    let text = table.text(of: row)
    let facts = columns.leftOut(row, table).joined(separator: RowSummary.separator)
    let warning = hasErrors ? Self.warning : ""
    // Without columns the facts are part of the text.
    let isSummed = columns.state == nil && columns.cells.isEmpty
    let summary = isSummed && !facts.isEmpty ? text + RowSummary.separator + facts : text
    // A text of more bytes is taken to be too wide, so that a long one is not measured.
    if isSummed || facts.isEmpty, summary.utf8.count <= cells * 8,
      !summary.contains(where: \.isNewline), Wrapping.width(summary + warning) <= cells
    {
      return [
        self.row(row, columns, isCurrent: isCurrent, width: width, errors: hasErrors ? 1 : 0)
      ]
    }
    let shown = String(text.prefix((limit + 1) * width))
    let first = Wrapping.rows(shown, width: cells)[0]
    let behind = String(shown.dropFirst(first.count)).trimmed
    var rows = behind.isEmpty ? [] : Wrapping.rows(behind, width: rest)
    if rows.count > limit - 1 {
      rows = Array(rows.prefix(limit - 1))
      rows[limit - 2] = Wrapping.cut(rows[limit - 2] + "…", width: rest)
    }
    var lines = [parts(of: row, first, columns, isCurrent ? .selected : .value, "")]
    lines += rows.map { .text($0, .value, column: column) }
    if !facts.isEmpty {
      lines += Wrapping.rows(facts, width: rest).map { .text($0, .help, column: column) }
    }
    if !warning.isEmpty { lines.append(.text(warning.trimmed, .error, column: column)) }
    return lines
  }

  /// The most rows of a list that is shown whole, and the most lines that it takes.
  private static let mostWhole = (rows: 9, lines: 12)

  /// The lines of each entry if all rows fit with their whole texts; `nil` if they do not.
  ///
  /// The list then has the same lines with and without the focus.
  func wholeRows(
    _ columns: RowColumns,
    width: Int,
    room: Int,
    errors: (Int) -> Int
  ) -> [[Line]]? {
    guard table.rows.count <= Self.mostWhole.rows, answering == nil, filter.isEmpty else {
      return nil
    }
    let limit = min(room, Self.mostWhole.lines)
    var (lines, count) = ([[Line]](), 0)
    for (index, entry) in entries.enumerated() {
      let isCurrent = isFocused && index == entryIndex
      if case .row(let row) = entry {
        lines.append(
          open(
            row,
            columns,
            isCurrent: isCurrent,
            width: width,
            limit: Self.mostWhole.lines,
            hasErrors: errors(row) > 0
          )
        )
      } else {
        lines.append([
          line(of: entry, columns, isCurrent: isCurrent, width: width, errors: errors)
        ])
      }
      count += lines[index].count
      guard count <= limit else { return nil }
    }
    return lines
  }

  /// Whether a list of `height` lines has room for column titles.
  static func hasTitles(_ height: Int) -> Bool { height > 8 }

  static let warning = " ! à revoir"
}
