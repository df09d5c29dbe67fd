internal import Terminal

/// A sheet that takes the screen: a first line with its name, rows that scroll below it.
struct SheetFrame {
  private var scroll = 0
  /// Where the lines were drawn, and the lines that the entries begin with.
  private var drawn = (rows: 0..<0, entries: [Int](), count: 0)

  /// Draws `lines`, keeping the row `cursor` in view; gives where it begins on the screen, which is the
  /// first row where nothing has the cursor. What stands `above` them does not scroll.
  ///
  /// `entries` are the lines that begin what can be clicked at.
  mutating func draw(
    _ title: String,
    _ right: String = "",
    above: [Line] = [],
    lines: [Line],
    entries: [Int] = [],
    cursor: Int?,
    into grid: inout Grid
  ) -> Position {
    Frame.header(title, right, into: &grid)
    let top = grid.size.rows < 16 ? 1 : 2
    var area = Area(rows: top..<grid.size.rows - 1, columns: 1..<grid.size.columns - 1)
    area.draw(above, into: &grid)
    area.rows = area.rows.dropFirst(above.count)
    if let cursor {
      scroll = Scrolling.first(
        showing: max(0, cursor - 2)..<min(lines.count, cursor + 3),
        essential: cursor,
        from: scroll,
        height: area.height,
        count: lines.count
      )
    }
    scroll = max(0, min(scroll, lines.count - area.height))
    area.draw(lines.dropFirst(scroll), into: &grid)
    drawn = (area.rows, entries, lines.count)
    let row = area.rows.lowerBound + (cursor.map { $0 - scroll } ?? 0)
    return Position(row: row, column: area.columns.lowerBound)
  }

  /// The entry at a place of the screen.
  func entry(at place: Position) -> Int? {
    guard drawn.rows.contains(place.row) else { return nil }
    let line = place.row - drawn.rows.lowerBound + scroll
    return line < drawn.count ? drawn.entries.lastIndex { $0 <= line } : nil
  }

  mutating func scroll(by rows: Int) {
    scroll = max(0, scroll + rows)
  }

  /// The width that lines have room in.
  static func width(of grid: Grid) -> Int { min(grid.size.columns - 2, 92) }
}
