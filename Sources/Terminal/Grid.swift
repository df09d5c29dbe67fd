/// A screen as a value: what stands in every cell, without a terminal.
package struct Grid: Sendable {
  package let size: Size
  /// Row after row, from the top left.
  private(set) var cells: [Cell]
  /// The texts of glyphs with more than one scalar, each once.
  private(set) var clusters: [String] = []

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.plain), count: size.columns * size.rows)
  }

  /// Blanks with a role, as the bed of a bar or a field.
  package mutating func fill(_ row: Int, columns: Range<Int>, role: Role) {
    guard let inside = indices(row, columns) else { return }
    mendEdges(of: inside)
    for index in inside { cells[index] = .blank(role) }
  }

  /// Changes the role and leaves the text; of a wide glyph, both halves.
  package mutating func mark(_ row: Int, columns: Range<Int>, role: Role) {
    guard var inside = indices(row, columns) else { return }
    if cells[inside.lowerBound].width == 0 {
      inside = inside.lowerBound - 1..<inside.upperBound
    }
    if cells[inside.upperBound - 1].width == 2 {
      inside = inside.lowerBound..<inside.upperBound + 1
    }
    for index in inside { cells[index].role = role }
  }

  package subscript(position: Position) -> Cell? {
    guard (0..<size.rows).contains(position.row), (0..<size.columns).contains(position.column)
    else { return nil }
    return cells[position.row * size.columns + position.column]
  }

  /// The places in `cells` of that part of `columns` that lies within the grid; nil if none does.
  func indices(_ row: Int, _ columns: Range<Int>) -> Range<Int>? {
    guard row >= 0, row < size.rows else { return nil }
    let inside = columns.clamped(to: 0..<size.columns)
    guard !inside.isEmpty else { return nil }
    let start = row * size.columns
    return start + inside.lowerBound..<start + inside.upperBound
  }

  /// Blanks what would be left of wide glyphs that are cut by replacing the cells of `range`,
  /// which lies within one row.
  mutating func mendEdges(of range: Range<Int>) {
    let (first, after) = (range.lowerBound, range.upperBound)
    if cells[first].width == 0 { cells[first - 1] = .blank(cells[first - 1].role) }
    if after < cells.count, cells[after].width == 0 { cells[after] = .blank(cells[after].role) }
  }

  mutating func put(_ cell: Cell, at index: Int) {
    cells[index] = cell
  }

  /// Takes over as much of a row of `other` as there is room for.
  mutating func copy(_ row: Int, from other: Grid) {
    let columns = min(size.columns, other.size.columns)
    for column in 0..<columns {
      let cell = other.cells[row * other.size.columns + column]
      guard cell.width != 2 || column + 1 < columns else { break }
      let code = other.cluster(cell.code).map { intern($0) } ?? cell.code
      cells[row * size.columns + column] = Cell(code: code, role: cell.role, width: cell.width)
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

  /// Whether two cells of two grids show the same; the tables of the grids may differ.
  static func same(_ cell: Cell, of grid: Grid, as other: Cell, of otherGrid: Grid) -> Bool {
    if cell.code & other.code & Cell.clusterBit == 0 { return cell == other }
    return cell.role == other.role && cell.width == other.width
      && grid.cluster(cell.code) == otherGrid.cluster(other.code)
  }
}

extension Grid: Equatable {
  /// Whether both look the same.
  package static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size
      && one.cells.indices.allSatisfy {
        same(one.cells[$0], of: one, as: other.cells[$0], of: other)
      }
  }
}
