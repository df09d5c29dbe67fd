internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// Changes of the answer in focus by typing, pasting and suggestions.
extension PageEditor {
  /// Inserts typed or pasted text.
  mutating func insert(_ text: String, _ book: inout AnswerBook) -> WidgetReply {
    let reply = changeByKey(&book) { $0.insert(text) }
    if case .ignored = reply { return .say(keysInWords) }
    return reply
  }

  static let cleared = "Réponse effacée : \(Binding.undo.keyNames) la fait revenir."
  private static let replaced =
    "Réponse remplacée : \(Binding.undo.keyNames) fait revenir celle d’avant."

  /// Like `changeText`, with a message if one key deleted or replaced a whole answer.
  mutating func changeByKey(
    _ book: inout AnswerBook,
    _ change: (inout TextBox) -> TextEdit?
  ) -> WidgetReply {
    var reply = WidgetReply.done
    let isText = changeText(&book) { box in
      let edit = change(&box)
      if let edit, edit.tookMuch, box.editor.text.utf8.count == edit.inserted.utf8.count {
        reply = .say(edit.inserted.isEmpty ? Self.cleared : Self.replaced)
      }
      return edit
    }
    return isText ? reply : .ignored
  }

  @discardableResult
  mutating func changeText(
    _ book: inout AnswerBook,
    _ change: (inout TextBox) -> TextEdit?
  ) -> Bool {
    guard case .text(var box) = widget, let question else { return false }
    drawing.follow()
    // The widget gives the box up meanwhile, so that the change does not copy its text.
    widget = .none
    let edit = change(&box)
    if let edit {
      box.moveMarks(with: edit)
      record(edit, box, question, &book)
      dayRun = (false, false)
      suggest(&box, question, book)
    }
    widget = .text(box)
    return true
  }

  /// Like `changeText`, for a step from one day to another.
  @discardableResult
  mutating func changeDay(
    _ book: inout AnswerBook,
    _ change: (inout TextBox) -> TextEdit?
  ) -> Bool {
    dayRun.goesOn = dayRun.isOpen
    defer { dayRun = (true, false) }
    return changeText(&book, change)
  }

  /// Makes the next day step begin a new undo step.
  mutating func endDayRun() { dayRun.isOpen = false }

  /// Prepares a long text for the next key while the program is idle.
  mutating func prepareForNextKey() {
    _ = widget.withText { if $0.isMultiline { $0.prepareForNextKey() } }
  }

  private mutating func record(
    _ edit: TextEdit,
    _ box: TextBox,
    _ question: Question,
    _ book: inout AnswerBook
  ) {
    if book.correct(question.path) { drawing.forget() }
    switch question.field.kind {
    case .text(let kind) where kind.codec.isProse:
      book.edit(
        edit,
        giving: box.editor.text,
        at: question.path,
        from: page.id,
        isName: question.field.key == page.nameKey
      )
    case let kind:
      if isOwnStep(edit) { book.seal() }
      book.set(
        kind.codec?.stored(box.editor.text),
        at: question.path,
        .typing,
        from: page.id
      )
    }
  }

  /// Whether an edit of a value that is set as a whole begins an undo step: a replacement of text,
  /// a paste, the deletion of a word or selection, or the first of a run of day steps.
  private func isOwnStep(_ edit: TextEdit) -> Bool {
    if dayRun.isOpen { return !dayRun.goesOn }
    return switch edit.manner {
    case .deleting: false
    case .typing: !edit.removed.isEmpty
    case .atOnce: true
    }
  }

  /// Updates the meaning and the suggestions for the typed text.
  private func suggest(_ box: inout TextBox, _ question: Question, _ book: AnswerBook) {
    if box.isMultiline { return }
    let typed = box.editor.text
    box.meaning = form.suggester?.meaning(of: typed, at: question.path, in: book.answers)
    box.suggestions = SuggestionList(
      typed.isEmpty
        ? box.proposals : form.suggestions(for: typed, at: question, among: box.proposals)
    )
  }

  /// Accepts the suggestion under the cursor, with all its answers, as one undo step.
  ///
  /// Returns `false` if there is none.
  mutating func takeSuggestion(_ book: inout AnswerBook) -> Bool {
    guard case .text(let box) = widget, let chosen = box.suggestions.chosen else { return false }
    take(chosen, &book)
    return true
  }

  /// Accepts the suggestion that the typed text means, with a message that names it.
  mutating func takeMeant(_ book: inout AnswerBook) -> WidgetReply? {
    guard case .text(let box) = widget, let meant = box.suggestions.meant else { return nil }
    take(meant, &book)
    let name = [meant.title, meant.detail].filter { !$0.isEmpty }.joined(separator: " · ")
    return .say("Choisi : \(name). \(Binding.undo.keyNames) rend ce que vous aviez tapé.")
  }

  private mutating func take(_ chosen: Suggestion, _ book: inout AnswerBook) {
    guard let question else { return }
    book.correct(question.path)
    book.seal()
    book.take(chosen, at: question.path, from: page.id)
    reload(book)
  }

  mutating func set(_ value: JSON?, _ reason: Change.Reason, _ book: inout AnswerBook) {
    guard let question else { return }
    book.correct(question.path)
    book.set(value, at: question.path, reason, from: page.id)
    refresh(book)
    drawing.forget()
  }
}

extension TextEdit {
  /// Whether the edit removes more than one grapheme cluster.
  fileprivate var tookMuch: Bool { !removed.isEmpty && !removed.dropFirst().isEmpty }
}
