internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Lays out an item of a page: headings, label, help, answer and problems.
struct PageBlockBuilder {
  let width: Int
  let height: Int
  let book: AnswerBook

  /// The noun for the rows of a list, if the page is one of them.
  let noun: Noun?
  /// The table of the page’s questions, if they form one and it has room.
  let table: TableDrawing?
  /// Whether only the text or list in focus is shown.
  private let isWholeWindow: Bool
  /// Whether the full help is shown beside or below the page.
  let hasHelpElsewhere: Bool
  private let isReadOnly: Bool

  init(
    width: Int,
    height: Int,
    noun: Noun?,
    table: ChoiceTable?,
    isWholeWindow: Bool,
    hasHelpElsewhere: Bool,
    isReadOnly: Bool,
    _ book: AnswerBook
  ) {
    self.noun = noun
    self.table = TableDrawing(table, width: width - 3)
    self.isWholeWindow = isWholeWindow
    self.hasHelpElsewhere = hasHelpElsewhere
    self.isReadOnly = isReadOnly
    self.width = width
    self.height = height
    self.book = book
  }

  private var answers: Answers { book.answers }
  /// The indent of answers, which are inside of the field’s edge.
  var indent: Int { isWholeWindow ? 0 : FieldEdge.inset }
  private var room: Int {
    max(4, isWholeWindow ? width - 2 : width - 2 * FieldEdge.inset)
  }

  // MARK: Items

  /// Lays out an item without the focus.
  func block(_ item: Item, below titles: [String]) -> Block {
    var block = Block()
    switch item {
    case .actions(let commands):
      block.add(
        ActionsBox.block(self.titles(of: commands), cursor: nil, width: width - indent),
        indent: indent
      )
      // The commands are the last item, so no blank row follows.
      return block
    case .question(let question):
      if let row = tableRow(of: question, below: titles) { return row }
      addTitles(of: question, below: titles, to: &block)
      let start = block.lines.count
      let remarks = book.openRemarks(at: question.path)
      let label = FieldLabel(question.field, remarks: remarks, width: width)
      label.add(to: &block)
      block.add(answer(of: question, below: block.lines.count - start), indent: indent)
      addProblems(of: question, to: &block)
      block.edge = FieldEdge(kind: .rule, rows: start..<block.lines.count)
    }
    block.add(.blank)
    return block
  }

  /// Lays out what is above and below the widget of the item in focus.
  func head(of item: Item, below titles: [String]) -> FieldHead {
    var head = FieldHead()
    guard !isWholeWindow, let question = item.question else { return head }
    if let table, table.isChoice(question) {
      head.block.lines = table.heading(of: question, below: titles, indent: indent)
      return head
    }
    let field = question.field
    addTitles(of: question, below: titles, to: &head.block)
    head.add(
      FieldLabel(field, remarks: book.openRemarks(at: question.path), width: width),
      width: width
    )
    head.add(help: FieldHelp(field, hasPlace: hasHelpElsewhere), width: width)
    return head
  }

  func focusedBlock(_ editor: inout PageEditor, below head: inout FieldHead) -> Block {
    if let row = focusedTableRow(editor, below: head.block) { return row }
    var block = head.block
    let start = head.block.core.lowerBound
    let widget = self.widget(&editor, above: block.lines.count - start)
    block.add(widget, indent: indent)
    let status = editor.textStatements
    let role: Role = editor.isSelecting ? .help : .dimmed
    guard let question = editor.question, !isWholeWindow else {
      block.core = 0..<block.lines.count
      if isWholeWindow {
        block.edge = edge(.bare, of: block, below: 0, editor)
        if let status = status.last { block.add(.text(status, role)) }
      }
      return block
    }
    addProblems(of: question, to: &block)
    block.edge = edge(.frame, of: block, below: start + 1, editor)
    head.close(&block, saying: status, role, width: width)
    block.core = (height > 14 ? 0 : start)..<block.lines.count
    return block
  }

