internal import Terminal

/// One row of a view, in columns relative to the view.
struct Line: Equatable {
  struct Span: Equatable {
    var column: Int
    var text: String
    var role: Role
    /// The minimum width in cells, filled with blanks after the text, as in a field.
    var bed: Int = 0
  }

  var spans: [Span] = []
  /// The number of cells by which all spans are moved to the right.
  var indent = 0

  static let blank = Line()

  static func text(_ text: String, _ role: Role = .plain, column: Int = 0) -> Line {
    Line(spans: [Span(column: column, text: text, role: role)])
  }

  /// An entry of a list; the highlight of the current one fills the line.
  static func entry(_ text: String, isCurrent: Bool, _ role: Role = .plain, width: Int) -> Line {
    Line(spans: [
      Span(
        column: 0,
        text: Wrapping.cutAtWord(text, width: width),
        role: isCurrent ? .selected : role,
        bed: isCurrent ? width : 0
      )
    ])
  }

  /// A button, such as "[ Terminer ]".
  static func button(_ title: String, isCurrent: Bool, width: Int) -> Line {
    .text(
      Sign.button(Wrapping.cutAtWord(title, width: width - 4)),
      isCurrent ? .selected : .label
    )
  }

  func adding(_ text: String, _ role: Role, column: Int, bed: Int = 0) -> Line {
    var line = self
    line.spans.append(Span(column: column, text: text, role: role, bed: bed))
    return line
  }

  func draw(into grid: inout Grid, row: Int, columns: Range<Int>) {
    for span in spans {
      let start = columns.lowerBound + indent + span.column
      guard start < columns.upperBound else { continue }
      if span.bed > 0 {
        grid.fill(row, columns: start..<min(start + span.bed, columns.upperBound), role: span.role)
      }
      grid.write(
        span.text,
        at: Position(row: row, column: start),
        role: span.role,
        limit: columns.upperBound - start
      )
    }
  }
}
