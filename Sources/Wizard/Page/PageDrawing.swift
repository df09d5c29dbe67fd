internal import FormModel
internal import JSONText
internal import Terminal

/// The picture of a page, kept so that a key in a text costs the drawing of that text alone.
struct PageDrawing {
  private var blocks: [Block] = []
  private var size = (width: 0, height: 0)
  private var scroll = 0
  /// Rows of the list in focus, as they were drawn last.
  private(set) var rowCount = 0

  /// Everything is laid out anew at the next drawing.
  mutating func forget() { blocks = [] }

  /// Draws `editor` and gives the place of its caret on the screen.
  mutating func draw(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    _ findings: Findings,
    into grid: inout Grid,
    area: Area
  ) -> Position? {
    let size = (width: area.width, height: area.height)
    if blocks.isEmpty || size != self.size {
      self.size = size
      let builder = BlockBuilder(
        width: size.width,
        height: size.height,
        noun: editor.page.noun,
        book,
        findings
      )
      var titles: [String] = []
      blocks = editor.items.map { item in
        defer { titles = item.question?.titles ?? [] }
        return builder.block(item, below: titles)
      }
    }
    let builder = BlockBuilder(
      width: size.width,
      height: size.height,
      noun: editor.page.noun,
      book,
      findings
    )
    let titles = editor.focus > 0 ? editor.items[editor.focus - 1].question?.titles ?? [] : []
    let focused = builder.focusedBlock(&editor, below: titles)
    blocks[editor.focus] = focused
    rowCount = editor.question.map { book.answers.rows(at: $0.path).count } ?? 0
    return paint(focus: editor.focus, into: &grid, area: area)
  }

  private mutating func paint(focus: Int, into grid: inout Grid, area: Area) -> Position? {
    let above = blocks[..<focus].reduce(0) { $0 + $1.lines.count }
    let focused = blocks[focus]
    let caretRow = above + (focused.caret?.row ?? focused.core.lowerBound)
    scroll = Scrolling.first(
      showing: above + focused.core.lowerBound..<above + focused.core.upperBound,
      essential: caretRow,
      from: scroll,
      height: area.height,
      count: blocks.reduce(0) { $0 + $1.lines.count }
    )
    var row = -scroll
    for block in blocks {
      if row >= area.height { break }
      if row + block.lines.count > 0 {
        for line in block.lines {
          if row >= 0, row < area.height {
            line.draw(into: &grid, row: area.rows.lowerBound + row, columns: area.columns)
          }
          row += 1
        }
      } else {
        row += block.lines.count
      }
    }
    guard let caret = focused.caret else { return nil }
    return Position(
      row: area.rows.lowerBound + caretRow - scroll,
      column: min(area.columns.lowerBound + caret.column, area.columns.upperBound - 1)
    )
  }
}
