internal import UseCases
internal import FormModel

/// Selection and clipboard, and the text or list that takes the whole window.
extension PageEditor {
  /// Returns `nil` if no text or list has the focus or the command is not one of the clipboard.
  mutating func useClipboard(
    _ command: Command,
    _ clipboard: inout Clipboard,
    _ book: inout AnswerBook
  ) -> Clipboard.Outcome? {
    if case .rows(let box) = widget {
      return useClipboard(command, on: box, &clipboard, &book)
    }
    var outcome: Clipboard.Outcome?
    changeText(&book) { box in
      let result = box.perform(command, &clipboard)
      outcome = result?.outcome
      return result?.edit
    }
    return outcome
  }

  /// Copies, cuts or pastes whole rows; a row is pasted at the cursor.
  private mutating func useClipboard(
    _ command: Command,
    on box: RowsBox,
    _ clipboard: inout Clipboard,
    _ book: inout AnswerBook
  ) -> Clipboard.Outcome? {
    guard let list = question?.path else { return nil }
    var index = box.cursor < 0 ? box.table.rows.count : box.cursor
    let outcome: Clipboard.Outcome
    switch command {
    case .copy, .cut:
      let isCut = command == .cut
      if !isCut, box.copiesSeveral {
        let rows = box.copied.map { box.table.rows[$0] }
        clipboard.take(rows, of: box.group)
        return .copiedList(box.group.noun, count: rows.count)
      }
      guard let row = book.take(row: index, of: list, box.group, isCut: isCut, from: page.id)
      else { return .noRow }
      clipboard.take(row, named: RowSummary(row.value, index: index, of: row.group).line)
      outcome = isCut ? .cutRow(row.noun) : .copiedRow(row.noun)
    case .paste:
      guard !clipboard.text.isEmpty else { return .nothingToPaste }
      guard let row = clipboard.row else { return .textForRow }
      guard row.group == box.group else { return .otherRow(row.noun) }
      index = min(index, book.answers.rows(at: list).count)
      book.put(row, at: index, of: list, from: page.id)
      outcome = .pastedRow(row.noun)
    default: return nil
    }
    book.correct(list)
    refresh(book)
    drawing.forget()
    setCursor(ofRows: min(index, book.answers.rows(at: list).count))
    return outcome
  }

  /// The statements about the text in focus, the most detailed first.
  var textStatements: [String] {
    if case .text(let box) = widget { box.statements(isWholeWindow: isWholeWindow) } else { [] }
  }

  var isSelecting: Bool {
    if case .text(let box) = widget { box.isSelecting } else { false }
  }

  var isOnList: Bool {
    if case .rows = widget { true } else { false }
  }

  var isOnLongText: Bool {
    if case .text(let box) = widget { box.isMultiline } else { false }
  }

  /// Changes the selection but not the text. Returns `nil` if no text has the focus.
  mutating func changeBox(_ change: (inout TextBox) -> Void) -> WidgetReply? {
    guard case .text(var box) = widget else { return nil }
    change(&box)
    widget = .text(box)
    return .done
  }

  mutating func unselect() -> Bool {
    guard isSelecting else { return false }
    _ = changeBox { $0.unselect() }
    return true
  }

  mutating func toggleWholeWindow() -> WidgetReply? {
    guard isOnLongText || isOnList else { return nil }
    showWholeWindow(!isWholeWindow)
    return .done
  }

  mutating func leaveWholeWindow() -> Bool {
    guard isWholeWindow else { return false }
    showWholeWindow(false)
    return true
  }
}
