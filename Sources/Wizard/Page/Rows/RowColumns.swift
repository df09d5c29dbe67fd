internal import UseCases
internal import FormModel
internal import Terminal

/// The columns of a list: marks, number, text, short answers and state.
struct RowColumns {
  let marks: Int
  /// The width of the numbers in cells, with a full stop and a blank.
  let number: Int
  let text: Range<Int>
  /// A column of short answers and its cells.
  struct Cells {
    let column: RowTable.Column
    let cells: Range<Int>
  }

  /// The columns of short answers that have room, from left to right.
  let cells: [Cells]
  let state: Range<Int>?

  /// The minimum width for columns, in cells; with less, a row is one line of text.
  private static let least = 44
  private static let gap = 2

  init(_ table: RowTable, _ widths: inout RowWidths, width: Int, hasMarks: Bool) {
    marks = hasMarks ? 4 : 0
    let own = table.group.overview?.number != nil
    let widest = widths.widest(of: table)
    let longest = own ? widest.number : 1
    number = min(8, max(String(table.rows.count).count, longest)) + 2
    let start = marks + number
    var parts = width < Self.least ? [] : Self.parts(table, widest, from: start, width: width)
    // Widens each cut column that becomes whole with the cells that the longest text leaves free.
    let text = widest.text + Wrapping.width(RowsBox.warning)
    var spare = width - start - text - parts.reduce(0) { $0 + $1.room + Self.gap }
    for index in parts.indices where parts[index].missing <= spare {
      spare -= parts[index].missing
      parts[index].room = parts[index].wanted
    }
    var end = width
    var state: Range<Int>?
    var cells: [Cells] = []
    for part in parts {
      let range = end - part.room..<end
      if let column = part.column {
        cells.insert(Cells(column: column, cells: range), at: 0)
      } else {
        state = range
      }
      end -= part.room + Self.gap
    }
    self.state = state
    self.cells = cells
    self.text = start..<max(start + 1, end)
  }

  /// A column, or the state if `column` is `nil`.
  private struct Part {
    let column: RowTable.Column?
    let wanted: Int
    var room: Int
    var missing: Int { wanted - room }

    init(_ column: RowTable.Column?, wanted: Int, limit: Int) {
      (self.column, self.wanted, room) = (column, wanted, min(limit, wanted))
    }
  }

  /// The state and the columns that have room beside the text, from the right.
  private static func parts(
    _ table: RowTable,
    _ widest: RowWidths.Widths,
    from start: Int,
    width: Int
  ) -> [Part] {
    // In a narrow line the text has priority.
    let limit = width < Frame.narrow ? 14 : max(22, width / 3)
    var end = width
    var parts: [Part] = []
    func add(_ part: Part) -> Bool {
      guard end - part.room - gap - start >= max(20, width * 2 / 5) else { return false }
      parts.append(part)
      end -= part.room + gap
      return true
    }
    if table.hasState {
      let title = Wrapping.width(table.group.overview?.answer?.title ?? "")
      let part = Part(nil, wanted: max(widest.state, title), limit: limit)
      if part.room > 0 { _ = add(part) }
    }
    for (column, widest) in zip(table.columns, widest.columns).reversed() where widest > 0 {
      let wanted = max(widest, Wrapping.width(column.title ?? ""))
      guard add(Part(column, wanted: wanted, limit: limit)) else { break }
    }
    return parts
  }

  /// The answers of a row that do not fit in their columns or have none.
  func leftOut(_ row: Int, _ table: RowTable) -> [String] {
    let answers = table.columns.map { column in
      (
        table.words(column.field, of: row),
        cells.first { $0.column.field == column.field }?.cells.count ?? 0
      )
    }
    let state = (table.state(of: row), self.state?.count ?? 0)
    return (answers + [state]).filter { Wrapping.width($0.0) > $0.1 }.map(\.0)
  }

  /// The titles of the columns; `nil` if they have none.
  func titles(_ table: RowTable) -> Line? {
    var line = Line(spans: [])
    for part in cells {
      guard let title = part.column.title else { continue }
      line = line.adding(
        Wrapping.cut(title, width: part.cells.count),
        .dimmed,
        column: part.cells.lowerBound
      )
    }
    if let state, let title = table.group.overview?.answer?.title {
      line = line.adding(Wrapping.cut(title, width: state.count), .dimmed, column: state.lowerBound)
    }
    return line.spans.isEmpty ? nil : line
  }
}
