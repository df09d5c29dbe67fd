internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

extension PageEditor {
  /// The bindings of the item in focus, in the order of the key hints.
  var bindings: [Binding] { isReadOnly ? bindingsToRead : bindingsToWrite }

  /// Whether the draft is read-only and the key would have a binding if it were not.
  func isForWriting(_ key: Key) -> Bool {
    isReadOnly && bindingsToWrite.contains { $0.keys.contains(key) }
  }

  private static let fields = [
    Binding(.nextField, .tab), Binding(.previousField, .backTab, isShown: false),
  ]
  /// The bindings between fields, for widgets in which Enter has no effect of its own.
  private static let fieldsByEnter = [Binding(.nextField, .tab, .enter), fields[1]]
  private static let words = [Binding(.help, .character("?"), isShown: false)]

  private var bindingsToRead: [Binding] {
    switch widget {
    case .text(let box):
      TextBindings.reading(box, Self.fields, isWholeWindow: isWholeWindow) + Self.words
    case .choice: Self.fieldsByEnter + Self.words
    case .rows(let box):
      RowsBindings.reading(box, Self.fields, isWholeWindow: isWholeWindow) + Self.words
    case .actions, .none: bindingsToWrite
    }
  }

  private var bindingsToWrite: [Binding] {
    switch widget {
    case .text(let box):
      return TextBindings.writing(box, Self.fields, isWholeWindow: isWholeWindow)
    case .choice:
      return [Binding(.choose, .character(" "))] + Self.fieldsByEnter
        + [Binding(.clear, .delete, .backspace, isShown: false)] + Self.words
    case .rows(let box):
      return RowsBindings.writing(box, Self.fields, isWholeWindow: isWholeWindow) + Self.words
    case .actions:
      return [Binding(.choose, .enter, .character(" "))] + Self.fields + Self.words
    case .none: return Self.fields + Self.words
    }
  }

  /// Performs a command of the item in focus. Returns `nil` if the command does not apply to it.
  mutating func perform(
    _ command: Command,
    _ book: inout AnswerBook,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    drawing.follow()
    stray = StrayTyping()
    if let reply = performInRows(command, &book) { return reply }
    switch command {
    case .nextField: return leave(.next)
    case .previousField: return leave(.previous)
    case .choose where isOnAction:
      guard case .actions(let box) = widget else { return nil }
      return box.command.map { .run($0) }
    case .choose where takeSuggestion(&book): return .done
    case .takeMeant: return takeMeant(&book)
    case .choose where enterSuggestions(): return .done
    case .choose, .clear: return choose(command, &book)
    case .calendar: return toggleCalendar(today: today)
    case .laterDay: return step(days: 1, &book, today: today)
    case .earlierDay: return step(days: -1, &book, today: today)
    case .back
    where cancelCalendar(&book) || closeSuggestions() || unselect() || leaveWholeWindow():
      return .done
    case .mark: return changeBox { $0.toggleMark() }
    case .wholeWindow: return toggleWholeWindow()
    case .openComplements:
      openComplements(book)
      return .done
    default: return nil
    }
  }

  private mutating func choose(_ command: Command, _ book: inout AnswerBook) -> WidgetReply? {
    guard case .choice(let box) = widget, let question else { return nil }
    if command == .clear {
      guard book[question.path] != nil else { return .done }
      set(nil, .clearing, &book)
      return .say(Self.cleared)
    } else {
      set(box.toggled(book[question.path]), .choosing, &book)
    }
    return .done
  }

  /// Moves to the adjacent command at the end of the page, or leaves the item if there is none.
  private mutating func leave(_ way: Way) -> WidgetReply {
    guard case .actions(var box) = widget, box.step(way) else { return .leave(way) }
    widget = .actions(box)
    return .done
  }

  /// Places the cursor at the side of the widget that the focus comes from.
  mutating func land(_ way: Way, _ book: AnswerBook) {
    switch widget {
    case .actions(var box) where way.step < 0:
      box.cursor = max(0, box.commands.count - 1)
      widget = .actions(box)
    case .choice(var box) where isInTable:
      box.standInOneRow()
      widget = .choice(box)
    case .choice(var box) where way == .above:
      box.moveToLast()
      widget = .choice(box)
    case .rows(var box) where way == .above:
      box.cursor = .max
      widget = .rows(box)
    default: break
    }
  }

  private mutating func step(
    days: Int,
    _ book: inout AnswerBook,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    guard stepsDays else { return nil }
    changeDay(&book) { $0.move(days: days, today: today()) }
    return .done
  }

  private mutating func toggleCalendar(today: () -> CalendarDate) -> WidgetReply? {
    endDayRun()
    guard case .text(var box) = widget, box.kind == .date else { return .ignored }
    box.toggleCalendar(today: today())
    widget = .text(box)
    return .done
  }

  /// Closes the calendar and restores the earlier day. Returns `false` if it is not open.
  private mutating func cancelCalendar(_ book: inout AnswerBook) -> Bool {
    guard case .text(let box) = widget, box.calendar != nil else { return false }
    return changeDay(&book) { $0.cancelCalendar() }
  }

  private var isOnAction: Bool {
    if case .actions = widget { true } else { false }
  }

  private mutating func enterSuggestions() -> Bool {
    guard case .text(var box) = widget,
      !box.suggestions.isEmpty || box.suggestions.isReopenable
    else { return false }
    _ = box.suggestions.move(by: 1)
    widget = .text(box)
    return true
  }

  private mutating func closeSuggestions() -> Bool {
    guard case .text(var box) = widget, !box.suggestions.isEmpty else { return false }
    box.suggestions.close()
    widget = .text(box)
    return true
  }
}

extension RowChange {
  /// `nil` for a command that does something else.
  init?(_ command: Command) {
    switch command {
    case .duplicateRow, .duplicatePage: self = .duplicate
    case .removeRow, .removePage: self = .remove
    case .moveRowUp, .movePageUp: self = .moveUp
    case .moveRowDown, .movePageDown: self = .moveDown
    default: return nil
    }
  }
}
