internal import UseCases
internal import FormModel
internal import Terminal
internal import TextEditing

extension PageEditor {
  /// Handles a key without a binding: typing, and movement inside the item in focus.
  mutating func type(
    _ key: Key,
    _ book: inout AnswerBook,
    today: () -> CalendarDate
  ) -> WidgetReply {
    drawing.follow()
    if case .text = widget {
      // The box is not bound here: a second reference would make the key copy it.
      if let reply = moveInSuggestions(key) { return reply }
      if question?.field.kind == .date, let reply = moveDate(key, &book, today: today) {
        return reply
      }
      return typeText(key, &book)
    }
    if let reply = typeInRows(key) { return reply }
    guard case .character(let character) = key.code, key.modifiers.isEmpty else {
      stray = StrayTyping()
      return move(key)
    }
    // Space as a command has a binding: here a blank is stray typing or has no effect.
    guard !key.isBlank || stray.takes(key) else { return .ignored }
    let reply = takeStray(key, meaning: seek(character))
    return chooseSpelledOption(&book) ? .done : reply
  }

  /// Moves the cursor to an option that begins with the typed text, else with `letter`.
  ///
  /// Returns `false` if there is none.
  private mutating func seek(_ letter: Character) -> Bool {
    guard case .choice(var box) = widget,
      box.seek(start: stray.typed + letter.lowercased()) || box.seek(letter)
    else { return false }
    widget = .choice(box)
    return true
  }

  /// Chooses the option whose whole label was typed, such as « oui »: that is no accident.
  private mutating func chooseSpelledOption(_ book: inout AnswerBook) -> Bool {
    guard case .choice(let box) = widget, let question, box.isSpelled(stray.typed),
      !box.isTicked(book[question.path])
    else { return false }
    set(box.toggled(book[question.path]), .choosing, &book)
    return true
  }

  private mutating func move(_ key: Key) -> WidgetReply {
    let isInTable = isInTable
    switch widget {
    case .text, .none: return .ignored
    case .choice(var box):
      if isInTable { box.standInOneRow() }
      defer { widget = .choice(box) }
      return isInTable ? box.handle(key.code).byLine : box.handle(key.code)
    case .rows(var box):
      defer { widget = .rows(box) }
      return box.handle(key.code)
    case .actions(var box):
      defer { widget = .actions(box) }
      return box.handle(key.code)
    }
  }

  /// Handles the arrow keys of the suggestions: down enters the list and reopens a closed one.
  ///
  /// Returns `nil` for other keys, so that typing continues.
  private mutating func moveInSuggestions(_ key: Key) -> WidgetReply? {
    guard case .text(var box) = widget, key.modifiers.isEmpty,
      !box.suggestions.isEmpty || box.suggestions.isReopenable
    else { return nil }
    switch key.code {
    case .down: _ = box.suggestions.move(by: 1)
    case .up where box.suggestions.cursor != nil: _ = box.suggestions.move(by: -1)
    default: return nil
    }
    widget = .text(box)
    return .done
  }

  /// Handles the arrow and page keys of an open calendar. Returns `nil` for anything else.
  private mutating func moveDate(
    _ key: Key,
    _ book: inout AnswerBook,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    guard case .text(let box) = widget, key.modifiers.isEmpty, box.calendar != nil else {
      return nil
    }
    let step: (days: Int, months: Int)
    switch key.code {
    case .up: step = (-7, 0)
    case .down: step = (7, 0)
    case .left: step = (-1, 0)
    case .right: step = (1, 0)
    case .pageUp: step = (0, -1)
    case .pageDown: step = (0, 1)
    default: return nil
    }
    changeDay(&book) { $0.move(days: step.days, months: step.months, today: today()) }
    return .done
  }

  private mutating func typeText(_ key: Key, _ book: inout AnswerBook) -> WidgetReply {
    if case .character(let character) = key.code, key.modifiers.isEmpty {
      return changeByKey(&book) { $0.insert(String(character)) }
    }
    // With any modifier Enter breaks the line, or leaves a field of a single line.
    if key.code == .enter {
      guard isOnLongText else { return .leave(.next) }
      return changeByKey(&book) { $0.breakLine() }
    }
    if let unit = TextKeys.deletion(key) {
      return changeByKey(&book) { $0.delete(unit) }
    }
    guard case .text(var box) = widget else { return .ignored }
    if key.code == .pageUp || key.code == .pageDown {
      guard box.scrolls else { return .ignored }
      box.movePage(key.code == .pageUp ? -1 : 1, selecting: key.modifiers.contains(.shift))
    } else if let movement = TextKeys.movement(key) {
      if !box.isMultiline, box.isAtEdge(movement) {
        return .leave(movement == .up ? .above : .next)
      }
      box.move(movement, selecting: key.modifiers.contains(.shift))
    } else {
      return .ignored
    }
    widget = .text(box)
    return .done
  }
}

/// The keys that move and delete in a text, as in other editors.
enum TextKeys {
  static func deletion(_ key: Key) -> DeletionUnit? {
    switch (key.code, key.modifiers) {
    case (.backspace, []), (.backspace, .shift): .characterBackward
    case (.delete, []): .characterForward
    case (.backspace, _), (.character("w"), .control): .wordBackward
    case (.delete, _), (.character("d"), .alt): .wordForward
    case (.character("u"), .control): .toLineStart
    case (.character("k"), .control): .toLineEnd
    default: nil
    }
  }

  static func movement(_ key: Key) -> Movement? {
    let byWord = key.modifiers.isCommand
    return switch key.code {
    // From Readline; a Mac sends them for Option with an arrow.
    case .character("b") where key.modifiers == .alt: .wordLeft
    case .character("f") where key.modifiers == .alt: .wordRight
    case .left: byWord ? .wordLeft : .left
    case .right: byWord ? .wordRight : .right
    case .up: .up
    case .down: .down
    case .home: byWord ? .textStart : .rowStart
    case .end: byWord ? .textEnd : .rowEnd
    default: nil
    }
  }
}
