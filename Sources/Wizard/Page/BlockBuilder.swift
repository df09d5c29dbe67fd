internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// Lays an item of a page out: headings, label, help, the answer, and what is wrong with it.
struct BlockBuilder {
  let width: Int
  let height: Int
  let book: AnswerBook
  let findings: Findings

  /// What the rows of the page are called, where it is one of a list.
  let noun: Noun?
  /// The table that the questions of the page are, where there is room for it.
  let table: TableDrawing?
  /// Whether nothing but the text in focus is shown.
  private let isWholeWindow: Bool

  init(
    width: Int,
    height: Int,
    noun: Noun?,
    table: ChoiceTable?,
    isWholeWindow: Bool,
    _ book: AnswerBook,
    _ findings: Findings
  ) {
    self.noun = noun
    self.table = TableDrawing(table, width: width - 2)
    self.isWholeWindow = isWholeWindow
    self.width = width
    self.height = height
    self.book = book
    self.findings = findings
  }

  private var answers: Answers { book.answers }
  /// Answers stand a little to the right of their labels.
  var indent: Int { isWholeWindow ? 0 : 2 }
  private var room: Int { max(4, width - indent) }

  // MARK: Items

  /// An item that has not the focus.
  func block(_ item: Item, below titles: [String]) -> Block {
    var block = Block()
    switch item {
    case .actions(let commands):
      block.add(
        ActionsBox.block(self.titles(of: commands), cursor: nil, width: room),
        indent: indent
      )
    case .question(let question):
      if let row = tableRow(of: question, below: titles) { return row }
      addTitles(of: question, below: titles, to: &block)
      addLabel(of: question, to: &block)
      block.add(answer(of: question), indent: indent)
      addProblems(of: question, to: &block)
    }
    block.add(.blank)
    return block
  }

  /// What stands above the widget of an item in focus.
  func head(of item: Item, below titles: [String]) -> Block {
    var block = Block()
    guard !isWholeWindow, let question = item.question else { return block }
    if let table, table.isChoice(question) {
      block.lines = table.heading(of: question, below: titles)
      return block
    }
    addTitles(of: question, below: titles, to: &block)
    let start = block.lines.count
    addLabel(of: question, to: &block)
    addHelp(of: question, to: &block)
    block.core = start..<block.lines.count
    return block
  }

  func focusedBlock(_ editor: inout PageEditor, below head: Block) -> Block {
    if let row = focusedTableRow(editor, below: head) { return row }
    var block = head
    let start = head.core.lowerBound
    let widget = self.widget(&editor, above: block.lines.count - start)
    block.add(widget, indent: indent)
    if !isWholeWindow, let question = editor.question { addProblems(of: question, to: &block) }
    let status = editor.textStatus
    if let status {
      let role: Role = editor.isSelecting ? .help : .dimmed
      block.add(.text(status, role, column: indent))
    }
    block.core = (height > 14 ? 0 : start)..<block.lines.count
    // In a small window what is said below a text is all that sets it apart from the next question.
    if status == nil || editor.isOnLongText && height > 14 && !isWholeWindow { block.add(.blank) }
    return block
  }

  private func widget(_ editor: inout PageEditor, above: Int) -> Block {
    let stored = editor.question.flatMap { book[$0.path] }
    switch editor.widget {
    case .text:
      return isWholeWindow
        ? editor.drawText(width: room, height: height - 1, isFilled: true)
        : editor.drawText(width: room, height: max(1, min(height - above - 2, height - 3)))
    case .choice: return editor.drawChoice(stored, width: room)
    case .rows:
      let least = isWholeWindow ? height : max(3, min(height - above - 2, height - 3))
      return editor.drawRows(width: room, height: least, findings)
    case .actions(let box):
      return ActionsBox.block(titles(of: box.commands), cursor: box.cursor, width: room)
    }
  }

  private func titles(of commands: [Command]) -> [String] {
    commands.map { command in
      switch (command, noun) {
      case (.back, let noun?): "Terminer avec \(noun.withThis)"
      case (.addRow, let noun?): "Ajouter \(noun.withAnother)"
      default: command.title
      }
    }
  }

  // MARK: Parts

