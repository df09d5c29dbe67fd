internal import Terminal

/// The layout of an item of a page, in rows relative to its first one.
struct Block {
  var lines: [Line] = []
  /// The position of the caret; only in the focused block.
  var caret: Position?
  /// The rows that are kept in view together while the block has the focus.
  var core: Range<Int> = 0..<0

  /// The lines at the sides, if any.
  var edge: FieldEdge?

  /// The rows of the widget and its first column.
  var widget = (rows: 0..<0, column: 0)

  /// The list row or option that each line of the widget belongs to; empty if it has no such parts.
  var owners: [Int?] = []

  mutating func add(_ line: Line) { lines.append(line) }

  /// Adds a line; the current one has the pointer and the caret before it.
  ///
  /// Inside of the line, a block cursor would hide a part of it.
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

  /// Adds the rows of a widget and takes over its caret and owners.
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
