/// The contents of a screen as a value, independent of a terminal.
package struct Grid: Sendable {
  package let size: Size
  /// From the top. Rows not drawn on since the grid was copied share their storage with the copy,
  /// so that most rows of two pictures need no comparison.
  private(set) var rows: [[Cell]]
  /// The texts of glyphs with several scalars, without duplicates.
  private(set) var clusters: [String] = []
  /// Where a letter typed next will stand, if that is certain. It is no part of the look.
  package var echo: EchoTarget?

  package init(size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: .blank(.plain), count: size.columns), count: size.rows)
  }

  /// Fills with blanks of a role, as the background of a bar or a field.
  package mutating func fill(_ row: Int, columns: Range<Int>, role: Role) {
    guard let inside = inside(row, columns) else { return }
    mendEdges(of: inside, in: row)
    withRow(row) { cells in
      for column in inside { cells[column] = .blank(role) }
    }
  }

  /// Changes the role and keeps the text. A wide glyph changes as a whole.
  package mutating func mark(_ row: Int, columns: Range<Int>, role: Role) {
    guard var inside = inside(row, columns) else { return }
    if rows[row][inside.lowerBound].width == 0 {
      inside = inside.lowerBound - 1..<inside.upperBound
    }
    if rows[row][inside.upperBound - 1].width == 2 {
      inside = inside.lowerBound..<inside.upperBound + 1
    }
    for column in inside { rows[row][column].role = role }
  }

  package subscript(position: Position) -> Cell? {
    guard rows.indices.contains(position.row), (0..<size.columns).contains(position.column)
    else { return nil }
    return rows[position.row][position.column]
  }

  /// The part of `columns` inside the grid; `nil` if it is empty.
  private func inside(_ row: Int, _ columns: Range<Int>) -> Range<Int>? {
    guard rows.indices.contains(row) else { return nil }
    let inside = columns.clamped(to: 0..<size.columns)
    return inside.isEmpty ? nil : inside
  }

  /// Blanks the remaining halves of wide glyphs that are cut when `columns` are overwritten.
  private mutating func mendEdges(of columns: Range<Int>, in row: Int) {
    let (first, after) = (columns.lowerBound, columns.upperBound)
    if rows[row][first].width == 0 { rows[row][first - 1] = .blank(rows[row][first - 1].role) }
    if after < size.columns, rows[row][after].width == 0 {
      rows[row][after] = .blank(rows[row][after].role)
    }
  }

  mutating func put(_ cell: Cell, at position: Position) {
    rows[position.row][position.column] = cell
  }

  mutating func withRow<Result>(
    _ row: Int,
    _ body: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    rows[row].withUnsafeMutableBufferPointer { body($0) }
  }

  /// Lets a letter typed next bring the first row of `next`, a copy of this picture on which only that
  /// row was drawn.
  package mutating func letEchoBringHeader(of next: Grid) {
    // Other clusters have codes of their own.
    if clusters == next.clusters { echo?.header = next.rows[0] }
  }

  mutating func replaceHeader(with cells: [Cell]) { rows[0] = cells }

  /// Copies as much of a row of `other` as fits.
  mutating func copy(_ row: Int, from other: Grid) {
    let columns = min(size.columns, other.size.columns)
    for (column, cell) in other.rows[row].prefix(columns).enumerated() {
      guard cell.width != 2 || column + 1 < columns else { break }
      let code = other.cluster(cell.code).map { intern($0) } ?? cell.code
      rows[row][column] = Cell(code: code, role: cell.role, width: cell.width)
    }
  }

  /// The code of a glyph’s text in this grid, added to the table if needed.
  mutating func intern(_ text: String) -> UInt32 {
    let scalars = text.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return only.value }
    if let known = clusters.firstIndex(of: text) { return Cell.clusterBit | UInt32(known) }
    clusters.append(text)
    return Cell.clusterBit | UInt32(clusters.count - 1)
  }

  /// The text of a glyph with several scalars; `nil` for a single scalar.
  func cluster(_ code: UInt32) -> String? {
    code & Cell.clusterBit == 0 ? nil : clusters[Int(code & ~Cell.clusterBit)]
  }
}

extension Grid: Equatable {
  /// Whether both grids look the same.
  package static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size
      && one.rows.indices.allSatisfy { one.difference(in: $0, since: other) == nil }
  }
}