  private func addTitles(of question: Question, below titles: [String], to block: inout Block) {
    let shared = zip(question.titles, titles).prefix { $0 == $1 }.count
    for (level, title) in question.titles.enumerated().dropFirst(shared) {
      let isOutermost = level == 0 && question.titles.count > 1
      block.add(rows: Wrapping.rows(title, width: width), isOutermost ? .title : .heading)
      if isOutermost { block.add(.blank) }
    }
  }

  private func addLabel(of question: Question, to block: inout Block) {
    let rows = Wrapping.rows(question.field.label, width: width)
    block.add(rows: rows, .label)
    guard question.field.isRequired else { return }
    let word = "obligatoire"
    let column = Wrapping.width(rows.last ?? "") + 2
    if column + word.count <= width {
      block.lines[block.lines.count - 1] =
        block.lines[block.lines.count - 1].adding(word, .dimmed, column: column)
    } else {
      block.add(.text(word, .dimmed))
    }
  }

  private func addHelp(of question: Question, to block: inout Block) {
    var help = question.field.help
    if let example = question.field.kind.codec?.example { help += " À écrire ainsi : \(example)." }
    var rows = Wrapping.rows(help.withFrenchSpaces, width: width)
    let limit = height > 14 ? 4 : max(1, height / 4)
    if rows.count > limit {
      rows = Array(rows.prefix(limit))
      rows[limit - 1] = Wrapping.cut(rows[limit - 1] + "…", width: width - 3) + "\u{A0}F1"
    }
    block.add(rows: rows, .help)
  }

  private func addProblems(of question: Question, to block: inout Block) {
    for problem in findings.said(at: question.path, in: answers) {
      if problem.isMissing(in: answers) {
        block.add(
          .text(Wrapping.cut("à remplir pour finaliser", width: room), .warning, column: indent)
        )
        continue
      }
      let word = problem.word(in: answers) + " : "
      block.add(
        rows: Wrapping.rows((word + problem.message).withFrenchSpaces, width: room),
        problem.severity == .error ? .error : .warning,
        column: indent
      )
    }
  }

  /// The answer of a question that has not the focus.
  private func answer(of question: Question) -> Block {
    let kind = question.field.kind
    let stored = book[question.path]
    var block = Block()
    switch kind {
    case .yesNo, .oneOf, .severalOf: return ChoiceBox.block(kind, stored, width: room)
    case .rows(let group):
      return RowsBox.resting(group, stored?.array ?? [], width: room) {
        findings.errors(inRow: question.path + $0)
      }
    case .paragraphs: addExcerpt(of: stored.flatMap { kind.codec?.editable($0) }, to: &block)
    case .line, .email, .url, .code, .date, .count, .hours:
      let bed = min(room, TextBox.bed(of: kind))
      let text = stored.flatMap { kind.codec?.editable($0) } ?? ""
      var line = Line(
        spans: [.init(column: 0, text: Wrapping.cut(text, width: bed), role: .field, bed: bed)])
      if let echo = kind.echo(of: stored) {
        line = line.adding(echo, .help, column: bed + 2)
      }
      block.add(line)
    case .group: break
    }
    return block
  }

  /// The beginning of a long text, and how much of it there is.
  private func addExcerpt(of text: String?, to block: inout Block) {
    let shown = 3
    let rows = text.map { Wrapping.rows(String($0.prefix(shown * width)), width: room) } ?? [""]
    for row in rows.prefix(shown) {
      block.add(Line(spans: [.init(column: 0, text: row, role: .field, bed: room)]))
    }
    guard let text, rows.count > shown || text.utf8.count > shown * width * 4 else { return }
    block.add(.text("… la suite s’affiche en entrant dans le texte", .dimmed))
  }
}

extension PageEditor {
  mutating func drawText(width: Int, height: Int, isFilled: Bool = false) -> Block {
    var block = Block()
    _ = with { widget in
      guard case .text(var box) = widget else { return .ignored }
      widget = .actions(ActionsBox(commands: []))
      block = box.block(width: width, height: height, isFilled: isFilled)
      widget = .text(box)
      return .done
    }
    return block
  }

  mutating func drawChoice(_ stored: JSON?, width: Int) -> Block {
    var block = Block()
    _ = with { widget in
      guard case .choice(var box) = widget else { return .ignored }
      block = box.block(stored, width: width)
      widget = .choice(box)
      return .done
    }
    return block
  }
}
