internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Draws a `ChoiceTable`: a row for each choice, with its remark below if there is one.
struct TableDrawing {
  let table: ChoiceTable
  let width: Int
  private let columns: [Range<Int>]
  private let label: Int

  /// The minimum width of a row’s name, in cells; with less, no table is drawn.
  private static let leastLabel = 20
  private static let gap = 2
  private static let mark = 3

  /// `nil` if there is no table or it has no room.
  init?(_ table: ChoiceTable?, width: Int) {
    guard let table else { return nil }
    var end = width
    var columns: [Range<Int>] = []
    // In a narrow window a column title of several words takes several rows.
    let isNarrow = width < Frame.narrow
    for choice in table.choices.reversed() {
      let words = isNarrow ? choice.label.split(separator: " ").map(String.init) : [choice.label]
      let room = max(Self.mark, words.map { Wrapping.width($0) }.max() ?? 0)
      columns.insert(end - room..<end, at: 0)
      end -= room + Self.gap
    }
    guard end >= Self.leastLabel else { return nil }
    (self.table, self.width, self.columns, label) = (table, width, columns, end)
  }

  func isChoice(_ question: Question) -> Bool {
    table.row(asking: question.path)?.choice == question.path
  }

  /// The first cell of a choice’s mark, which is centred in its column.
  private func mark(_ index: Int) -> Int {
    columns[index].lowerBound + (columns[index].count - Self.mark) / 2
  }

  /// The shared heading of the rows, with the column titles; empty if the row above has it already.
  func heading(of question: Question, below titles: [String], indent: Int) -> [Line] {
    guard let name = question.titles.first, name != titles.first else { return [] }
    let words = zip(table.choices, columns).map { Wrapping.rows($0.label, width: $1.count) }
    let height = words.map(\.count).max() ?? 1
    var lines = (0..<height).map { row in
      var line = Line.blank
      for (rows, column) in zip(words, columns) where row >= height - rows.count {
        line = line.adding(rows[row - height + rows.count], .dimmed, column: column.lowerBound)
      }
      return line
    }
    lines[height - 1] = lines[height - 1].adding(
      Wrapping.cut(name, width: label),
      .heading,
      column: 0
    )
    for row in lines.indices { lines[row].indent = indent }
    return (titles.isEmpty ? [] : [.blank]) + lines
  }

  /// A row without the focus; empty for a remark without text.
  func resting(_ question: Question, _ stored: JSON?) -> [Line] {
    guard let row = table.row(asking: question.path) else { return [] }
    if question.path == row.remark {
      let text = stored.flatMap { question.field.kind.codec?.editable($0) } ?? ""
      return text.isEmpty ? [] : remark(question, text)
    }
    return named(row.label, .value, question, stored, nil)
  }

  /// The row of the choice in focus; `saysOption` adds the label of the option under the cursor.
  func focused(_ question: Question, _ stored: JSON?, cursor: Int, saysOption: Bool) -> Block {
    guard let row = table.row(asking: question.path) else { return Block() }
    var block = Block()
    block.lines = named(row.label, .label, question, stored, cursor)
    if saysOption, table.choices.indices.contains(cursor) {
      block.add(.text(table.choices[cursor].label, .help, column: 2))
    }
    // The caret is beside the highlighted mark, because a block cursor would hide a part of it.
    let column = columns.indices.contains(cursor) ? mark(cursor) - 1 : -1
    block.caret = Position(row: 0, column: column)
    block.lines[0] = block.lines[0].adding(Sign.pointer, .border, column: column)
    return block
  }

  /// The whole name of a row, with its marks beside the first line.
  private func named(
    _ name: String,
    _ role: Role,
    _ question: Question,
    _ stored: JSON?,
    _ cursor: Int?
  ) -> [Line] {
    let names = Wrapping.rows(name, width: label)
    return [marked(.text(names[0], role), question, stored, cursor)]
      + names.dropFirst().map { .text($0, role) }
  }

  private func marked(_ line: Line, _ question: Question, _ stored: JSON?, _ cursor: Int?) -> Line {
    let ticked = question.field.kind.ticked(in: stored)
    var marks = Line(spans: [])
    for (index, choice) in table.choices.enumerated() {
      let isTicked = ticked.contains(choice.key)
      let role: Role = index == cursor ? .selected : isTicked ? .value : .dimmed
      // Two spans per option, as in `ChoiceBox`, so that clicks are mapped in the same way.
      marks = marks.adding(isTicked ? "(•)" : "( )", role, column: mark(index))
        .adding("", role, column: mark(index))
    }
    // The marks come first, because a click finds the option by the index of the span.
    return Line(spans: marks.spans + line.spans)
  }

  /// The most rows shown of a remark without the focus.
  private static let shownOfRemark = 3

  private func remark(_ question: Question, _ text: String) -> [Line] {
    let name = question.field.label.lowercased() + "\u{A0}"
    let column = 2 + Wrapping.width(name)
    let room = width - column
    var rows = Wrapping.rows(String(text.prefix(width * (Self.shownOfRemark + 1))), width: room)
    if rows.count > Self.shownOfRemark {
      rows = Array(rows.prefix(Self.shownOfRemark))
      rows[rows.count - 1] = Wrapping.cut(rows[rows.count - 1] + "…", width: room)
    }
    var lines = rows.map { Line.text($0, .value, column: column) }
    lines[0] = Line.text(name, .dimmed, column: 2).adding(rows[0], .value, column: column)
    return lines
  }
}

extension PageBlockBuilder {
  /// A row of the table without the focus; `nil` if the question is not in the table.
  func tableRow(of question: Question, below titles: [String]) -> Block? {
    guard let table, table.table.row(asking: question.path) != nil else { return nil }
    var block = Block()
    block.lines = table.heading(of: question, below: titles, indent: indent)
    var row = Block()
    row.lines = table.resting(question, book[question.path])
    block.add(row, indent: indent)
    for problem in book.findings.said(at: question.path, in: book.answers) {
      block.add(rows: Wrapping.rows(problem.message, width: width - 4), .error, column: 4)
    }
    if question.path == table.table.rows.last?.remark { block.add(.blank) }
    return block
  }

  /// The row of the choice in focus; `nil` if the focus is not on a choice of the table.
  func focusedTableRow(_ editor: PageEditor, below head: Block) -> Block? {
    guard let table, let question = editor.question, table.isChoice(question),
      case .choice(let box) = editor.widget
    else { return nil }
    var block = head
    block.add(
      table.focused(
        question,
        book[question.path],
        cursor: box.cursor,
        saysOption: !hasHelpElsewhere
      ),
      indent: indent
    )
    for problem in book.findings.said(at: question.path, in: book.answers) {
      block.add(rows: Wrapping.rows(problem.message, width: width - 4), .error, column: 4)
    }
    block.core = 0..<block.lines.count
    return block
  }
}
