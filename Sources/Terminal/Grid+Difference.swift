extension Grid {
  /// Consecutive whole glyphs of one role in a row.
  struct Run: Equatable {
    let row: Int
    let columns: Range<Int>
    let role: Role
  }

  /// Calls `body` with the runs to paint over `old`, which has the same size. Each row has one
  /// changed range; ncurses skips the equal cells within it.
  func forEachRun(since old: Grid, _ body: (Run) -> Void) {
    for row in rows.indices {
      guard let changed = difference(in: row, since: old) else { continue }
      let cells = rows[row]
      var first = changed.lowerBound
      while first < changed.upperBound {
        let role = cells[first].role
        var end = first + 1
        while end < changed.upperBound, cells[end].role == role || cells[end].width == 0 {
          end += 1
        }
        body(Run(row: row, columns: first..<end, role: role))
        first = end
      }
    }
  }

  /// The range from the first to the last cell that differs from `old`, which has the same size,
  /// extended to whole glyphs; `nil` if the rows are equal.
  func difference(in row: Int, since old: Grid) -> Range<Int>? {
    rows[row].withUnsafeBufferPointer { cells in
      old.rows[row].withUnsafeBufferPointer { before in
        // Both rows share storage, so neither was drawn on since the grid was copied.
        if cells.baseAddress == before.baseAddress { return nil }
        var (first, end) = (0, cells.count)
        while first < end, isSame(cells[first], as: before[first], of: old) { first += 1 }
        guard first < end else { return nil }
        while isSame(cells[end - 1], as: before[end - 1], of: old) { end -= 1 }
        if cells[first].width == 0 { first -= 1 }
        if cells[end - 1].width == 2 { end += 1 }
        return first..<end
      }
    }
  }

  /// Whether cells of a row look like those of a grid of the same size.
  func isSame(in row: Int, columns: Range<Int>, as other: Grid) -> Bool {
    columns.allSatisfy { isSame(rows[row][$0], as: other.rows[row][$0], of: other) }
  }

  /// Whether a cell looks like one of another grid, whose cluster table may differ.
  private func isSame(_ cell: Cell, as other: Cell, of grid: Grid) -> Bool {
    if cell.code & other.code & Cell.clusterBit == 0 { return cell == other }
    return cell.role == other.role && cell.width == other.width
      && cluster(cell.code) == grid.cluster(other.code)
  }

  /// Appends the scalars of a run, as ncurses needs them.
  func appendScalars(of run: Run, to scalars: inout [UInt32]) {
    for cell in rows[run.row][run.columns] where cell.width > 0 {
      if let cluster = cluster(cell.code) {
        scalars.append(contentsOf: cluster.unicodeScalars.lazy.map(\.value))
      } else {
        scalars.append(cell.code)
      }
    }
  }

  /// The grid cropped or padded with blanks to `size`, for a screen that was resized after the grid
  /// was drawn.
  package func fitted(to size: Size) -> Grid {
    guard size != self.size else { return self }
    var fitted = Grid(size: size)
    for row in 0..<min(size.rows, self.size.rows) {
      fitted.copy(row, from: self)
    }
    return fitted
  }

  /// The position of the cursor while nothing is edited: at the selection, so that a screen reader
  /// reads it.
  var restingPosition: Position {
    let roles: [Role] = [.selected, .focused, .heading, .title]
    let positions = roles.lazy.compactMap { role in
      rows.indices.lazy.compactMap { row in
        rows[row].firstIndex { $0.role == role }.map { Position(row: row, column: $0) }
      }.first
    }
    return positions.first ?? Position(row: 0, column: 0)
  }
}
