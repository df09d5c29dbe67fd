internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// The layout of a page, cached so that a key in a text redraws only the focused block.
struct PageDrawing {
  private var blocks: [Block] = []
  /// The focused block without its widget: titles, label and help.
  private var head: FieldHead?
  private var area = Area(rows: 0..<0, columns: 0..<0)
  private var hasHelpElsewhere = false
  private var scroll = 0
  /// The first visible row set by the mouse wheel; `nil` while the viewport follows the focus.
  private var wheeled: Int?
  /// The number of rows of the follow-up question, which is kept in view with the focused one.
  private var following = 0

  /// The number of rows of the whole page.
  private var lineCount: Int { blocks.reduce(0) { $0 + $1.lines.count } }

  /// Invalidates the layout.
  mutating func forget() {
    blocks = []
    head = nil
  }

  /// Draws the page and returns the caret’s position on the screen, if it is visible.
  ///
  /// `hasHelpElsewhere` is whether the help on the field in focus has a pane of its own.
  mutating func draw(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    into grid: inout Grid,
    area: Area,
    hasHelpElsewhere: Bool
  ) -> Position? {
    if area != self.area || hasHelpElsewhere != self.hasHelpElsewhere { forget() }
    (self.area, self.hasHelpElsewhere) = (area, hasHelpElsewhere)
    let builder = builder(editor, book)
    if blocks.isEmpty {
      var titles: [String] = []
      blocks = editor.items.map { item in
        defer { titles = item.question?.titles ?? [] }
        return editor.isWholeWindow ? Block() : builder.block(item, below: titles)
      }
    }
    blocks[editor.focus] = focusedBlock(&editor, builder)
    following = editor.isFollowed ? blocks[editor.focus + 1].lines.count : 0
    let top = scrollToFocus(editor.focus)
    paint(into: &grid)
    return caret(of: blocks[editor.focus], top: top)
  }

  /// Draws the dirty rows of the focused block and returns the caret’s position.
  ///
  /// Returns `nil` if the page must be redrawn: its layout or the scroll offset has changed.
  mutating func redrawFocus(
    _ editor: inout PageEditor,
    _ book: AnswerBook,
    into grid: inout Grid
  ) -> Position? {
    guard blocks.indices.contains(editor.focus) else { return nil }
    let block = focusedBlock(&editor, builder(editor, book))
    let old = blocks[editor.focus].edge
    let before = blocks[editor.focus].lines
    blocks[editor.focus] = block
    let scroll = scroll
    let top = scrollToFocus(editor.focus)
    guard block.lines.count == before.count, scroll == self.scroll else { return nil }
    // The edges beside a dirty row are kept, unless they have changed too, as the scroll bar does.
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
    _ book: AnswerBook
  ) -> PageBlockBuilder {
    PageBlockBuilder(
      width: area.width,
      height: area.height,
      noun: editor.page.noun,
      table: editor.choiceTable,
      isWholeWindow: editor.isWholeWindow,
      hasHelpElsewhere: hasHelpElsewhere,
      isReadOnly: editor.isReadOnly,
      book
    )
  }

  private mutating func focusedBlock(
    _ editor: inout PageEditor,
    _ builder: PageBlockBuilder
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

  /// Scrolls the focused block into view, unless the wheel was used. Returns its row on the page.
  private mutating func scrollToFocus(_ focus: Int) -> Int {
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
    // The wheel has scrolled it out of view.
    guard area.rows.contains(row) else { return nil }
    return Position(
      row: row,
      column: max(0, min(area.columns.lowerBound + caret.column, area.columns.upperBound - 1))
    )
  }
}

/// Hit testing, jump stops and the mouse wheel.
extension PageDrawing {
  /// What is drawn at a position of the screen.
  struct Hit {
    let item: Int
    let wasInFocus: Bool
    /// The row relative to the item’s widget; it may be above or below the widget.
    let row: Int
    let column: Int
    /// The width of the widget, in columns.
    let width: Int
    let isInWidget: Bool
    /// The index of the span in the widget, counted row by row.
    let part: Int?
    /// The list row or the option that the line belongs to.
    let owner: Int?
  }

  func hit(at position: Position, focus: Int) -> Hit? {
    guard area.rows.contains(position.row), area.columns.contains(position.column) else {
      return nil
    }
    var row = position.row - area.rows.lowerBound + scroll
    for (item, block) in blocks.enumerated() {
      guard row >= block.lines.count else {
        let column = position.column - area.columns.lowerBound
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

  /// The visible jump stops: one per item, or one per part of an item for which `isInParts` holds.
  ///
  /// `begins` is whether a row of such an item is the first row of a part.
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
            position: Position(row: top + row, column: column),
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

  /// Whether the viewport is where the focus wants it; a key brings it back from the wheel.
  var followsFocus: Bool { wheeled == nil }

  /// Whether so many more rows at the end of the focused block scroll nothing.
  func hasRoom(for rows: Int, focus: Int) -> Bool {
    guard blocks.indices.contains(focus) else { return false }
    let above = blocks[..<focus].reduce(0) { $0 + $1.lines.count }
    return above + blocks[focus].core.upperBound + following + rows <= scroll + area.height
  }

  /// Makes the viewport follow the focus again.
  mutating func follow() { wheeled = nil }
}

extension Block {
  fileprivate func owner(_ row: Int) -> Int? {
    let index = row - widget.rows.lowerBound
    return owners.indices.contains(index) ? owners[index] : nil
  }

  /// The index of the span in the widget, counted row by row.
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
