internal import Terminal

/// An item of a page as it is drawn, before it is known where on the page it stands.
struct Block {
  var lines: [Line] = []
  /// Where the caret stands; only in the focused block.
  var caret: Position?
  /// The rows that are kept in view together while the block has the focus.
  var core: Range<Int> = 0..<0

  /// What stands at its sides.
  var edge: FieldEdge?

  /// The rows of the widget, and the column that it begins at.
  var widget = (rows: 0..<0, column: 0)

  /// What each line of the widget is of, where it has lines of several: a row of the list, an option.
  var owners: [Int?] = []

  mutating func add(_ line: Line) { lines.append(line) }

  /// Adds a line; the one that the keys act on has the pointer before it, where the caret stands. In the
  /// line itself a block cursor would punch a hole.
  mutating func add(_ line: Line, isCurrent: Bool) {
    var line = line
    if isCurrent {
      caret = Position(row: lines.count, column: -1)
      line.spans.append(.init(column: -1, text: Sign.pointer, role: .border))
    }
    lines.append(line)
  }

  mutating func add(rows: [String], _ role: Role, column: Int = 0) {
    lines += rows.map { .text($0, role, column: column) }
  }

  /// Adds a widget's own rows and keeps its caret.
  mutating func add(_ widget: Block, indent: Int) {
    if let caret = widget.caret {
      self.caret = Position(row: caret.row + lines.count, column: caret.column + indent)
    }
    self.widget = (lines.count..<lines.count + widget.lines.count, indent)
    owners = widget.owners
    lines.reserveCapacity(lines.count + widget.lines.count + 2)
    for var line in widget.lines {
      line.indent += indent
      lines.append(line)
    }
  }
}
