internal import TextWidth

extension Grid {
  /// Draws `text` at `at`, one `Glyph` per `Character`, within the row and within `limit` columns.
  ///
  /// Parts outside of the grid are clipped. A wide glyph that is cut is drawn as a blank, and
  /// overwriting half of one blanks the other half.
  ///
  /// Returns the number of columns used, including those left of the grid.
  @discardableResult
  package mutating func write(
    _ text: String,
    at: Position,
    role: Role = .plain,
    limit: Int = .max
  ) -> Int {
    let room = size.columns - at.column
    guard at.row >= 0, at.row < size.rows, room > 0, limit > 0 else { return 0 }
    let first = max(0, at.column)
    let cutsGlyph = rows[at.row][first].width == 0
    var pen = Pen(
      row: at.row,
      column: at.column,
      end: at.column + min(limit, room),
      role: role
    )
    let isDone = text.utf8.withContiguousStorageIfAvailable { writeSimple($0, with: &pen) }
    if isDone != true {
      for character in text[text.utf8.index(text.startIndex, offsetBy: pen.bytes)...] {
        write(Glyph(character), with: &pen)
        if pen.column >= pen.end { break }
      }
    }
    guard pen.column > first else { return pen.column - at.column }
    if cutsGlyph { blank(at.row, first - 1) }
    if pen.column < size.columns, rows[at.row][pen.column].width == 0 { blank(at.row, pen.column) }
    return pen.column - at.column
  }

  private mutating func blank(_ row: Int, _ column: Int) {
    put(.blank(rows[row][column].role), at: Position(row: row, column: column))
  }

  /// The state of a write.
  private struct Pen {
    let row: Int
    var column: Int
    /// The column at which drawing stops.
    let end: Int
    let role: Role
    /// The number of bytes drawn as simple scalars.
    var bytes = 0

    var position: Position { Position(row: row, column: column) }
  }

  /// Draws the leading simple scalars of `bytes`. Returns whether nothing is left to draw.
  private mutating func writeSimple(_ bytes: UnsafeBufferPointer<UInt8>, with pen: inout Pen)
    -> Bool
  {
    guard var next = SimpleScalar(bytes, at: 0) else { return bytes.isEmpty }
    return withRow(pen.row) { cells in
      while pen.column < pen.end {
        let scalar = next
        let after = pen.bytes + scalar.length
        if after < bytes.count {
          // The next scalar may be a combining mark of this one.
          guard let following = SimpleScalar(bytes, at: after) else { return false }
          next = following
        }
        if pen.column >= 0 {
          cells[pen.column] = Cell(code: scalar.value, role: pen.role, width: 1)
        }
        pen.column += 1
        pen.bytes = after
        if after == bytes.count { break }
      }
      return true
    }
  }

  private mutating func write(_ glyph: Glyph, with pen: inout Pen) {
    switch glyph.width {
    case 2 where pen.column >= 0 && pen.column + 2 <= pen.end:
      let code = intern(glyph.text)
      put(Cell(code: code, role: pen.role, width: 2), at: pen.position)
      pen.column += 1
      put(Cell(code: code, role: pen.role, width: 0), at: pen.position)
      pen.column += 1
    case 2:
      // Clipped by an edge: fill the visible half with a blank.
      for column in pen.column..<min(pen.column + 2, pen.end) where column >= 0 {
        put(.blank(pen.role), at: Position(row: pen.row, column: column))
      }
      pen.column = min(pen.column + 2, pen.end)
    default:
      if pen.column >= 0 {
        put(Cell(code: intern(glyph.text), role: pen.role, width: 1), at: pen.position)
      }
      pen.column += 1
    }
  }
}
