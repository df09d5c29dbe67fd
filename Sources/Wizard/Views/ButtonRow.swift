internal import Terminal

/// Buttons side by side, wrapped to as many rows as they need.
struct ButtonRow {
  /// The position of each button: its row and columns.
  private let places: [(row: Int, columns: Range<Int>)]
  private let titles: [String]

  init(_ titles: [String], width: Int) {
    self.titles = titles.map { Wrapping.cut(Sign.button($0), width: width) }
    var places: [(row: Int, columns: Range<Int>)] = []
    for title in self.titles {
      let cells = Wrapping.width(title)
      let (row, end) = places.last.map { ($0.row, $0.columns.upperBound + 2) } ?? (0, 0)
      let fits = end + cells <= width
      let start = fits ? end : 0
      places.append((fits ? row : row + 1, start..<start + cells))
    }
    self.places = places
  }

  /// The lines of the buttons. `cursor` is the index of the current one.
  func lines(cursor: Int?) -> [Line] {
    var lines = Array(repeating: Line.blank, count: (places.last?.row ?? -1) + 1)
    for (index, (place, title)) in zip(places, titles).enumerated() {
      let role: Role = index == cursor ? .selected : .label
      lines[place.row] = lines[place.row].adding(title, role, column: place.columns.lowerBound)
    }
    return lines
  }

  func row(of button: Int) -> Int { places[button].row }
  func column(of button: Int) -> Int { places[button].columns.lowerBound }

  func button(row: Int, column: Int) -> Int? {
    places.firstIndex { $0.row == row && $0.columns.contains(column) }
  }
}
