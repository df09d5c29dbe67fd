internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// The widget of a typed answer.
struct TextBox {
  let kind: TextKind
  private(set) var editor: TextEditor
  /// The first visible row of a text that wraps, the first visible column of a line.
  private var origin = 0
  /// The number of text rows in the last drawing.
  private var height = 1
  /// The rows of a text that wraps, as last drawn.
  private var drawn = DrawnRows()
  /// The words that the spelling program does not know.
  private(set) var marks = SpellingMarks()
  /// The suggestions for the typed text.
  var suggestions = SuggestionList()
  /// The suggestions from other answers, collected when the field got the focus.
  private(set) var proposals: [Suggestion] = []
  /// The most rows of suggestions that may appear below the text with the next letter.
  private(set) var suggestible = SuggestionList.limit
  /// The meaning of the typed answer according to a register; `nil` if none knows it.
  var meaning: String?
  /// The selected day of the calendar; `nil` while the calendar is closed.
  private(set) var calendar: CalendarDate?
  /// The text when the calendar was opened.
  private var textBeforeCalendar = ""

  init(_ kind: TextKind, _ stored: JSON?) {
    self.kind = kind
    let text = stored.map(kind.codec.editable) ?? ""
    editor = TextEditor(text, multiline: kind == .paragraphs, wraps: Self.wraps(kind))
  }

  var isMultiline: Bool { editor.isMultiline }

  /// Whether answers of this kind may take several rows.
  static func wraps(_ kind: TextKind) -> Bool {
    if case .short = kind.codec.shape { false } else { true }
  }

  /// The number of text rows in the last drawing; calendar and suggestions are below them.
  var rowsShown: Int { height }

  /// Whether `movement`, up or down, leaves the text.
  func isAtEdge(_ movement: Movement) -> Bool {
    switch movement {
    case .up: editor.caretRow == 0
    case .down: editor.caretRow == editor.layout.rowCount - 1
    default: false
    }
  }

  /// The viewport of the text and its number of rows, for a scroll bar.
  var window: (first: Int, height: Int, count: Int) { (origin, height, editor.layout.rowCount) }

  /// Keeps the suggestions from other answers and shows them if the text is empty.
  ///
  /// `hasRegister` is whether the form may propose others for what is typed.
  mutating func propose(_ proposals: [Suggestion], hasRegister: Bool) {
    self.proposals = proposals
    suggestible =
      !isMultiline && (hasRegister || !proposals.isEmpty) ? SuggestionList.limit : 0
    if editor.text.isEmpty { suggestions = SuggestionList(proposals) }
  }

  /// Whether the text is taller than its viewport, so that page keys scroll it.
  var scrolls: Bool { isMultiline && editor.layout.rowCount > height }

  var caret: Int {
    get { editor.caret }
    set { editor.caret = newValue }
  }

  // MARK: Changing

  mutating func insert(_ text: String) -> TextEdit? {
    calendar = nil
    return editor.insert(text)
  }

  mutating func delete(_ unit: DeletionUnit) -> TextEdit? {
    calendar = nil
    return editor.delete(unit)
  }

  /// The Enter key.
  mutating func breakLine() -> TextEdit? { editor.breakLine() }

  mutating func replaceAll(with text: String) -> TextEdit? {
    editor.selectAll()
    return editor.insert(text) ?? editor.delete(.characterBackward)
  }

  mutating func prepareForNextKey() { editor.copySharedStorage() }

  mutating func move(_ movement: Movement, selecting: Bool) {
    editor.move(movement, selecting: selecting)
  }

  mutating func movePage(_ direction: Int, selecting: Bool) {
    editor.move(.rows(direction * max(1, height - 1)), selecting: selecting)
  }

  /// Moves the caret to a cell of the viewport.
  ///
  /// `excerptWidth` is the width in columns if the text was last drawn without the focus.
  mutating func point(row: Int, column: Int, excerptWidth: Int?) {
    let excerpt = excerptWidth.map { Wrapping.layout(editor.text, width: $0) }
    let wraps = Self.wraps(kind)
    let layout = wraps ? excerpt ?? editor.layout : editor.layout
    let (row, column) = wraps ? (origin + row, column) : (0, origin + column)
    caret = layout.offset(row: min(row, layout.rowCount - 1), column: column, in: editor.text)
  }

  mutating func toggleCalendar(today: CalendarDate) {
    calendar = calendar == nil ? date ?? today : nil
    suggestions = SuggestionList()
    textBeforeCalendar = editor.text
  }

  /// Closes the calendar and restores the earlier text. Returns `nil` if it did not change.
  mutating func cancelCalendar() -> TextEdit? {
    calendar = nil
    return editor.text == textBeforeCalendar ? nil : replaceAll(with: textBeforeCalendar)
  }

  /// The typed date; `nil` if the text is not a valid one.
  var date: CalendarDate? {
    guard kind == .date else { return nil }
    return try? TypedDate.date(editor.text)
  }

  /// Whether `+` and `-` step by a day instead of being typed.
  var stepsDays: Bool { kind == .date && (editor.text.isEmpty || date != nil) }

  /// Moves the typed date by `days` and `months`, or types `today` if there is no date yet.
  mutating func move(days: Int, months: Int = 0, today: CalendarDate) -> TextEdit? {
    let moved = date?.adding(days: days).adding(months: months) ?? today
    let edit = replaceAll(with: moved.typed)
    if calendar != nil { calendar = moved }
    return edit
  }

  // MARK: Spelling

