internal import Filling

/// Parts of texts and rows of lists, selected, taken and put elsewhere.
extension FormView {
  mutating func useClipboard(_ command: Command, _ desk: inout Desk) {
    var clipboard = desk.clipboard
    let outcome = change(&desk) { editor, session, today in
      let before = session.book.changes
      let outcome = editor.useClipboard(
        command,
        &clipboard,
        &session.book,
        &session.findings
      )
      // A row comes and goes with what is wrong in it.
      if editor.isOnList, session.book.changes != before { session.look(today: today()) }
      return outcome
    }
    guard let outcome else { return }
    desk.clipboard = clipboard
    desk.tell(outcome)
  }
}
