internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// A typed answer being edited.
struct TextBox {
  let kind: Kind
  private(set) var editor: TextEditor
  /// The first row shown of a long text; the first column shown of a line.
  private var origin = 0
  /// Rows that the last drawing showed.
  private var height = 1
  /// The rows of a long text as they were drawn last.
  private var drawn = DrawnRows()
  /// Words that are to be looked at.
  private(set) var marks = SpellingMarks()
  /// Answers proposed for what has been typed.
  var suggestions = SuggestionList()
  /// Those that other answers give, found when the field got the focus.
  private(set) var proposals: [Suggestion] = []
  /// What the typed answer stands for, where a register knows.
  var meaning: String?
  /// The month on view, where a calendar has been asked for.
  private(set) var calendar: CalendarDate?
  /// What was typed when it was opened.
  private var textBeforeCalendar = ""

  init(_ kind: Kind, _ stored: JSON?) {
    self.kind = kind
    let text = stored.flatMap { kind.codec?.editable($0) } ?? ""
    editor = TextEditor(text, multiline: kind == .paragraphs, wraps: Self.wraps(kind))
  }

  var isMultiline: Bool { editor.isMultiline }

  /// Whether an answer of this kind may be longer than a row.
  static func wraps(_ kind: Kind) -> Bool {
    switch kind {
    case .paragraphs, .line, .email, .url: true
    default: false
    }
  }

  /// Rows of the text that the last drawing showed; what is proposed stands below them.
  var rowsShown: Int { height }

  /// Whether the arrow up, or down, leads out of the text.
  func isAtEdge(_ movement: Movement) -> Bool {
    switch movement {
    case .up: editor.caretRow == 0
    case .down: editor.caretRow == editor.layout.rowCount - 1
    default: false
    }
  }

  /// What of the text is in view, for a scroll bar.
  var window: (first: Int, height: Int, count: Int) { (origin, height, editor.layout.rowCount) }

  /// Shows what other answers propose, as long as nothing is typed.
  mutating func propose(_ proposals: [Suggestion]) {
    self.proposals = proposals
    if editor.text.isEmpty { suggestions = SuggestionList(proposals) }
  }

  /// Whether the text is taller than its window, so that page keys are its own.
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

  mutating func prepareForNextKey() { editor.takeOwnCopy() }

  mutating func move(_ movement: Movement, selecting: Bool) {
    editor.move(movement, selecting: selecting)
  }

  mutating func movePage(_ direction: Int, selecting: Bool) {
    editor.move(.rows(direction * max(1, height - 1)), selecting: selecting)
  }

  /// Has the caret at a cell of the window; `excerptWidth` where the text was drawn as one that has not
  /// the focus, in so many columns.
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

  /// Closes it and gives back what was typed before.
  mutating func cancelCalendar() -> TextEdit? {
    calendar = nil
    return editor.text == textBeforeCalendar ? nil : replaceAll(with: textBeforeCalendar)
  }

  /// The day that is typed, if it is one.
  var date: CalendarDate? {
    guard kind == .date else { return nil }
    return try? TypedDate.date(editor.text)
  }

  /// Whether `+` and `-` are a day more or less here, and no part of what is typed.
  var stepsDays: Bool { kind == .date && (editor.text.isEmpty || date != nil) }

  /// The day `days` from the one that is typed, or `today` where none is yet.
  mutating func move(days: Int, months: Int = 0, today: CalendarDate) -> TextEdit? {
    let moved = date?.adding(days: days).adding(months: months) ?? today
    let edit = replaceAll(with: moved.typed)
    if calendar != nil { calendar = moved }
    return edit
  }

  // MARK: Spelling

  /// Has other words to be looked at; all rows are drawn anew.
  mutating func mark(_ marks: SpellingMarks) {
    self.marks = marks
    drawn = DrawnRows()
  }

  mutating func moveMarks(with edit: TextEdit) { marks.follow(edit) }

  /// Puts `new` in the place of `word`; `nil` where something else stands there now.
  mutating func replace(_ word: String, at offset: Int, with new: String) -> TextEdit? {
    let edit = TextEdit(offset: offset, removed: word, inserted: new)
    return editor.apply(edit) ? edit : nil
  }

  // MARK: Selecting

  mutating func toggleMark() { editor.toggleMark() }

  /// `nil` where the command is none of the clipboard.
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

  /// Rows for a window of at most `height` rows, which a long text may fill whatever its length.
  mutating func block(width: Int, height limit: Int, isFilled: Bool) -> Block {
    var block =
      Self.wraps(kind)
      ? wrappedBlock(width: width, height: limit, isFilled: isFilled) : lineBlock(width: width)
    if let calendar {
      // The arrows walk over the days, so that is where the caret is.
      let place = CalendarGrid.place(of: calendar)
      block.caret = Position(row: block.lines.count + place.row, column: place.column - 1)
      block.lines += CalendarGrid.lines(of: calendar)
    }
    if let cursor = suggestions.cursor {
      block.caret = Position(row: block.lines.count + cursor, column: -1)
    }
    if !suggestions.isEmpty { block.lines += suggestions.lines(width: width) }
    return block
  }

  /// Rows that a long text has at least, at rest too: more than one invites to more than a word.
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
    // What cannot be read may be longer than an answer of this kind.
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

  /// What the typed value means, said beside it.
  private var echo: String? {
    kind.echo(of: kind.codec?.stored(editor.text))
  }

  /// Cells that an answer of this kind has.
  static func bed(of kind: Kind) -> Int {
    switch kind {
    case .date: 12
    case .partialDate: 16
    case .count, .hours: 10
    case .code: 14
    default: .max
    }
  }
}
