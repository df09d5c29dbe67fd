internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// The picture of a page, kept so that a key in a text costs the drawing of that text alone.
struct PageDrawing {
  private var blocks: [Block] = []
  /// The focused block above its widget: titles, label and help.
  private var head: Block?
  private var area = Area(rows: 0..<0, columns: 0..<0)
  private var scroll = 0
  /// Rows of the question that the focused one calls for, which are to be seen with it.
  private var following = 0
  /// Rows of the list in focus, as they were drawn last.
  private(set) var rowCount = 0

  /// Everything is laid out anew at the next drawing.
  mutating func forget() {
    blocks = []
    head = nil
  }

  /// Draws `editor` and gives the place of its caret on the screen.
  mutating func draw(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    _ findings: Findings,
    into grid: inout Grid,
    area: Area
  ) -> Position? {
    if area != self.area { forget() }
    self.area = area
    let builder = builder(editor, book, findings)
    if blocks.isEmpty {
      var titles: [String] = []
      blocks = editor.items.map { item in
        defer { titles = item.question?.titles ?? [] }
        return builder.block(item, below: titles)
      }
    }
    blocks[editor.focus] = focusedBlock(&editor, builder)
    rowCount = editor.question.map { book.answers.rows(at: $0.path).count } ?? 0
    following = editor.isFollowed ? blocks[editor.focus + 1].lines.count : 0
    let top = place(focus: editor.focus)
    paint(into: &grid)
    return caret(of: blocks[editor.focus], top: top)
  }

  /// Draws the focused block in its place; `nil` where it no longer fits there.
  mutating func redrawFocus(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    _ findings: Findings,
    into grid: inout Grid
  ) -> Position? {
    guard blocks.indices.contains(editor.focus) else { return nil }
    let block = focusedBlock(&editor, builder(editor, book, findings))
    let before = blocks[editor.focus].lines.count
    blocks[editor.focus] = block
    let scroll = scroll
    let top = place(focus: editor.focus)
    guard block.lines.count == before, scroll == self.scroll else { return nil }
    var row = top - scroll
    for line in block.lines {
      if row >= 0, row < area.height {
        let screenRow = area.rows.lowerBound + row
        grid.fill(screenRow, columns: area.columns, role: .plain)
        line.draw(into: &grid, row: screenRow, columns: area.columns)
      }
      row += 1
    }
    return caret(of: block, top: top)
  }

  private func builder(
    _ editor: PageEditor,
    _ book: AnswerBook,
    _ findings: Findings
  ) -> BlockBuilder {
    BlockBuilder(
      width: area.width,
      height: area.height,
      noun: editor.page.noun,
      book,
      findings
    )
  }

  private mutating func focusedBlock(
    _ editor: inout PageEditor,
    _ builder: BlockBuilder
  ) -> Block {
    let titles = editor.focus > 0 ? editor.items[editor.focus - 1].question?.titles ?? [] : []
    let head = self.head ?? builder.head(of: editor.items[editor.focus], below: titles)
    self.head = head
    return builder.focusedBlock(&editor, below: head)
  }

  /// Scrolls so that the focused block is in view; gives its first row on the page.
  private mutating func place(focus: Int) -> Int {
    let above = blocks[..<focus].reduce(0) { $0 + $1.lines.count }
    let focused = blocks[focus]
    scroll = Scrolling.first(
      showing: above + focused.core.lowerBound..<above + focused.core.upperBound + following,
      essential: above + (focused.caret?.row ?? focused.core.lowerBound),
      from: scroll,
      height: area.height,
      count: blocks.reduce(0) { $0 + $1.lines.count }
    )
    return above
  }

  private func paint(into grid: inout Grid) {
    var row = -scroll
    for block in blocks where row < area.height {
      for line in block.lines {
        if row >= 0, row < area.height {
          line.draw(into: &grid, row: area.rows.lowerBound + row, columns: area.columns)
        }
        row += 1
      }
    }
  }

  private func caret(of block: Block, top: Int) -> Position? {
    guard let caret = block.caret else { return nil }
    return Position(
      row: area.rows.lowerBound + top + caret.row - scroll,
      column: min(area.columns.lowerBound + caret.column, area.columns.upperBound - 1)
    )
  }
}
