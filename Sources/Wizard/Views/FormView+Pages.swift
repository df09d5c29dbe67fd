internal import FormModel
internal import JSONText

extension FormView {
  /// Adds, copies, moves or removes the row that this page is of, where its list stands as steps.
  mutating func changePages(_ command: Command, _ desk: inout Desk) -> Transition {
    guard var session = changeable(&desk) else { return .stay }
    guard let (list, noun) = pageList() else { return .stay }
    var rows = session.book.answers.rows(at: list)
    if rows.isEmpty { rows = [.object(JSONObject())] }
    let isOnRow = page.place.parent == list
    var place = isOnRow ? page.place.index ?? 0 : rows.count - 1
    let reason: Change.Reason
    switch command {
    case .addPage:
      place = rows.count
      rows.append(.object(JSONObject()))
      reason = .adding(noun)
    case .duplicatePage where isOnRow:
      rows.insert(rows[place], at: place + 1)
      place += 1
      reason = .duplicating(noun)
    case .removePage where isOnRow:
      rows.remove(at: place)
      reason = .removing(noun)
      desk.say(noun.removed, .success)
      place = max(0, min(place, rows.count - 1))
    case .movePageUp where isOnRow && place > 0:
      rows.swapAt(place, place - 1)
      place -= 1
      reason = .moving(noun)
    case .movePageDown where isOnRow && place + 1 < rows.count:
      rows.swapAt(place, place + 1)
      place += 1
      reason = .moving(noun)
    default: return .stay
    }
    session.book.set(.array(rows), at: list, reason, from: page.id)
    session.look(today: desk.today)
    desk.session = session
    show(.row(list + place), session.book)
    return .stay
  }

  /// The list whose rows are steps.
  private func pageList() -> (Path, Noun)? {
    for step in form.steps {
      if case .rows(let field, let group) = step.content {
        return (.root + field.key, group.noun)
      }
    }
    return nil
  }

  /// From the page of a row, one more row of the same list.
  mutating func addSibling(_ desk: inout Desk) -> Transition {
    guard let list = page.place.parent, page.noun != nil, changeable(&desk) != nil else {
      return .stay
    }
    _ = perform(.back, &desk)
    guard path == list else { return .stay }
    editor.setCursor(ofRows: .max)
    return perform(.addRow, &desk)
  }

  /// The session, where it may be changed; where not, the person is told why.
  func changeable(_ desk: inout Desk) -> Session? {
    guard let reason = desk.session?.readOnly else { return desk.session }
    desk.say(reason, .error)
    return nil
  }

  mutating func undoOrRedo(_ command: Command, _ desk: inout Desk) -> Transition {
    guard var session = changeable(&desk) else { return .stay }
    let isUndo = command == .undo
    guard let change = isUndo ? session.book.undo() : session.book.redo() else {
      desk.say(isUndo ? "Il n’y a rien à annuler." : "Il n’y a rien à rétablir.")
      return .stay
    }
    session.look(today: desk.today)
    desk.session = session
    desk.say((isUndo ? "Annulé : " : "Rétabli : ") + change.reason.name + ".")
    follow(change, session.book)
    return .stay
  }

  /// Shows what an undoing changed.
  private mutating func follow(_ change: Change, _ book: AnswerBook) {
    let caret = change.caret(in: book)
    if page.id == change.page, editor.setFocus(on: change.path, caret: caret, book) {
      sidebar.forget()
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

extension Noun {
  /// "Proposition supprimée : ^Z la fait revenir."
  var removed: String {
    let name = singular.prefix(1).uppercased() + singular.dropFirst()
    return isFeminine
      ? "\(name) supprimée : ^Z la fait revenir." : "\(name) supprimé : ^Z le fait revenir."
  }
}
