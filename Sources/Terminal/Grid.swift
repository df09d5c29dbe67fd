/// A screen as a value: what stands in every cell, without a terminal.
package struct Grid: Sendable {
  package let size: Size
  /// From the top. A row that was not drawn on since a grid was copied is one with that of the copy,
  /// so that most of two pictures need not be compared.
  private(set) var rows: [[Cell]]
  /// The texts of glyphs with more than one scalar, each once.
  private(set) var clusters: [String] = []

  package init(size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: .blank(.plain), count: size.columns), count: size.rows)
  }

  /// Blanks with a role, as the bed of a bar or a field.
  package mutating func fill(_ row: Int, columns: Range<Int>, role: Role) {
    guard let inside = inside(row, columns) else { return }
    mendEdges(of: inside, in: row)
    withRow(row) { cells in
      for column in inside { cells[column] = .blank(role) }
    }
  }

  /// Changes the role and leaves the text; of a wide glyph, both halves.
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

  /// That part of `columns` that lies within the grid; nil if none does.
  private func inside(_ row: Int, _ columns: Range<Int>) -> Range<Int>? {
    guard rows.indices.contains(row) else { return nil }
    let inside = columns.clamped(to: 0..<size.columns)
    return inside.isEmpty ? nil : inside
  }

  /// Blanks what would be left of wide glyphs that are cut by replacing the cells of `columns`.
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

  /// Takes over as much of a row of `other` as there is room for.
  mutating func copy(_ row: Int, from other: Grid) {
    let columns = min(size.columns, other.size.columns)
    for (column, cell) in other.rows[row].prefix(columns).enumerated() {
      guard cell.width != 2 || column + 1 < columns else { break }
      let code = other.cluster(cell.code).map { intern($0) } ?? cell.code
      rows[row][column] = Cell(code: code, role: cell.role, width: cell.width)
    }
  }

  /// The code of a glyph’s text in this grid.
  mutating func intern(_ text: String) -> UInt32 {
    let scalars = text.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return only.value }
    if let known = clusters.firstIndex(of: text) { return Cell.clusterBit | UInt32(known) }
    clusters.append(text)
    return Cell.clusterBit | UInt32(clusters.count - 1)
  }

  /// The text of a glyph with more than one scalar; nil for a single scalar.
  func cluster(_ code: UInt32) -> String? {
    code & Cell.clusterBit == 0 ? nil : clusters[Int(code & ~Cell.clusterBit)]
  }
}

extension Grid: Equatable {
  /// Whether both look the same.
  package static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size
      && one.rows.indices.allSatisfy { one.difference(in: $0, since: other) == nil }
  }
}
