internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// The picture of a page, kept so that a key in a text costs the drawing of that text alone.
struct PageDrawing {
  private var blocks: [Block] = []
  /// The focused block without its widget: titles, label and help.
  private var head: FieldHead?
  private var area = Area(rows: 0..<0, columns: 0..<0)
  private var hasHelpElsewhere = false
  private var scroll = 0
  /// The first row shown, where the wheel and not the focus decides.
  private var wheeled: Int?
  /// Rows of the question that the focused one calls for, which are to be seen with it.
  private var following = 0

  /// Rows of the whole page, as it was laid out last.
  private var lineCount: Int { blocks.reduce(0) { $0 + $1.lines.count } }

  /// Everything is laid out anew at the next drawing.
  mutating func forget() {
    blocks = []
    head = nil
  }

  /// Draws `editor` and gives the place of its caret on the screen. `hasHelpElsewhere` where the help on the field
  /// in focus has a place of its own.
  mutating func draw(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    _ findings: Findings,
    into grid: inout Grid,
    area: Area,
    hasHelpElsewhere: Bool
  ) -> Position? {
    if area != self.area || hasHelpElsewhere != self.hasHelpElsewhere { forget() }
    (self.area, self.hasHelpElsewhere) = (area, hasHelpElsewhere)
    let builder = builder(editor, book, findings)
    if blocks.isEmpty {
      var titles: [String] = []
      blocks = editor.items.map { item in
        defer { titles = item.question?.titles ?? [] }
        return editor.isWholeWindow ? Block() : builder.block(item, below: titles)
      }
    }
    blocks[editor.focus] = focusedBlock(&editor, builder)
    following = editor.isFollowed ? blocks[editor.focus + 1].lines.count : 0
    let top = place(focus: editor.focus)
    paint(into: &grid)
    return caret(of: blocks[editor.focus], top: top)
  }

  /// Draws what has changed of the focused block; `nil` where it no longer fits in its place.
  mutating func redrawFocus(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    _ findings: Findings,
    into grid: inout Grid
  ) -> Position? {
    guard blocks.indices.contains(editor.focus) else { return nil }
    let block = focusedBlock(&editor, builder(editor, book, findings))
    let old = blocks[editor.focus].edge
    let before = blocks[editor.focus].lines
    blocks[editor.focus] = block
    let scroll = scroll
    let top = place(focus: editor.focus)
    guard block.lines.count == before.count, scroll == self.scroll else { return nil }
    // Of a row of the text the edges stay as they are, unless the scroll bar has moved.
    let isEdgeNew = block.edge != old
    let inside = block.edge?.inside(area.columns) ?? area.columns
    var row = top - scroll
    for (index, (line, old)) in zip(block.lines, before).enumerated() {
      if row >= 0, row < area.height {
        let screenRow = area.rows.lowerBound + row
        if line != old {
          let isBeside = block.edge?.rows.contains(index) ?? false
          grid.fill(screenRow, columns: isBeside ? inside : area.columns, role: .plain)
          line.draw(into: &grid, row: screenRow, columns: area.columns)
        }
        if isEdgeNew {
          block.edge?.draw(row: index, at: screenRow, columns: area.columns, into: &grid)
        }
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
      table: editor.choiceTable,
      isWholeWindow: editor.isWholeWindow,
      hasHelpElsewhere: hasHelpElsewhere,
      isReadOnly: editor.isReadOnly,
      book,
      findings
    )
  }

  private mutating func focusedBlock(
    _ editor: inout PageEditor,
    _ builder: BlockBuilder
  ) -> Block {
    var head =
      self.head
      ?? builder.head(
        of: editor.items[editor.focus],
        below: editor.focus > 0 ? editor.items[editor.focus - 1].question?.titles ?? [] : []
      )
    self.head = nil
    defer { self.head = head }
    return builder.focusedBlock(&editor, below: &head)
  }

  /// Scrolls so that the focused block is in view; gives its first row on the page.
  private mutating func place(focus: Int) -> Int {
    let above = blocks[..<focus].reduce(0) { $0 + $1.lines.count }
    let focused = blocks[focus]
    if let wheeled {
      scroll = wheeled
      return above
    }
    scroll = Scrolling.first(
      showing: above + focused.core.lowerBound..<above + focused.core.upperBound + following,
      essential: above + (focused.caret?.row ?? focused.core.lowerBound),
      from: scroll,
      height: area.height,
      count: lineCount
    )
    return above
  }

  private func paint(into grid: inout Grid) {
    ScrollBar.draw(
      first: scroll,
      count: lineCount,
      rows: area.rows,
      column: area.columns.upperBound,
      into: &grid
    )
    var row = -scroll
    for block in blocks where row < area.height {
      for (index, line) in block.lines.enumerated() {
        if row >= 0, row < area.height {
          let screenRow = area.rows.lowerBound + row
          line.draw(into: &grid, row: screenRow, columns: area.columns)
          block.edge?.draw(row: index, at: screenRow, columns: area.columns, into: &grid)
        }
        row += 1
      }
    }
  }

  private func caret(of block: Block, top: Int) -> Position? {
    guard let caret = block.caret else { return nil }
    let row = area.rows.lowerBound + top + caret.row - scroll
    // Wheeled out of view.
    guard area.rows.contains(row) else { return nil }
    return Position(
      row: row,
      column: max(0, min(area.columns.lowerBound + caret.column, area.columns.upperBound - 1))
    )
  }
}

/// The mouse.
extension PageDrawing {
  /// What of the page stands at a place of the screen.
  struct Hit {
    let item: Int
    let wasInFocus: Bool
    /// The row in the item’s widget, which may be above or below it.
    let row: Int
    let column: Int
    /// Columns that the widget has room in.
    let width: Int
    let isInWidget: Bool
    /// Which of the parts of the widget it is, counted in rows and then in columns.
    let part: Int?
    /// The row of the list, or the option, that the line is of.
    let owner: Int?
  }

