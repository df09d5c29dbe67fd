internal import Filling
internal import FormModel
internal import Terminal
internal import TextEditing

extension PageEditor {
  /// A key that no binding has: typing, and moving inside the item in focus.
  mutating func type(
    _ key: Key,
    _ book: inout AnswerBook,
    _ findings: inout Findings,
    today: () -> CalendarDate
  ) -> WidgetReply {
    drawing.follow()
    switch widget {
    case .text:
      // Not bound to a name here: a box that is held twice would be copied by the key.
      if let reply = moveInSuggestions(key, &book, &findings) { return reply }
      if question?.field.kind == .date, let reply = moveDate(key, &book, &findings, today: today) {
        return reply
      }
      return typeText(key, &book, &findings)
    case .choice:
      return with { widget in
        guard case .choice(var box) = widget else { return .ignored }
        var reply = box.handle(key.code)
        if case .character(let letter) = key.code, key.modifiers.isEmpty, box.seek(letter) {
          reply = .done
        }
        widget = .choice(box)
        return reply
      }
    case .rows:
      let rows = question.map { book.answers.rows(at: $0.path) } ?? []
      return with { widget in
        guard case .rows(var box) = widget else { return .ignored }
        let reply = box.handle(key.code, rows)
        widget = .rows(box)
        return reply
      }
    case .actions:
      return with { widget in
        guard case .actions(var box) = widget else { return .ignored }
        let reply = box.handle(key.code)
        widget = .actions(box)
        return reply
      }
    }
  }

  /// Down leads into the proposals; there Enter takes one, and typing goes on as before.
  private mutating func moveInSuggestions(
    _ key: Key,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply? {
    guard case .text(var box) = widget, !box.suggestions.isEmpty, key.modifiers.isEmpty else {
      return nil
    }
    switch key.code {
    case .down: _ = box.suggestions.move(by: 1)
    case .up where box.suggestions.cursor != nil: _ = box.suggestions.move(by: -1)
    default: return nil
    }
    widget = .text(box)
    return .done
  }

  /// Up and down change the day that is there; with the calendar open, the arrows walk over it.
  private mutating func moveDate(
    _ key: Key,
    _ book: inout AnswerBook,
    _ findings: inout Findings,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    guard case .text(let box) = widget, key.modifiers.isEmpty else { return nil }
    let isOpen = box.calendar != nil
    // Who only passes by answers nothing, and what cannot be read is kept.
    guard isOpen || box.date != nil else { return nil }
    let step: (days: Int, months: Int)
    switch key.code {
    case .up: step = (isOpen ? -7 : 1, 0)
    case .down: step = (isOpen ? 7 : -1, 0)
    case .left where isOpen: step = (-1, 0)
    case .right where isOpen: step = (1, 0)
    case .pageUp where isOpen: step = (0, -1)
    case .pageDown where isOpen: step = (0, 1)
    default: return nil
    }
    changeText(&book, &findings) { $0.move(days: step.days, months: step.months, today: today()) }
    return .done
  }

  private mutating func typeText(
    _ key: Key,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply {
    if case .character(let character) = key.code, key.modifiers.isEmpty {
      changeText(&book, &findings) { $0.insert(String(character)) }
      return .done
    }
    if key == .enter {
      changeText(&book, &findings) { $0.breakLine() }
      return .done
    }
    if let unit = TextKeys.deletion(key) {
      changeText(&book, &findings) { $0.delete(unit) }
      return .done
    }
    guard case .text(var box) = widget else { return .ignored }
    if key.code == .pageUp || key.code == .pageDown {
      guard box.scrolls else { return .ignored }
      box.movePage(key.code == .pageUp ? -1 : 1, selecting: key.modifiers.contains(.shift))
    } else if let movement = TextKeys.movement(key) {
      if !box.isMultiline, movement == .up { return .previous }
      if !box.isMultiline, movement == .down { return .next }
      box.move(movement, selecting: key.modifiers.contains(.shift))
    } else {
      return .ignored
    }
    widget = .text(box)
    return .done
  }
}

/// Keys that move and delete in a text, as editors have them.
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
    let byWord = !key.modifiers.isDisjoint(with: [.control, .alt])
    return switch key.code {
    // Of Readline, and of Option with an arrow on a Mac.
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
