extension Grid {
  /// A stretch of a row in one role, from the start of a glyph to the end of one.
  struct Run: Equatable {
    let row: Int
    let columns: Range<Int>
    let role: Role
  }

  /// Calls `body` with the runs to be painted where `old`, of the same size, is shown.
  /// One stretch a row: ncurses itself leaves out what in it is the same.
  func forEachRun(since old: Grid, _ body: (Run) -> Void) {
    for row in 0..<size.rows {
      guard let changed = changes(in: row, since: old) else { continue }
      let start = row * size.columns
      var first = changed.lowerBound
      while first < changed.upperBound {
        let role = cells[first].role
        var end = first + 1
        while end < changed.upperBound, cells[end].role == role || cells[end].width == 0 {
          end += 1
        }
        body(Run(row: row, columns: first - start..<end - start, role: role))
        first = end
      }
    }
  }

  /// From the first to the last cell of the row that differs, in whole glyphs.
  private func changes(in row: Int, since old: Grid) -> Range<Int>? {
    var (first, end) = (row * size.columns, (row + 1) * size.columns)
    while first < end, Grid.same(cells[first], of: self, as: old.cells[first], of: old) {
      first += 1
    }
    guard first < end else { return nil }
    while Grid.same(cells[end - 1], of: self, as: old.cells[end - 1], of: old) { end -= 1 }
    if cells[first].width == 0 { first -= 1 }
    if cells[end - 1].width == 2 { end += 1 }
    return first..<end
  }

  /// The scalars of a run, as ncurses takes them.
  func appendScalars(of run: Run, to scalars: inout [UInt32]) {
    let start = run.row * size.columns
    for cell in cells[start + run.columns.lowerBound..<start + run.columns.upperBound]
    where cell.width > 0 {
      if let cluster = cluster(cell.code) {
        scalars.append(contentsOf: cluster.unicodeScalars.lazy.map(\.value))
      } else {
        scalars.append(cell.code)
      }
    }
  }

  /// The grid cut or filled up with blanks to `size`; a screen may have changed its size since the
  /// grid was drawn.
  package func fitted(to size: Size) -> Grid {
    guard size != self.size else { return self }
    var fitted = Grid(size: size)
    for row in 0..<min(size.rows, self.size.rows) {
      fitted.copy(row, from: self)
    }
    return fitted
  }

  /// Where the cursor stands while nothing is edited: at what is selected, so that a screen reader
  /// reads it out.
  var restingPlace: Position {
    let places = [Role.selected, .focused, .heading, .title].lazy.compactMap { role in
      cells.firstIndex { $0.role == role }
    }
    guard let index = places.first else { return Position(row: 0, column: 0) }
    return Position(row: index / size.columns, column: index % size.columns)
  }
}
