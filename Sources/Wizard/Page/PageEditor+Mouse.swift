internal import UseCases
internal import FormModel
internal import Terminal
internal import TextEditing

extension PageEditor {
  /// Moves the caret or cursor of the item in focus to a hit.
  ///
  /// Returns the key that the click stands for, if any. A second click opens a row of a list.
  mutating func point(at hit: PageDrawing.Hit) -> Key? {
    drawing.follow()
    guard hit.isInWidget else { return nil }
    switch widget {
    case .text(var box):
      if box.suggestions.point(at: hit.row - box.rowsShown) {
        widget = .text(box)
        return .enter
      }
      guard hit.row < box.rowsShown || !hit.wasInFocus && TextBox.wraps(box.kind) else {
        return nil
      }
      box.point(row: hit.row, column: hit.column, excerptWidth: hit.wasInFocus ? nil : hit.width)
      widget = .text(box)
      return nil
    case .choice(var box):
      guard let option = hit.owner ?? hit.part.map({ $0 / ChoiceBox.parts }),
        box.choices.indices.contains(option)
      else { return nil }
      box.cursor = option
      widget = .choice(box)
      return .character(" ")
    case .rows(let box) where box.answering != nil: return pointInAnswers(of: box, at: hit)
    case .rows(var box):
      let before = box.entryIndex
      guard box.point(row: hit.row, resting: hit.owner) else { return nil }
      widget = .rows(box)
      return hit.wasInFocus && box.entryIndex == before || !box.isOnRow ? .enter : nil
    case .actions(var box):
      box.cursor = hit.row
      widget = .actions(box)
      return .enter
    case .none: return nil
    }
  }

  /// Handles a click in the choice of an answer for rows. Only options react to it.
  private mutating func pointInAnswers(of box: RowsBox, at hit: PageDrawing.Hit) -> Key? {
    var box = box
    guard let part = hit.part, box.pointAtOption(part: part) else { return nil }
    widget = .rows(box)
    return .enter
  }

  func hit(at position: Position) -> PageDrawing.Hit? { drawing.hit(at: position, focus: focus) }

  /// Scrolls the page or, under the pointer, moves the caret of a text taller than its viewport.
  mutating func wheel(rows: Int, at position: Position) {
    if case .text(var box) = widget, box.scrolls, let hit = hit(at: position), hit.wasInFocus,
      hit.isInWidget
    {
      box.move(.rows(rows), selecting: false)
      widget = .text(box)
    } else {
      drawing.scroll(by: rows)
    }
  }
}
