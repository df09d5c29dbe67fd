internal import Terminal
internal import TextEditing

/// The visible rows of a text that wraps, cached because a key makes only one or two dirty.
struct DrawnRows {
  /// `nil` for a dirty row.
  private var lines: [Line?] = []
  private var origin = 0
  private var width = 0

  /// Invalidates the `renewed` rows, or all if the first visible row or the width has changed.
  mutating func start(at origin: Int, width: Int, without renewed: Range<Int>) {
    if origin != self.origin || width != self.width {
      self = DrawnRows()
      (self.origin, self.width) = (origin, width)
    }
    for row in renewed.clamped(to: origin..<origin + lines.count) { lines[row - origin] = nil }
  }

  /// Returns a visible row. Rows must be requested in order, because missing ones are appended.
  mutating func line(ofRow row: Int, in editor: TextEditor, _ marks: SpellingMarks) -> Line {
    let index = row - origin
    if index < lines.count, let line = lines[index] { return line }
    let text = editor.layout.drawn(row: row, in: editor.text)
    var line = Line(spans: [.init(column: 0, text: text, role: .focused, bed: width)])
    if !marks.ranges.isEmpty { mark(&line, row, in: editor, marks) }
    if index < lines.count { lines[index] = line } else { lines.append(line) }
    return line
  }

  /// Adds the marked words of a row.
  private func mark(_ line: inout Line, _ row: Int, in editor: TextEditor, _ marks: SpellingMarks) {
    for range in marks.inside(editor.layout.range(ofRow: row, in: editor.text)) {
      guard let columns = editor.layout.columns(of: range, inRow: row, in: editor.text) else {
        continue
      }
      line.spans.append(
        .init(
          column: columns.lowerBound,
          text: editor.layout.drawn(row: row, in: editor.text, columns: columns),
          role: .misspelled
        )
      )
    }
  }
}
