internal import Terminal

/// The layout of a sheet: a header, and rows that scroll below it.
struct SheetFrame {
  private var scroll = 0
  /// The last drawing: the screen rows, the first line of each entry, the number of lines and the
  /// left column.
  private var drawn = (rows: 0..<0, entries: [Int](), count: 0, left: 0)

  /// Draws `lines` and scrolls the line `cursor` into view. Lines `above` them do not scroll.
  ///
  /// `entries` are the first lines of the clickable entries. If there are any, the pointer is drawn
  /// before the one with the cursor. Returns the position of the caret: the pointer, or else the
  /// margin of the cursor line, or of the first row without a cursor.
  mutating func draw(
    _ title: String,
    _ right: String = "",
    above: [Line] = [],
    lines: [Line],
    entries: [Int] = [],
    cursor: Int?,
    pointer pointerColumn: Int = -2,
    in given: Range<Int>? = nil,
    into grid: inout Grid
  ) -> Position {
    Frame.header(title, right, into: &grid)
    let top = grid.size.rows < 16 ? 1 : 2
    let columns = given ?? SheetPanes(grid.size).columns
    var area = Area(rows: top..<grid.size.rows - 1, columns: columns)
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
    drawn = (area.rows, entries, lines.count, columns.lowerBound)
    ScrollBar.draw(
      first: scroll,
      count: lines.count,
      rows: area.rows,
      column: min(columns.upperBound + 1, grid.size.columns - 1),
      into: &grid
    )
    let row = area.rows.lowerBound + (cursor.map { $0 - scroll } ?? 0)
    guard cursor != nil, !entries.isEmpty else {
      // In the margin, so that a block cursor covers no letter.
      return Position(row: row, column: columns.lowerBound - 1)
    }
    let pointer = Position(row: row, column: columns.lowerBound + pointerColumn)
    grid.write(Sign.pointer, at: pointer, role: .border)
    return pointer
  }

  /// The visible entries, each with the free cell in front of it.
  var stops: [JumpStop] {
    drawn.entries.enumerated().compactMap { entry, line in
      stop(entry, line: line, column: -2)
    }
  }

  /// The jump target for an item in `line`. Returns `nil` if the line is not visible.
  func stop(_ item: Int, line: Int, column: Int) -> JumpStop? {
    let row = drawn.rows.lowerBound + line - scroll
    guard drawn.rows.contains(row) else { return nil }
    return JumpStop(position: Position(row: row, column: max(0, drawn.left + column)), item: item)
  }

  private func entry(at position: Position) -> Int? {
    line(at: position).flatMap { line in drawn.entries.lastIndex { $0 <= line } }
  }

  /// Converts a screen position to a column of the lines.
  func column(at position: Position) -> Int { position.column - drawn.left }

  /// The line at a screen position, or `nil` outside the lines.
  func line(at position: Position) -> Int? {
    guard drawn.rows.contains(position.row) else { return nil }
    let line = position.row - drawn.rows.lowerBound + scroll
    return line < drawn.count ? line : nil
  }

  /// Handles a click in a sheet whose entries have several actions: the first click selects, the
  /// second opens.
  func choose(at position: Position, _ cursor: inout Int) -> Transition {
    guard let entry = entry(at: position) else { return .stay }
    defer { cursor = entry }
    return entry == cursor ? .press(.enter) : .stay
  }

  /// Handles a click in a sheet whose entries have one action: the click opens.
  func open(at position: Position, _ cursor: inout Int) -> Transition {
    guard let entry = entry(at: position) else { return .stay }
    cursor = entry
    return .press(.enter)
  }

  /// Scrolls a sheet without a cursor.
  mutating func scroll(_ key: Key) {
    switch key.code {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= 10
    case .pageDown: scroll += 10
    case _ where key.isBlank: scroll += 10
    default: break
    }
    scroll = max(0, scroll)
  }

  /// The width of the lines, in cells.
  static func width(of grid: Grid) -> Int { SheetPanes(grid.size).columns.count }

  /// The maximum width of a line, in cells.
  static let longest = 90

  /// The first column of the lines, which leaves room for the pointer.
  static func left(of columns: Int) -> Int { columns < Frame.narrow ? 2 : 3 }
}

extension Key {
  /// The index, out of `count`, that the key moves to from `entry`; `entry` itself if it does not
  /// move.
  func entry(from entry: Int, of count: Int, page: Int = 10) -> Int {
    let aim =
      switch code {
      case .tab where modifiers.contains(.shift): entry - 1
      case .up: entry - 1
      case .down, .tab: entry + 1
      case .pageUp: entry - page
      case .pageDown: entry + page
      case .home: 0
      case .end: count - 1
      default: entry
      }
    return max(0, min(aim, count - 1))
  }
}
