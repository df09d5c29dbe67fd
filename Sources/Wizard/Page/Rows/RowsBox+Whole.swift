internal import Filling
internal import FormModel
internal import Terminal

/// Rows that are shown with their whole text: the one that has the attention, and all of a short list.
extension RowsBox {
  /// The entry that has the attention: of a row its text whole, and the answers that have no room in their
  /// columns.
  func openRow(
    _ columns: RowColumns,
    width: Int,
    room: Int,
    errors: (Int) -> Int
  ) -> [Line] {
    guard entries.indices.contains(place) else { return [] }
    let isCurrent = answering == nil
    guard case .row(let row) = entries[place] else {
      return [line(of: entries[place], columns, isCurrent: isCurrent, width: width, errors: errors)]
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

  /// A row with at most `limit` rows of its text. Behind the first the text has the width of the columns too.
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
    // Without columns the facts are a part of the sentence.
    let isSummed = columns.state == nil && columns.cells.isEmpty
    let summary = isSummed && !facts.isEmpty ? text + RowSummary.separator + facts : text
    // More bytes than that are more cells, too.
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

  /// Rows of a list of which all may be shown whole, and lines that they may take.
  private static let mostWhole = (rows: 9, lines: 12)

  /// The lines of each entry where all rows have room with their whole texts, which they then have with the
  /// focus and without it; `nil` where they have not.
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
      let isCurrent = isFocused && index == place
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

  /// Whether a list of so many lines has room for the names of its columns.
  static func hasTitles(_ height: Int) -> Bool { height > 8 }

  static let warning = " ! à revoir"
}
