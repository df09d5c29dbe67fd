internal import Terminal

/// One row of a view before it is known where on the screen it stands.
struct Line: Equatable {
  struct Span: Equatable {
    var column: Int
    var text: String
    var role: Role
    /// Cells that the span takes at least, blanks behind the text included: the bed of a field.
    var bed: Int = 0
  }

  var spans: [Span] = []
  /// Cells that all spans stand further to the right.
  var indent = 0

  static let blank = Line()

  static func text(_ text: String, _ role: Role = .plain, column: Int = 0) -> Line {
    Line(spans: [Span(column: column, text: text, role: role)])
  }

  /// What keys can act on: a bar over all of the line where they do.
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

  /// Something that is done at once: "[ Terminer ]".
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
