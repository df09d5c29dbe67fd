internal import Terminal

/// A rectangle of the screen.
struct Area: Equatable {
  var rows: Range<Int>
  var columns: Range<Int>

  var height: Int { rows.count }
  var width: Int { columns.count }

  /// Draws the lines that have room, from the top.
  func draw(_ lines: some Sequence<Line>, into grid: inout Grid) {
    for (row, line) in zip(rows, lines) {
      line.draw(into: &grid, row: row, columns: columns)
    }
  }
}