  func hit(at place: Position, focus: Int) -> Hit? {
    guard area.rows.contains(place.row), area.columns.contains(place.column) else { return nil }
    var row = place.row - area.rows.lowerBound + scroll
    for (item, block) in blocks.enumerated() {
      guard row >= block.lines.count else {
        let column = place.column - area.columns.lowerBound
        return Hit(
          item: item,
          wasInFocus: item == focus,
          row: row - block.widget.rows.lowerBound,
          column: max(0, column - block.widget.column),
          width: area.width - 2 * block.widget.column - 1,
          isInWidget: block.widget.rows.contains(row),
          part: block.part(row: row, column: column),
          owner: block.owner(row)
        )
      }
      row -= block.lines.count
    }
    return nil
  }

  /// What is on the screen of each item: its answer, and each button or row where it has several.
  /// `begins` tells of a row of such an item whether one of them begins there.
  func stops(
    isInParts: (Int) -> Bool,
    begins: (_ item: Int, _ row: Int) -> Bool
  ) -> [JumpStop] {
    var stops: [JumpStop] = []
    var top = area.rows.lowerBound - scroll
    for (item, block) in blocks.enumerated() {
      let column = max(0, area.columns.lowerBound + max(-1, block.widget.column - 2))
      let isInParts = isInParts(item)
      let rows = block.widget.rows.filter { row in
        area.rows.contains(top + row)
          && (!isInParts || begins(item, row - block.widget.rows.lowerBound))
      }
      for row in isInParts ? rows[...] : rows.prefix(1) {
        stops.append(
          JumpStop(
            place: Position(row: top + row, column: column),
            item: item,
            part: isInParts ? row - block.widget.rows.lowerBound : nil
          )
        )
      }
      top += block.lines.count
    }
    return stops
  }

  mutating func scroll(by rows: Int) {
    let count = blocks.reduce(0) { $0 + $1.lines.count }
    wheeled = max(0, min(scroll + rows, count - area.height))
  }

  /// The focus decides again what is seen.
  mutating func follow() { wheeled = nil }
}

extension Block {
  fileprivate func owner(_ row: Int) -> Int? {
    let place = row - widget.rows.lowerBound
    return owners.indices.contains(place) ? owners[place] : nil
  }

  /// The number of the widget's span there.
  fileprivate func part(row: Int, column: Int) -> Int? {
    guard widget.rows.contains(row) else { return nil }
    let before = lines[widget.rows.lowerBound..<row].reduce(0) { $0 + $1.spans.count }
    let line = lines[row]
    return line.spans.firstIndex { span in
      let start = line.indent + span.column
      return (start..<start + Wrapping.width(span.text)).contains(column)
    }.map { before + $0 }
  }
}
