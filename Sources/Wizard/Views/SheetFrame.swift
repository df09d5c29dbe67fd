internal import Terminal

/// A sheet that takes the screen: a first line with its name, rows that scroll below it.
struct SheetFrame {
  private var scroll = 0
  /// Where the lines were drawn, and the lines that the entries begin with.
  private var drawn = (rows: 0..<0, entries: [Int](), count: 0, left: 0)

  /// Draws `lines`, keeping the row `cursor` in view; gives where the attention is on the screen, which is
  /// the first row where nothing has the cursor. What stands `above` them does not scroll.
  ///
  /// `entries` are the lines that begin what can be clicked at. Where there are some, the one with the cursor
  /// has the pointer before it, and the caret on that.
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
      // In the margin, where a block cursor covers no letter.
      return Position(row: row, column: columns.lowerBound - 1)
    }
    let pointer = Position(row: row, column: columns.lowerBound + pointerColumn)
    grid.write(Sign.pointer, at: pointer, role: .border)
    return pointer
  }

  /// The entries that are on the screen, each with the free cell in front of it.
  var stops: [JumpStop] {
    drawn.entries.enumerated().compactMap { entry, line in
      stop(entry, line: line, column: -2)
    }
  }

  /// Something in a line, with the cell in front of it; `nil` where the line is not on the screen.
  func stop(_ item: Int, line: Int, column: Int) -> JumpStop? {
    let row = drawn.rows.lowerBound + line - scroll
    guard drawn.rows.contains(row) else { return nil }
    return JumpStop(place: Position(row: row, column: max(0, drawn.left + column)), item: item)
  }

  private func entry(at place: Position) -> Int? {
    line(at: place).flatMap { line in drawn.entries.lastIndex { $0 <= line } }
  }

  /// The column of a line that stands at one of the screen.
  func column(at place: Position) -> Int { place.column - drawn.left }

  /// The line that stands at a place of the screen.
  func line(at place: Position) -> Int? {
    guard drawn.rows.contains(place.row) else { return nil }
    let line = place.row - drawn.rows.lowerBound + scroll
    return line < drawn.count ? line : nil
  }

  /// More than one thing can be done with an entry: the first click chooses it, the second opens it.
  func choose(at place: Position, _ cursor: inout Int) -> Transition {
    guard let entry = entry(at: place) else { return .stay }
    defer { cursor = entry }
    return entry == cursor ? .press(.enter) : .stay
  }

  /// There is one thing to be done with an entry, and a click does it.
  func open(at place: Position, _ cursor: inout Int) -> Transition {
    guard let entry = entry(at: place) else { return .stay }
    cursor = entry
    return .press(.enter)
  }

  /// For a sheet that is only read.
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

  /// The width that lines have room in.
  static func width(of grid: Grid) -> Int { SheetPanes(grid.size).columns.count }

  /// Cells of a line at most.
  static let longest = 90

  /// The column that lines begin at, behind the pointer.
  static func left(of columns: Int) -> Int { columns < Frame.narrow ? 2 : 3 }
}

extension Key {
  /// The entry of `count` that the key leads to from `entry`, which may be this one.
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
