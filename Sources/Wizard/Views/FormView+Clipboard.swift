internal import Filling

/// Parts of texts and rows of lists, selected, taken and put elsewhere.
extension FormView {
  mutating func useClipboard(_ command: Command, _ desk: inout Desk) {
    var clipboard = desk.clipboard
    let changes = desk.session?.book.changes
    let outcome = change(&desk) { editor, session, _ in
      editor.useClipboard(command, &clipboard, &session.book, &session.findings)
    }
    // A row comes and goes with what is wrong in it.
    oweLook(&desk, since: changes)
    guard let outcome else { return }
    desk.clipboard = clipboard
    desk.tell(outcome)
  }
}
