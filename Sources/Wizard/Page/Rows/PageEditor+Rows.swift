internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Keys and commands of the list in focus.
extension PageEditor {
  var rows: RowsBox? { if case .rows(let box) = widget { box } else { nil } }

  /// Whether page keys belong to the item in focus.
  var takesPageKeys: Bool {
    switch widget {
    case .text(let box): box.scrolls || box.calendar != nil || isWholeWindow
    case .rows(let box): box.scrolls
    case .choice, .actions, .none: false
    }
  }

  /// The viewport of the text or list in focus, below the first `above` rows, which do not scroll.
  var window: (above: Int, first: Int, height: Int, count: Int)? {
    switch widget {
    case .text(let box):
      let (first, height, count) = box.window
      return (0, first, height, count)
    case .rows(let box):
      let above = box.window.drawn.prefix { $0 == nil }.count
      return (above, box.window.first, box.window.height, box.entries.count)
    case .choice, .actions, .none: return nil
    }
  }

  mutating func setCursor(ofRows cursor: Int) { _ = widget.withRows { $0.cursor = cursor } }

  /// Moves the cursor to the entry in a row of the drawn list.
  mutating func pointRows(at row: Int) { _ = widget.withRows { $0.point(row: row, resting: nil) } }

  mutating func updateRows(at path: Path, _ book: AnswerBook) {
    _ = widget.withRows { $0.update(book.answers.rows(at: path)) }
  }

  /// Restores a list as it was before one of its rows was opened, with its filter and cursor.
  mutating func resume(_ list: RowsBox, _ book: AnswerBook) {
    guard let path = question?.path, rows?.group == list.group else { return }
    _ = widget.withRows { box in
      box = list
      let marks = list.marks
      let (before, rows) = (list.table.rows, book.answers.rows(at: path))
      // The opened row may have changed; the marks are kept only if all others are the same.
      let isSame =
        before.count == rows.count
        && rows.indices.allSatisfy { $0 == list.cursor || rows[$0] == before[$0] }
      box.update(rows)
      if isSame { box.marks = marks }
    }
  }

  /// Whether the list in focus has rows and its filter is not prepared yet.
  var owesRows: Bool {
    guard case .rows(let box) = widget else { return false }
    return !box.filter.isPrepared && !box.table.rows.isEmpty
  }

  /// Prepares the filter while the program is idle; a letter typed earlier prepares it itself.
  mutating func prepareRows() { _ = widget.withRows { $0.prepareFilter() } }

  mutating func drawRows(width: Int, height: Int, _ book: AnswerBook) -> Block {
    guard let path = question?.path else { return Block() }
    return widget.withRows { box in
      box.block(width: width, height: height) { book.findings.errors(inRow: path + $0) }
    } ?? Block()
  }

  // MARK: Keys

  /// Whether a character extends the filter and is no command; `nil` if no list has the focus.
  func isLetterInRows(_ key: Key) -> Bool? {
    guard case .rows(let box) = widget else { return nil }
    return box.answering == nil && box.isFiltering
  }

  /// Returns `nil` if no list has the focus or the key does not apply to it.
  mutating func typeInRows(_ key: Key) -> WidgetReply? {
    guard case .rows(let box) = widget else { return nil }
    if box.answering != nil { return chooseInRows(key) }
    if key.code == .backspace, !box.filter.isEmpty {
      _ = widget.withRows { $0.unfilter() }
      return .done
    }
    guard case .character(let letter) = key.code, key.modifiers.isEmpty,
      box.isFiltering || !key.isBlank, !box.isOnAdd
    else { return nil }
    return widget.withRows { $0.filter(by: letter) } == true ? .done : .say(AnswerSearch.isTooLong)
  }

  /// Handles a key of the open choice: the first letter of an option, or an arrow.
  private mutating func chooseInRows(_ key: Key) -> WidgetReply {
    widget.withRows { box in
      guard var choice = box.answering else { return .ignored }
      defer { box.answering = choice }
      if case .character(let letter) = key.code {
        if choice.seek(letter) { return .done }
        return .ignored
      }
      _ = choice.handle(key.code)
      return .done
    } ?? .ignored
  }

  // MARK: Commands

