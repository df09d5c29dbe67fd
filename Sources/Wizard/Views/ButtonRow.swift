internal import Terminal

/// Buttons side by side, wrapped to as many rows as they need.
struct ButtonRow {
  /// The position of each button: its row and columns.
  private let extents: [(row: Int, columns: Range<Int>)]
  private let titles: [String]

  init(_ titles: [String], width: Int) {
    self.titles = titles.map { Wrapping.cut(Sign.button($0), width: width) }
    var extents: [(row: Int, columns: Range<Int>)] = []
    for title in self.titles {
      let cells = Wrapping.width(title)
      let (row, end) = extents.last.map { ($0.row, $0.columns.upperBound + 2) } ?? (0, 0)
      let fits = end + cells <= width
      let start = fits ? end : 0
      extents.append((fits ? row : row + 1, start..<start + cells))
    }
    self.extents = extents
  }

  /// The lines of the buttons. `cursor` is the index of the current one.
  func lines(cursor: Int?) -> [Line] {
    var lines = Array(repeating: Line.blank, count: (extents.last?.row ?? -1) + 1)
    for (index, (extent, title)) in zip(extents, titles).enumerated() {
      let role: Role = index == cursor ? .selected : .label
      lines[extent.row] = lines[extent.row].adding(title, role, column: extent.columns.lowerBound)
    }
    return lines
  }

  func row(of button: Int) -> Int { extents[button].row }
  func column(of button: Int) -> Int { extents[button].columns.lowerBound }

  func button(row: Int, column: Int) -> Int? {
    extents.firstIndex { $0.row == row && $0.columns.contains(column) }
  }
}
