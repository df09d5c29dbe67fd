internal import Filling

/// What is selected in the text in focus, and the room that it has.
extension PageEditor {
  /// `nil` where no text has the focus, or the command is none of the clipboard.
  mutating func useClipboard(
    _ command: Command,
    _ clipboard: inout Clipboard,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> Clipboard.Outcome? {
    var outcome: Clipboard.Outcome?
    changeText(&book, &findings) { box in
      let result = box.perform(command, &clipboard)
      outcome = result?.outcome
      return result?.edit
    }
    return outcome
  }

  /// What is said below the text in focus.
  var textStatus: String? {
    guard case .text(let box) = widget else { return nil }
    return box.status(isWholeWindow: isWholeWindow)
  }

  var isSelecting: Bool {
    if case .text(let box) = widget { box.isSelecting } else { false }
  }

  var isOnLongText: Bool {
    if case .text(let box) = widget { box.isMultiline } else { false }
  }

  /// Changes what is selected and not the text; `nil` where no text has the focus.
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
    guard isOnLongText else { return nil }
    showWholeWindow(!isWholeWindow)
    return .done
  }

  mutating func leaveWholeWindow() -> Bool {
    guard isWholeWindow else { return false }
    showWholeWindow(false)
    return true
  }
}
