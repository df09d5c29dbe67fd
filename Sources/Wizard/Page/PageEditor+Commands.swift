internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

extension PageEditor {
  /// The keys of the item in focus, those of the last line first.
  var bindings: [Binding] { isReadOnly ? bindingsToRead : bindingsToWrite }

  /// Whether a key would change something here, could the draft be changed.
  func isForWriting(_ key: Key) -> Bool {
    isReadOnly && bindingsToWrite.contains { $0.keys.contains(key) }
  }

  private static let fields = [
    Binding(.nextField, .tab), Binding(.previousField, .backTab, isShown: false),
  ]
  /// Enter has nothing of its own to do there.
  private static let fieldsByEnter = [Binding(.nextField, .tab, .enter), fields[1]]
  private static let copyRow = Binding(.copy, .ctrl("o"), .alt("c"), isShown: false)
  private static let words = [Binding(.help, .character("?"), isShown: false)]

  private var bindingsToRead: [Binding] {
    switch widget {
    case .text(let box):
      TextBindings.reading(box, Self.fields, isWholeWindow: isWholeWindow) + Self.words
    case .choice: Self.fieldsByEnter + Self.words
    case .rows(let box):
      (box.cursor < rowCount
        ? [Binding(.open, .enter), Self.copyRow] + Self.fields : Self.fieldsByEnter)
        + Self.words
    case .actions: bindingsToWrite
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
      let row = [
        Binding(.removeRow, .delete), Binding(.duplicateRow, .ctrl("d")),
        Binding(.moveRowUp, Key(.up, .alt), isShown: false),
        Binding(.moveRowDown, Key(.down, .alt), isShown: false),
        Binding(.cut, .ctrl("x")),
      ]
      let open =
        box.cursor < rowCount
        ? [Binding(.open, .enter)] + row : [Binding(.addRow, .enter)]
      return open
        + [
          Binding(.addRow, .insert, .character("+"), isShown: false),
          Binding(.cut, .ctrl("x"), isShown: false), Self.copyRow, TextBindings.paste,
        ]
        + Self.fields
        + Self.words
    case .actions:
      return [Binding(.choose, .enter, .character(" "))] + Self.fields + Self.words
    }
  }

  private var rowCount: Int { drawing.rowCount }

  /// Does what belongs to the item in focus; `nil` where the command is not its own.
  mutating func perform(
    _ command: Command,
    _ book: inout AnswerBook,
    _ findings: inout Findings,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    drawing.follow()
    stray = StrayTyping()
    switch command {
    case .nextField: return leave(.next)
    case .previousField: return leave(.previous)
    case .choose where isOnAction:
      guard case .actions(let box) = widget else { return nil }
      return box.command.map { .run($0) }
    case .choose where takeSuggestion(&book, &findings): return .done
    case .takeMeant: return takeMeant(&book, &findings)
    case .choose where enterSuggestions(): return .done
    case .choose, .clear: return choose(command, &book, &findings)
    case .calendar: return toggleCalendar(today: today)
    case .laterDay: return step(days: 1, &book, &findings, today: today)
    case .earlierDay: return step(days: -1, &book, &findings, today: today)
    case .back
    where cancelCalendar(&book, &findings) || closeSuggestions() || unselect() || leaveWholeWindow():
      return .done
    case .mark: return changeBox { $0.toggleMark() }
    case .wholeWindow: return toggleWholeWindow()
    case .openComplements:
      openComplements(book)
      return .done
    case .open, .addRow, .removeRow, .duplicateRow, .moveRowUp, .moveRowDown:
      return changeRows(command, &book, &findings)
    default: return nil
    }
  }

  private mutating func choose(
    _ command: Command,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply? {
    guard case .choice(let box) = widget, let question else { return nil }
    if command == .clear {
      guard book[question.path] != nil else { return .done }
      set(nil, .clearing, &book, &findings)
      return .say(Self.cleared)
    } else {
      set(box.toggled(book[question.path]), .choosing, &book, &findings)
    }
    return .done
  }

  /// From one entry to the next; out of the item behind the last of them.
  private mutating func leave(_ way: Way) -> WidgetReply {
    guard case .actions(var box) = widget, box.step(way) else { return .leave(way) }
    widget = .actions(box)
    return .done
  }

  /// Has the cursor where the focus comes from.
  mutating func land(_ way: Way, _ book: AnswerBook) {
    switch widget {
    case .actions(var box) where way != .next:
      box.cursor = max(0, box.commands.count - 1)
      widget = .actions(box)
    case .choice(var box) where way == .above:
      box.moveToLast()
      widget = .choice(box)
    case .rows(var box) where way == .above:
      box.cursor = question.map { book.answers.rows(at: $0.path).count } ?? 0
      widget = .rows(box)
    default: break
    }
  }

  private mutating func step(
    days: Int,
    _ book: inout AnswerBook,
    _ findings: inout Findings,
    today: () -> CalendarDate
  ) -> WidgetReply? {
    guard stepsDays else { return nil }
    changeText(&book, &findings) { $0.move(days: days, today: today()) }
    return .done
  }

  private mutating func toggleCalendar(today: () -> CalendarDate) -> WidgetReply? {
    with { widget in
      guard case .text(var box) = widget, box.kind == .date else { return .ignored }
      box.toggleCalendar(today: today())
      widget = .text(box)
      return .done
    }
  }

  /// Gives the day back that was there when the calendar was opened.
  private mutating func cancelCalendar(
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> Bool {
    guard case .text(let box) = widget, box.calendar != nil else { return false }
    return changeText(&book, &findings) { $0.cancelCalendar() }
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

  private mutating func changeRows(
    _ command: Command,
    _ book: inout AnswerBook,
    _ findings: inout Findings
  ) -> WidgetReply? {
    guard case .rows(let box) = widget, let question else { return nil }
    let rows = book.answers.rows(at: question.path)
    let noun = box.group.noun
    let isOnRow = box.isOnRow(rows)
    switch command {
    case .open where isOnRow: return .open(index: box.cursor)
    case .open, .addRow:
      set(.array(rows + [.object(JSONObject())]), .adding(noun), &book, &findings)
      setCursor(ofRows: rows.count)
      return .open(index: rows.count)
    default: break
    }
    guard let change = RowChange(command) else { return .done }
    _ = findings.mute(question.path, in: book.answers)
    let place = book.change(row: box.cursor, of: question.path, change, noun, from: page.id)
    guard let place else { return .done }
    refresh(book)
    drawing.forget()
    setCursor(ofRows: place)
    return .done
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