  private func edge(
    _ kind: FieldEdge.Kind,
    of block: Block,
    below start: Int,
    _ editor: PageEditor
  ) -> FieldEdge {
    var edge = FieldEdge(kind: kind, rows: start..<block.lines.count)
    if let window = editor.window {
      let thumb = ScrollBar.thumb(
        first: window.first,
        height: window.height,
        count: window.count
      )
      let first = block.widget.rows.lowerBound + window.above
      edge.thumb = first + thumb.lowerBound..<first + thumb.upperBound
    }
    return edge
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
      let most = isWholeWindow ? height : listRoom(below: above)
      return editor.drawRows(width: room, height: most, book)
    case .actions(let box):
      return ActionsBox.block(
        titles(of: box.commands),
        cursor: box.cursor,
        width: width - indent
      )
    case .none: return Block()
    }
  }

  /// The number of rows for a list below the `label` rows of its label.
  private func listRoom(below label: Int) -> Int { max(3, min(height - label - 2, height - 3)) }

  private func titles(of commands: [Command]) -> [String] {
    commands.map { command in
      switch (command, noun) {
      case (.back, let noun?): "Terminer avec \(noun.withThis)"
      case (.addRow, let noun?): "Ajouter \(noun.withAnother)"
      case (.back, nil): "Terminer"
      // The other title says that the draft is not finalised.
      case (.export, _) where commands.contains(.reopen): "Écrire les fichiers"
      default: noun.map { command.title(page: $0) } ?? command.title
      }
    }
  }

  // MARK: Parts

  private func addTitles(of question: Question, below titles: [String], to block: inout Block) {
    let shared = zip(question.titles, titles).prefix { $0 == $1 }.count
    for (level, title) in question.titles.enumerated().dropFirst(shared) {
      let isOutermost = level == 0 && question.titles.count > 1
      block.add(
        rows: Wrapping.rows(title, width: room),
        isOutermost ? .title : .heading,
        column: indent
      )
      if isOutermost { block.add(.blank) }
    }
  }

  private func addProblems(of question: Question, to block: inout Block) {
    for problem in book.findings.said(at: question.path, in: answers) {
      if problem.isMissing(in: answers) {
        block.add(
          .text(Wrapping.cut("à remplir pour finaliser", width: room), .warning, column: indent)
        )
        continue
      }
      let isError = problem.severity == .error
      let sign = isError ? Sign.wrong : Sign.doubtful
      let word = "\(sign) \(problem.word(in: answers)) : "
      block.add(
        rows: Wrapping.rows((word + problem.message).withFrenchSpaces, width: room),
        isError ? .error : .warning,
        column: indent
      )
    }
  }

  /// The answer of a question without the focus.
  private func answer(of question: Question, below label: Int) -> Block {
    let kind = question.field.kind
    let stored = book[question.path]
    var block = Block()
    switch kind {
    case .choice: return ChoiceBox.block(kind, stored, width: room)
    case .rows(let group):
      let height = listRoom(below: label)
      return RowsBox.resting(
        group,
        stored?.array ?? [],
        isReadOnly: isReadOnly,
        width: room,
        height: height
      ) { book.findings.errors(inRow: question.path + $0) }
    case .text(let text) where TextBox.wraps(text):
      addExcerpt(of: stored.map(text.codec.editable), to: &block)
      while text == .paragraphs, block.lines.count < TextBox.least { block.add(.blank) }
    case .text(let kind):
      let text = stored.map(kind.codec.editable) ?? ""
      let bed = min(room, max(TextBox.bed(of: kind), Wrapping.width(text)))
      var line = Line.text(Wrapping.cut(text, width: bed), .value)
      if let echo = stored.flatMap(kind.codec.echo) {
        line = line.adding(echo, .help, column: bed + 2)
      }
      block.add(line)
    case .group: break
    }
    return block
  }

  /// Adds the beginning of a text, wrapped as in the editor, and a note that there is more.
  ///
  /// A text that takes no more rows than both is shown whole.
  private func addExcerpt(of text: String?, to block: inout Block) {
    let most = 4
    let rows =
      text.map { Wrapping.rows(String($0.prefix(most * width)), width: room - 1) } ?? [""]
    let isWhole = rows.count <= most && (text?.utf8.count ?? 0) <= most * width * 4
    block.add(rows: isWhole ? rows : Array(rows.prefix(most - 1)), .value)
    if isWhole { return }
    block.add(.text("… la suite s’affiche en entrant dans le texte", .dimmed))
  }
}
