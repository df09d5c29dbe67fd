internal import Filling
internal import FormModel

/// Rows that come from a table.
extension FormView {
  /// The sheet for a text that is pasted where a list has the focus; `nil` where it is none of rows.
  func rowsSheet(_ text: String, _ desk: inout Desk) -> RowsSheet? {
    guard case .rows(let box) = editor.widget, box.answering == nil, let path,
      let sheet = RowsSheet(pasted: text, into: path, of: form)
    else { return nil }
    return changeable(&desk) == nil ? nil : sheet
  }

  /// Asks for the file whose rows go into the list in focus.
  func rowsPrompt(_ desk: inout Desk) -> PromptView? {
    guard case .rows = editor.widget, let path, let place = form.list(at: path),
      changeable(&desk) != nil
    else { return nil }
    return .importingRows(into: place.list, place.rows, of: form, desk.services.paths)
  }

  /// Adds the rows, and has the cursor on the first of them.
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
