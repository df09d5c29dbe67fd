internal import Filling

/// Parts of texts, selected, taken and put elsewhere.
extension FormView {
  mutating func useClipboard(_ command: Command, _ desk: inout Desk) {
    var clipboard = desk.clipboard
    let outcome = change(&desk) { editor, session, _ in
      editor.useClipboard(command, &clipboard, &session.book, &session.findings)
    }
    guard let outcome else { return }
    desk.clipboard = clipboard
    desk.tell(outcome)
  }
}
