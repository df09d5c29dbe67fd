internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal
internal import TextEditing

extension FormView {
  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    guard let session = desk.session else { return nil }
    // A sheet may have changed remarks, whose counts the fields and the sidebar show.
    if session.book.remarks != drawnRemarks {
      drawnRemarks = session.book.remarks
      editor.drawing.forget()
      sidebar.forget()
    }
    sidebar.hide()
    let size = grid.size
    drawHeader(into: &grid, desk, desk.drafts.shownSaveState)
    if editor.isWholeWindow {
      aside.hide()
      let columns = 1..<1 + min(size.columns - 2, FormPanes.longest)
      return drawPage(
        session,
        into: &grid,
        Area(rows: (Self.isLow(size) ? 1 : 2)..<size.rows - 1, columns: columns),
        hasHelpElsewhere: false
      )
    }
    let isNarrow = size.columns < Frame.narrow
    let panes = FormPanes(size, without: desk.hiddenPanes)
    lastSize = size
    if panes.hasSteps {
      sidebar.draw(session, current: outerPage, into: &grid, rows: panes.rows)
    }
    if let row = panes.title {
      grid.write(
        pageTitle(session, isNarrow: isNarrow, width: panes.form.width - 2),
        at: Position(row: row, column: panes.form.columns.lowerBound + 2),
        role: .title
      )
    }
    if let area = panes.help { HelpStrip.draw(question?.field, into: &grid, area) }
    if let area = panes.aside {
      aside.draw(
        session,
        page,
        question,
        desk.services.clock,
        into: &grid,
        area
      )
    } else {
      aside.hide()
    }
    return drawPage(
      session,
      into: &grid,
      panes.form,
      hasHelpElsewhere: panes.help != nil || panes.aside != nil
    )
  }

  /// Draws the first row: where the person is, and the save state.
  func drawHeader(into grid: inout Grid, _ desk: Desk, _ saveState: SaveState) {
    guard let session = desk.session else { return }
    let size = grid.size
    let saved = desk.words(for: saveState, width: size.columns)
    let title: String
    if editor.isWholeWindow {
      title = question?.field.label ?? ""
    } else if Self.isLow(size) {
      title = pageTitle(
        session,
        isNarrow: size.columns < Frame.narrow,
        width: size.columns - Wrapping.width(saved) - 3
      )
    } else {
      title = session.title
    }
    Frame.header(title, saved, into: &grid)
  }

  /// Whether the header also is the title of the page, to spare a row.
  private static func isLow(_ size: Size) -> Bool { size.rows < 16 }

  /// Returns `nil` unless a text has the focus.
  func typingStamp(
    _ size: Size,
    structure: Int,
    muted: Path?,
    _ desk: Desk
  ) -> TypingStamp? {
    guard case .text(let box) = editor.widget, box.suggestions.isEmpty, box.calendar == nil else {
      return nil
    }
    return TypingStamp(
      size: size,
      page: page.id,
      focus: editor.focus,
      structure: structure,
      muted: muted,
      hiddenPanes: desk.hiddenPanes,
      scrolls: box.scrolls,
      isSelecting: box.isSelecting,
      hasSelection: box.editor.selection != nil
    )
  }

  /// Redraws the focused text over the last picture. Returns `nil` if that is not enough.
  mutating func redrawFocus(into grid: inout Grid, _ desk: Desk) -> Position? {
    // Only the part that is needed: copying the whole session costs as much as drawing.
    guard let book = desk.session?.book else { return nil }
    var drawing = PageDrawing()
    swap(&drawing, &editor.drawing)
    defer { swap(&drawing, &editor.drawing) }
    return drawing.redrawFocus(&editor, book, into: &grid)
  }

  private mutating func drawPage(
    _ session: Session,
    into grid: inout Grid,
    _ area: Area,
    hasHelpElsewhere: Bool
  ) -> Position? {
    // Swapped out meanwhile, because drawing reads and changes the editor.
    var drawing = PageDrawing()
    swap(&drawing, &editor.drawing)
    defer { swap(&drawing, &editor.drawing) }
    return drawing.draw(
      &editor,
      session.book,
      into: &grid,
      area: area,
      hasHelpElsewhere: hasHelpElsewhere
    )
  }

  /// The title of the page: "1 - Informations pratiques", or the path of a row, after the name of
  /// its step if there is room.
  private func pageTitle(_ session: Session, isNarrow: Bool, width: Int) -> String {
    guard page.noun != nil else { return Wrapping.cut(page.step.heading, width: width) }
    let number = page.step.number.map { "\($0) - " } ?? ""
    let step = isNarrow ? [] : [number + page.step.shortTitle]
    let trail = session.form.trail(to: page.id, of: session.book.answers)
    return Wrapping.cutTrail(step + (trail.isEmpty ? [page.title] : trail), width: width)
  }
}
