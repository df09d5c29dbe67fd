internal import UseCases

/// Clipboard commands on texts and rows.
extension FormView {
  mutating func useClipboard(_ command: Command, _ desk: inout Desk) {
    var clipboard = desk.clipboard
    let changes = desk.session?.book.changes
    let outcome = change(&desk) { editor, session, _ in
      editor.useClipboard(command, &clipboard, &session.book)
    }
    // A row takes its problems with it.
    oweLook(&desk, since: changes)
    guard let outcome else { return }
    desk.clipboard = clipboard
    desk.tell(outcome)
  }
}