  /// Returns `nil` if no list has the focus or the command does not apply to it.
  mutating func performInRows(_ command: Command, _ book: inout AnswerBook) -> WidgetReply? {
    guard case .rows(let box) = widget, let list = question?.path else { return nil }
    switch command {
    case .open where box.isOnSection:
      _ = widget.withRows { $0.toggleFold() }
      return .done
    case .open where box.isOnRow: return .open(index: box.cursor)
    case .open, .addRow: return addRow(to: list, &book)
    case .markRow:
      return widget.withRows { $0.toggleMark() } == true ? .done : .say(keysInWords)
    case .answerRows:
      return widget.withRows { $0.beginAnswering() } == true ? .done : nil
    case .choose where box.answering != nil: return answerRows(box, list, &book)
    case .renumberRows: return renumber(box, list, &book)
    case .foldRows: return widget.withRows { $0.toggleAllFolds() } == true ? .done : nil
    case .removeRow, .duplicateRow, .moveRowUp, .moveRowDown:
      return change(command, box, list, &book)
    case .back:
      let isDone = widget.withRows { $0.endAnswering() || $0.endFilter() || $0.unmark() }
      return isDone == true ? .done : nil
    default: return nil
    }
  }

  private mutating func addRow(to list: Path, _ book: inout AnswerBook) -> WidgetReply? {
    guard let noun = rows?.group.noun else { return nil }
    let rows = book.answers.rows(at: list)
    set(.array(rows + [.object(JSONObject())]), .adding(noun), &book)
    setCursor(ofRows: rows.count)
    return .open(index: rows.count)
  }

  private mutating func change(
    _ command: Command,
    _ box: RowsBox,
    _ list: Path,
    _ book: inout AnswerBook
  ) -> WidgetReply? {
    guard let change = RowChange(command) else { return nil }
    book.correct(list)
    let (noun, page) = (box.group.noun, page.id)
    let index =
      switch change {
      case .moveUp, .moveDown:
        box.neighbour(change).flatMap {
          book.move(row: box.cursor, to: $0, of: list, noun, from: page)
        }
      case .duplicate, .remove:
        book.change(row: box.cursor, of: list, change, noun, from: page)
      }
    guard let index else { return .done }
    redrawRows(book, at: index)
    return .done
  }

  private mutating func redrawRows(_ book: AnswerBook, at index: Int) {
    refresh(book)
    drawing.forget()
    setCursor(ofRows: index)
  }

  private mutating func answerRows(
    _ box: RowsBox,
    _ list: Path,
    _ book: inout AnswerBook
  ) -> WidgetReply? {
    guard let field = box.answer, let choice = box.answering else { return nil }
    book.correct(list)
    let value = choice.toggled(nil)
    let count = book.answer(
      field.key,
      value,
      rows: box.chosen,
      of: list,
      box.group.noun,
      from: page.id
    )
    let chosen = box.chosen.count
    _ = widget.withRows { $0.endAnswering() }
    redrawRows(book, at: box.cursor)
    let words = field.kind.tickedWords(in: value)
    guard count > 0 else { return .say("Rien n’a changé : la réponse était déjà « \(words) ».") }
    return .say(
      "\(box.group.noun.counted(chosen)) : \(words). \(Binding.undo.keyNames) rend les réponses d’avant."
    )
  }

  private mutating func renumber(
    _ box: RowsBox,
    _ list: Path,
    _ book: inout AnswerBook
  ) -> WidgetReply? {
    guard let key = box.group.overview?.number else { return nil }
    book.correct(list)
    let count = book.renumber(key, of: list, box.group.noun, from: page.id)
    guard count > 0 else {
      return .say("Les numéros se suivent déjà, de 1 à \(box.table.rows.count).")
    }
    redrawRows(book, at: box.cursor)
    return .say(
      "Numéros de 1 à \(box.table.rows.count), dans l’ordre de la liste. \(Binding.undo.keyNames) rend ceux d’avant."
    )
  }
}

extension FormView {
  /// Schedules the check of a changed list for when the program is idle.
  func oweLook(_ desk: inout Desk, since changes: Int?) {
    if editor.isOnList, desk.session?.book.changes != changes { desk.isLookOwed = true }
  }

  /// Invalidates what was drawn after the findings have changed.
  mutating func showFindings() {
    editor.drawing.forget()
    sidebar.forget()
  }
}
