internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// What typing, pasting and proposals change of the answer in focus.
extension PageEditor {
  /// A text that is typed or pasted.
  mutating func insert(
    _ text: String,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply {
    let reply = changeByKey(&book, &findings) { $0.insert(text) }
    if case .ignored = reply { return .say(keysInWords) }
    return reply
  }

  static let cleared = "Réponse effacée : \(Binding.undo.keyNames) la fait revenir."
  private static let replaced =
    "Réponse remplacée : \(Binding.undo.keyNames) fait revenir celle d’avant."

  /// As `changeText`, and says so where a whole answer went with one key.
  mutating func changeByKey(
    _ book: inout AnswerBook,
    _ findings: inout Findings,
    _ change: (inout TextBox) -> TextEdit?
  ) -> WidgetReply {
    var reply = WidgetReply.done
    let isText = changeText(&book, &findings) { box in
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
    _ findings: inout Findings,
    _ change: (inout TextBox) -> TextEdit?
  ) -> Bool {
    guard case .text(var box) = widget, let question else { return false }
    drawing.follow()
    // The box is taken out meanwhile, so that its text is not copied.
    widget = .actions(ActionsBox(commands: []))
    let edit = change(&box)
    if let edit {
      box.moveMarks(with: edit)
      record(edit, box, question, &book, &findings)
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
    _ findings: inout Findings,
    _ change: (inout TextBox) -> TextEdit?
  ) -> Bool {
    dayRun.goesOn = dayRun.isOpen
    defer { dayRun = (true, false) }
    return changeText(&book, &findings, change)
  }

  /// Makes the next day step begin a new undo step.
  mutating func endDayRun() { dayRun.isOpen = false }

  /// What can be done ahead of the next key while nobody waits for this one.
  mutating func prepareForNextKey() {
    guard case .text(var box) = widget, box.isMultiline else { return }
    widget = .actions(ActionsBox(commands: []))
    box.prepareForNextKey()
    widget = .text(box)
  }

  private mutating func record(
    _ edit: TextEdit,
    _ box: TextBox,
    _ question: Question,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) {
    if findings.mute(question.path, in: book.answers) { drawing.forget() }
    switch question.field.kind {
    case .line, .paragraphs:
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

  /// Whether an edit of a value that is kept whole is not to be undone with what was typed before it:
  /// one that takes much away at once, or pastes. Days that are stepped through are one step.
  private func isOwnStep(_ edit: TextEdit) -> Bool {
    if dayRun.isOpen { return !dayRun.goesOn }
    return switch edit.manner {
    case .deleting: false
    case .typing: !edit.removed.isEmpty
    case .atOnce: true
    }
  }

  /// Proposals for what is typed now; they change with each key, so that the block is laid out anew.
  private func suggest(_ box: inout TextBox, _ question: Question, _ book: AnswerBook) {
    if box.isMultiline { return }
    let typed = box.editor.text
    box.meaning = form.suggester?.meaning(of: typed, at: question.path, in: book.answers)
    box.suggestions = SuggestionList(
      typed.isEmpty
        ? box.proposals : form.suggestions(for: typed, at: question, among: box.proposals)
    )
  }

  /// Takes the proposal under the cursor, and the answers that come with it, as one step.
  mutating func takeSuggestion(_ book: inout AnswerBook, _ findings: inout Findings) -> Bool {
    guard case .text(let box) = widget, let chosen = box.suggestions.chosen else { return false }
    take(chosen, &book, &findings)
    return true
  }

  /// Takes what the typed letters mean, and says what it was.
  mutating func takeMeant(
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply? {
    guard case .text(let box) = widget, let meant = box.suggestions.meant else { return nil }
    take(meant, &book, &findings)
    let name = [meant.title, meant.detail].filter { !$0.isEmpty }.joined(separator: " · ")
    return .say("Choisi : \(name). \(Binding.undo.keyNames) rend ce que vous aviez tapé.")
  }

  private mutating func take(
    _ chosen: Suggestion,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) {
    guard let question else { return }
    _ = findings.mute(question.path, in: book.answers)
    book.seal()
    book.take(chosen, at: question.path, from: page.id)
    reload(book)
  }

  mutating func set(
    _ value: JSON?,
    _ reason: Change.Reason,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) {
    guard let question else { return }
    _ = findings.mute(question.path, in: book.answers)
    book.set(value, at: question.path, reason, from: page.id)
    refresh(book)
    drawing.forget()
  }
}

extension TextEdit {
  /// Whether more than a character is gone.
  fileprivate var tookMuch: Bool { !removed.isEmpty && !removed.dropFirst().isEmpty }
}
