internal import UseCases
internal import FormModel

/// Adding rows from a table.
extension FormView {
  /// Returns the sheet for a text pasted into the focused list, or `nil` if the text is not rows.
  func rowsSheet(_ text: String, _ desk: inout Desk) -> RowsSheet? {
    guard case .rows(let box) = editor.widget, box.answering == nil, let path,
      let sheet = RowsSheet(pasted: text, into: path, of: form)
    else { return nil }
    return desk.mayChange() ? sheet : nil
  }

  /// Asks for the file whose rows are added to the focused list.
  func rowsPrompt(_ desk: inout Desk) -> PromptView? {
    guard case .rows = editor.widget, let path, let target = form.list(at: path),
      desk.mayChange()
    else { return nil }
    return .importingRows(into: target.list, target.rows, of: form, desk.services)
  }

  /// Adds the rows and moves the cursor to the first of them.
  mutating func add(_ arrival: RowsArrival, _ desk: inout Desk) {
    let form = form
    let count: Int? = change(&desk) { editor, session, today in
      let count = arrival.count(in: session.book.answers)
      let path = arrival.list.path(in: arrival.parents)
      let first = session.book.answers.rows(at: path).count
      session.book.add(arrival, of: form, from: editor.page.id)
      session.look(today: today())
      editor.refresh(session.book)
      editor.drawing.forget()
      editor.setCursor(ofRows: first)
      return count
    }
    guard let count else { return }
    let noun = arrival.list.group.noun
    desk.say(
      "\(noun.counted(count)) \(noun.agreeing("ajouté", count)) : \(Binding.undo.keyNames) \(noun.pronoun(count)) retire.",
      .success
    )
  }
}
