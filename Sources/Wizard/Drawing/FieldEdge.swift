internal import Terminal

/// The lines at the sides of a field: a light rule without the focus, a frame with it.
struct FieldEdge: Equatable {
  enum Kind { case rule, frame, bare }

  /// `bare` is for a text or list that has the whole window, with at most a scroll bar.
  let kind: Kind
  /// The rows of the block that have the edge, without the upper and lower edge of a frame.
  let rows: Range<Int>
  /// The rows of the block that have the scroll bar’s thumb; empty if everything is visible.
  var thumb: Range<Int> = 0..<0

  /// Columns from the edge to the text, on either side.
  static let inset = 2

  /// Draws the edge beside the row `row` of the block.
  func draw(row: Int, at screenRow: Int, columns: Range<Int>, into grid: inout Grid) {
    guard rows.contains(row) else { return }
    let left = Position(row: screenRow, column: columns.lowerBound)
    let right = Position(row: screenRow, column: columns.upperBound - 1)
    switch kind {
    case .rule: grid.write(Sign.rule, at: left, role: .frame)
    case .frame:
      grid.write("│", at: left, role: .border)
      grid.write(thumb.contains(row) ? Sign.thumb : "│", at: right, role: .border)
    case .bare where thumb.isEmpty: break
    case .bare:
      let isThumb = thumb.contains(row)
      grid.write(isThumb ? Sign.thumb : "│", at: right, role: isThumb ? .border : .frame)
    }
  }

  /// The columns inside of the edge.
  func inside(_ columns: Range<Int>) -> Range<Int> {
    let first = columns.lowerBound + (kind == .bare ? 0 : 1)
    return first..<max(first, columns.upperBound - (kind == .rule ? 0 : 1))
  }

  // MARK: The edges above and below

  static func upper(_ label: String, role: Role, width: Int) -> Line {
    edge("┌", "┐", label, role, width: width)
  }

  static func lower(_ help: String, width: Int) -> Line {
    edge("└", "┘", help, .help, width: width)
  }

  private static func edge(
    _ left: String,
    _ right: String,
    _ text: String,
    _ role: Role,
    width: Int
  ) -> Line {
    let line = String(repeating: "─", count: max(0, width - 2))
    let edge = Line.text(left + line + right, .border)
    return text.isEmpty ? edge : edge.adding(" \(text) ", role, column: 1)
  }

  /// The maximum width of a text in an edge, in cells.
  static func room(in width: Int) -> Int { max(0, width - 6) }
}

extension Line {
  /// Adds a text at the right end of an edge.
  mutating func add(toEdgeOf width: Int, _ text: String, _ role: Role) {
    let cells = Wrapping.width(text) + 2
    spans.append(.init(column: width - 2 - cells, text: " \(text) ", role: role))
  }
}
