internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// A small form inside a sheet, with the same fields as the main form.
struct SmallForm {
  var editor: PageEditor
  var book: AnswerBook

  init(_ form: Form, _ answers: Answers, actions: [Command]) {
    book = AnswerBook(answers)
    editor = PageEditor(form, form.pages(of: book.answers)[0], actions: actions, book: book)
  }

  /// Lets the fields handle a command. Returns `nil` for a command of the sheet itself.
  mutating func perform(_ command: Command, _ desk: inout Desk) -> WidgetReply? {
    let today = { [clock = desk.services.clock] in clock.today }
    if let reply = editor.perform(command, &book, today: today) { return reply }
    switch command {
    case .selectAll, .cut, .copy, .paste:
      let outcome = editor.useClipboard(command, &desk.clipboard, &book)
      if let outcome { desk.tell(outcome) }
    case .undo, .redo:
      let change = command == .undo ? book.undo() : book.redo()
      desk.tell(command, change)
      guard let change else { return .done }
      let caret = change.caret(in: book, isTakenBack: command == .undo)
      editor.setFocus(on: change.path, caret: caret, book)
    default: return nil
    }
    return .done
  }

  mutating func type(_ key: Key, _ desk: Desk) -> WidgetReply {
    let today = { [clock = desk.services.clock] in clock.today }
    return editor.type(key, &book, today: today)
  }

  mutating func insert(_ text: String) -> WidgetReply { editor.insert(text, &book) }

  mutating func point(at position: Position) -> Key? {
    guard let hit = editor.hit(at: position) else { return nil }
    if hit.item != editor.focus { editor.setFocus(hit.item, book) }
    return editor.point(at: hit)
  }

  mutating func go(to stop: JumpStop) {
    book.seal()
    editor.setFocus(stop.item, book)
    editor.setPart(stop.part)
  }

  /// Moves the focus. Shift-Tab on the first field wraps around to the buttons at the end, which
  /// may be out of view.
  mutating func move(_ way: Way) {
    book.seal()
    var index = editor.focus + way.step
    if way == .previous, index < 0 { index = editor.items.count - 1 }
    guard editor.items.indices.contains(index) else { return }
    editor.setFocus(index, book)
    editor.land(way, book)
  }

  /// Draws the questions, and below them the help on the focused one.
  mutating func draw(into grid: inout Grid) -> Position? {
    let panes = SheetPanes(grid.size)
    // The edges of the fields use the columns that other sheets use for the pointer.
    var area = Area(
      rows: panes.rows,
      columns: panes.columns.lowerBound - FieldEdge.inset..<panes.columns.upperBound + 1
    )
    guard grid.size.rows >= 16 else {
      return drawQuestions(into: &grid, area, hasHelpElsewhere: false)
    }
    // The height of the longest help, so that the form does not move between questions.
    let needed = editor.items.map { HelpStrip.rows($0.question?.field, width: area.width).count }
    let most = min(needed.max() ?? 0, grid.size.rows < 30 ? 2 : 4)
    let bottom = area.rows.upperBound
    area.rows = area.rows.lowerBound..<bottom - (most > 0 ? most + 1 : 0)
    let strip = Area(rows: area.rows.upperBound..<bottom, columns: area.columns)
    HelpStrip.draw(editor.question?.field, into: &grid, strip)
    return drawQuestions(into: &grid, area, hasHelpElsewhere: true)
  }

  private mutating func drawQuestions(
    into grid: inout Grid,
    _ area: Area,
    hasHelpElsewhere: Bool
  ) -> Position? {
    var drawing = PageDrawing()
    swap(&drawing, &editor.drawing)
    defer { swap(&drawing, &editor.drawing) }
    return drawing.draw(
      &editor,
      book,
      into: &grid,
      area: area,
      hasHelpElsewhere: hasHelpElsewhere
    )
  }
}

/// A sheet whose content is a small form.
protocol FormSheet: View {
  var form: SmallForm { get set }

  /// Called after each key that may have changed an answer.
  mutating func answered(_ desk: inout Desk)
}

extension FormSheet {
  var buttons: [Command] { form.editor.actions }
  var question: Question? { form.editor.question }
  var stops: [JumpStop] { form.editor.stops }

  func takes(_ key: Key) -> Bool { form.editor.takes(key) }

  /// Returns `nil` for a command of the sheet itself.
  mutating func performInForm(_ command: Command, _ desk: inout Desk) -> Transition? {
    form.perform(command, &desk).map { follow($0, &desk) }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    follow(form.type(key, desk), &desk)
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    follow(form.insert(text), &desk)
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    form.point(at: position).map { .press($0) } ?? .stay
  }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    form.go(to: stop)
    return .stay
  }

  mutating func wheel(rows: Int, at position: Position, _ desk: inout Desk) -> Transition {
    form.editor.wheel(rows: rows, at: position)
    return .stay
  }

  private mutating func follow(_ reply: WidgetReply, _ desk: inout Desk) -> Transition {
    switch reply {
    case .leave(let way): form.move(way)
    case .say(let text): desk.say(text)
    case .run(let command): return perform(command, &desk)
    case .done, .ignored, .open: break
    }
    answered(&desk)
    return .stay
  }
}
