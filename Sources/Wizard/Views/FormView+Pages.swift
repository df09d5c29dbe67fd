internal import UseCases
internal import FormModel
internal import JSONText

extension FormView {
  /// Adds, copies, moves or removes the row of this page, if the rows of its list are steps.
  mutating func changePages(_ command: Command, _ desk: inout Desk) -> Transition {
    guard desk.mayChange(), let (list, noun) = pageList() else { return .stay }
    let index = desk.drafts.withSession { session in
      command == .addPage
        ? addPage(to: list, noun, &session.book)
        : changePage(of: list, noun, command, &session.book)
    }
    guard case .some(.some(let index)) = index else { return .stay }
    if command == .removePage { desk.say(noun.removed(Binding.undo.keyNames), .success) }
    desk.drafts.look()
    if let book = desk.session?.book { show(.row(list + index), book) }
    return .stay
  }

  /// Adds a row that is a step. Returns its place.
  private func addPage(to list: Path, _ noun: Noun, _ book: inout AnswerBook) -> Int {
    var rows = book.answers.rows(at: list)
    // Without rows, the page of an empty first row is shown; it stays the first one.
    if rows.isEmpty { rows = [.object(JSONObject())] }
    book.set(.array(rows + [.object(JSONObject())]), at: list, .adding(noun), from: page.id)
    return rows.count
  }

  /// Copies, moves or removes the row of this page. Returns the place to show; `nil` if nothing has
  /// changed.
  private func changePage(
    of list: Path,
    _ noun: Noun,
    _ command: Command,
    _ book: inout AnswerBook
  ) -> Int? {
    guard page.place.parent == list, let change = RowChange(command), let row = page.place.index,
      let next = book.change(row: row, of: list, change, noun, from: page.id)
    else { return nil }
    return max(0, min(next, book.answers.rows(at: list).count - 1))
  }

  /// The path of the list whose rows are steps.
  private func pageList() -> (Path, Noun)? {
    for step in form.steps {
      if case .rows(let field, let group) = step.content {
        return (.root + field.key, group.noun)
      }
    }
    return nil
  }

  /// Adds another row to the list of the current row page.
  mutating func addSibling(_ desk: inout Desk) -> Transition {
    guard let list = page.place.parent, page.noun != nil, desk.mayChange() else {
      return .stay
    }
    _ = perform(.back, &desk)
    guard path == list else { return .stay }
    editor.setCursor(ofRows: .max)
    return perform(.addRow, &desk)
  }

  mutating func undoOrRedo(_ command: Command, _ desk: inout Desk) -> Transition {
    guard let change = desk.undoOrRedo(command) else { return .stay }
    if editor.isOnList { desk.isLookOwed = true } else { desk.drafts.look() }
    if let book = desk.session?.book { follow(change, isTakenBack: command == .undo, book) }
    return .stay
  }

  /// Moves to the place that undo or redo changed.
  private mutating func follow(_ change: Change, isTakenBack: Bool, _ book: AnswerBook) {
    let caret = change.caret(in: book, isTakenBack: isTakenBack)
    if page.id == change.page, editor.showRows(at: change.path, from: change.firstRow, book) {
      sidebar.forget()
      return
    }
    if page.id == change.page, editor.setFocus(on: change.path, caret: caret, book) {
      sidebar.forget()
      return
    }
    // The change contains this page, for example a row that moved between lists: the focus stays on
    // its field.
    if page.id == change.page, page.place.starts(with: change.path), let path,
      show(page.id, focus: path, book)
    {
      return
    }
    if show(change.page, focus: change.path, caret: caret, book) { return }
    show(pageShown(instead: change.page, book), book)
  }

  private func pageShown(instead id: Page.ID, _ book: AnswerBook) -> Page.ID {
    let pages = form.pages(of: book.answers)
    if case .row(let path) = id, let list = path.parent {
      if let last = pages.last(where: { $0.place.parent == list }) { return last.id }
    }
    return form.page(page.id, of: book.answers) == nil ? pages[0].id : page.id
  }
}

/// The history of a row.
extension FormView {
  /// The current row, in its list or as a page, if it has a history.
  var rowWithHistory: (path: Path, group: Group)? {
    if let box = editor.rows, let list = path, box.isOnRow, box.group.history != nil {
      return (list + box.cursor, box.group)
    }
    guard page.noun != nil, let group = outer.last?.group, group.history != nil else { return nil }
    return (page.place, group)
  }

  func followUp() -> Transition {
    guard let (row, group) = rowWithHistory else { return .stay }
    return .push(FollowUpView(row, group, from: page.id))
  }
}
