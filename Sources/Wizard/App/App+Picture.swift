internal import Drafts
internal import UseCases
package import Terminal

/// Drawing the screen.
extension App {
  /// Draws the screen and returns the position of the caret.
  package mutating func picture(of size: Size) -> (grid: Grid, caret: Position?) {
    self.size = size
    guard size.columns >= Frame.smallest.columns, size.rows >= Frame.smallest.rows else {
      var grid = Grid(size: size)
      Frame.tooSmall(into: &grid)
      return (grid, Position(row: 0, column: 0))
    }
    var picture = pictureOfTyping(size) ?? wholePicture(size)
    // A letter draws its text alone only over such a picture.
    picture.grid.echo = nil
    if last != nil { form?.setEcho(of: &picture.grid, at: picture.caret, desk) }
    return picture
  }

  private mutating func wholePicture(_ size: Size) -> (grid: Grid, caret: Position?) {
    // The help contains the standing message.
    let lasting = sheets.last is HelpView ? nil : desk.standingMessage
    let message = desk.message ?? lasting
    let rows = message.map { Frame.rows(of: $0, in: size) } ?? []
    var (grid, caret) = view(size)
    if let message {
      if !Frame.spares(caret, rows, in: size) {
        // If the message would hide the focused field, the view is drawn on fewer rows.
        (grid, caret) = view(Size(columns: size.columns, rows: size.rows - rows.count))
        grid = grid.fitted(to: size)
      }
      Frame.message(rows, message.tone, into: &grid, sparing: caret)
    }
    if letters != nil {
      let letters = JumpLetters(stops())
      letters.draw(into: &grid)
      Frame.prompt(letters.prompt, into: &grid)
      self.letters = letters
    } else {
      Frame.keys(bindings, into: &grid)
    }
    last = typingStamp(size).map { ($0, desk.drafts.shownSaveState, grid) }
    return (grid, caret)
  }

  private mutating func view(_ size: Size) -> (grid: Grid, caret: Position?) {
    var grid = Grid(size: size)
    var caret: Position?
    if !sheets.isEmpty {
      caret = sheets[sheets.count - 1].draw(into: &grid, desk)
      if let area = SheetPanes(size).aside, !sheets[sheets.count - 1].hasPane {
        sheetPane.draw(desk, into: &grid, area)
      }
    } else if form != nil {
      caret = form?.draw(into: &grid, desk)
    } else {
      if home == nil { home = HomeView(desk) }
      caret = home?.draw(into: &grid, desk)
    }
    return (grid, caret)
  }

  /// Redraws only the focused text over the last picture, and the header at the first key after a
  /// save, if nothing else can have changed. This is the fast path for typing.
  ///
  /// A save that ended redraws all, because parts of the picture wait until nobody types.
  private mutating func pictureOfTyping(_ size: Size) -> (grid: Grid, caret: Position?)? {
    let saveState = desk.drafts.shownSaveState
    guard let stamp = typingStamp(size), let before = last, before.stamp == stamp,
      saveState == before.saveState || saveState == .pending
    else { return nil }
    // Released first, because a second reference would copy the grid.
    last = nil
    var grid = before.grid
    guard let caret = form?.redrawFocus(into: &grid, desk) else { return nil }
    if saveState != before.saveState { form?.drawHeader(into: &grid, desk, saveState) }
    last = (stamp, saveState, grid)
    return (grid, caret)
  }

  /// Returns `nil` unless a text in the form has the focus and nothing covers it.
  private func typingStamp(_ size: Size) -> TypingStamp? {
    guard sheets.isEmpty, letters == nil, desk.message == nil, desk.standingMessage == nil,
      let structure = desk.session?.book.structure
    else { return nil }
    let muted = desk.session?.book.findings.muted
    return form?.typingStamp(size, structure: structure, muted: muted, desk)
  }
}