  /// Replaces the marks and invalidates all drawn rows.
  mutating func mark(_ marks: SpellingMarks) {
    self.marks = marks
    drawn = DrawnRows()
  }

  mutating func moveMarks(with edit: TextEdit) { marks.follow(edit) }

  /// Replaces `word` at a UTF-8 offset. Returns `nil` if other text is there now.
  mutating func replace(_ word: String, at offset: Int, with new: String) -> TextEdit? {
    let edit = TextEdit(offset: offset, removed: word, inserted: new)
    return editor.apply(edit) ? edit : nil
  }

  // MARK: Selecting

  mutating func toggleMark() { editor.toggleMark() }

  /// `nil` if the command is not one of the clipboard.
  mutating func perform(
    _ command: Command,
    _ clipboard: inout Clipboard
  ) -> (edit: TextEdit?, outcome: Clipboard.Outcome)? {
    let result = clipboard.perform(command, on: &editor)
    if result?.edit != nil { calendar = nil }
    return result
  }

  mutating func unselect() { editor.unselect() }

  // MARK: Drawing

  /// Draws the text in at most `height` rows, with the calendar and the suggestions below them.
  ///
  /// With `isFilled` a text that wraps takes all `height` rows, whatever its length.
  mutating func block(width: Int, height limit: Int, isFilled: Bool) -> Block {
    var block =
      Self.wraps(kind)
      ? wrappedBlock(width: width, height: limit, isFilled: isFilled) : lineBlock(width: width)
    if let calendar {
      // The arrow keys move over the days, so the caret is at the selected day.
      let position = CalendarGrid.position(of: calendar)
      block.caret = Position(row: block.lines.count + position.row, column: position.column - 1)
      block.lines += CalendarGrid.lines(of: calendar)
    }
    if let cursor = suggestions.cursor {
      block.caret = Position(row: block.lines.count + cursor, column: -1)
    }
    if !suggestions.isEmpty { block.lines += suggestions.lines(width: width) }
    return block
  }

  /// The fewest rows of a long text, also without the focus: two invite a longer answer.
  static let least = 2

  private mutating func wrappedBlock(width: Int, height limit: Int, isFilled: Bool) -> Block {
    editor.setWidth(width)
    let rows = editor.layout.rowCount
    let least = isMultiline ? Self.least : 1
    height = isFilled ? max(1, limit) : max(1, min(limit, max(rows, least)))
    let row = editor.caretRow
    if row < origin { origin = row }
    if row >= origin + height { origin = row - height + 1 }
    origin = max(0, min(origin, rows - min(rows, height)))
    drawn.start(at: origin, width: width, without: editor.takeRenewedRows())
    var block = Block()
    block.lines.reserveCapacity(height)
    for index in origin..<origin + height {
      guard index < rows else {
        block.add(Line(spans: [.init(column: 0, text: "", role: .focused, bed: width)]))
        continue
      }
      var line = drawn.line(ofRow: index, in: editor, marks)
      if let marked = selectedColumns(ofRow: index, width: width) {
        line.spans.append(
          .init(
            column: marked.lowerBound,
            text: editor.layout.drawn(row: index, in: editor.text, columns: marked),
            role: .selection,
            bed: marked.count
          )
        )
      }
      block.add(line)
    }
    block.caret = Position(row: row - origin, column: editor.caretColumn)
    return block
  }

  private mutating func lineBlock(width: Int) -> Block {
    // An unreadable answer may be longer than the field.
    let width = min(width, max(Self.bed(of: kind), Wrapping.width(editor.text) + 1))
    height = 1
    editor.setWidth(width)
    let column = editor.caretColumn
    if column < origin { origin = column }
    if column >= origin + width { origin = column - width + 1 }
    let text = editor.layout.drawn(row: 0, in: editor.text, columns: origin..<origin + width)
    var line = Line(spans: [.init(column: 0, text: text, role: .focused, bed: width)])
    if let marked = selectedColumns(ofRow: 0, width: .max)?.clamped(to: origin..<origin + width),
      !marked.isEmpty
    {
      line.spans.append(
        .init(
          column: marked.lowerBound - origin,
          text: editor.layout.drawn(row: 0, in: editor.text, columns: marked),
          role: .selection,
          bed: marked.count
        )
      )
    }
    if let echo = meaning ?? echo { line = line.adding(echo, .help, column: width + 2) }
    var block = Block()
    block.add(line)
    block.caret = Position(row: 0, column: column - origin)
    return block
  }

  private func selectedColumns(ofRow row: Int, width: Int) -> Range<Int>? {
    guard let selection = editor.selection,
      let marked = editor.layout.columns(of: selection, inRow: row, in: editor.text)
    else { return nil }
    let inside = marked.clamped(to: 0..<width)
    return inside.isEmpty ? nil : inside
  }

  /// The meaning of the typed value, shown beside it.
  private var echo: String? {
    kind.codec.stored(editor.text).flatMap(kind.codec.echo)
  }

  /// Where a letter will stand if it is typed at `caret`, the caret’s position on the screen; `nil` if
  /// it may change more than its row.
  func echo(at caret: Position) -> EchoTarget? {
    guard suggestions.isEmpty, calendar == nil, !editor.text.isEmpty,
      let change = editor.changeByLetter
    else { return nil }
    return EchoTarget(
      caret: caret,
      role: .focused,
      moved: change.moved,
      takesBlank: change.takesBlank
    )
  }

  /// The width of a field of this kind, in cells.
  static func bed(of kind: TextKind) -> Int {
    if case .short(let cells) = kind.codec.shape { cells } else { .max }
  }
}
