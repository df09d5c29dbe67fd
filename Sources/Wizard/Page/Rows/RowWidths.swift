internal import UseCases
internal import FormModel
internal import Terminal

/// The column widths, in cells, of the first rows of a list, cached by row.
struct RowWidths {
  struct Widths {
    var number = 1
    var state = 0
    var text = 0
    /// One per column of the table.
    var columns: [Int]
  }

  /// The number of rows that are measured.
  private static let measured = 50
  /// Characters of a text that are measured: more has no room beside a column.
  private static let longestText = 200
  private var rows: [Widths?] = []

  /// Invalidates the changed rows and, unless the change is in place, all rows behind them.
  mutating func forget(_ change: RowsDifference) {
    if change.isInPlace {
      for row in change.changed.clamped(to: rows.indices) { rows[row] = nil }
    } else {
      rows = Array(rows.prefix(change.head))
    }
  }

  /// The largest widths of the measured rows.
  mutating func widest(of table: RowTable) -> Widths {
    let count = min(Self.measured, table.rows.count)
    while rows.count < count { rows.append(nil) }
    var widest = Widths(columns: table.columns.map { _ in 0 })
    for row in 0..<count {
      let own = rows[row] ?? Self.widths(of: row, table)
      rows[row] = own
      widest.number = max(widest.number, own.number)
      widest.state = max(widest.state, own.state)
      widest.text = max(widest.text, own.text)
      for column in own.columns.indices {
        widest.columns[column] = max(widest.columns[column], own.columns[column])
      }
    }
    return widest
  }

  private static func widths(of row: Int, _ table: RowTable) -> Widths {
    Widths(
      number: Wrapping.width(table.number(of: row)),
      state: Wrapping.width(table.state(of: row)),
      text: Wrapping.width(String(table.text(of: row).prefix(longestText))),
      columns: table.columns.map { Wrapping.width(table.words($0.field, of: row)) }
    )
  }
}
