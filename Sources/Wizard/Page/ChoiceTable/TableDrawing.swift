internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// Questions that read best as a table, drawn so: a row for each, with its remark below where there is one.
struct TableDrawing {
  let table: ChoiceTable
  let width: Int
  private let columns: [Range<Int>]
  private let label: Int

  /// Cells that a row's name has at least; with fewer, the questions are asked one below the other.
  private static let leastLabel = 20
  private static let gap = 2
  private static let mark = 3

  /// `nil` where the table has no room.
  init?(_ table: ChoiceTable?, width: Int) {
    guard let table else { return nil }
    var end = width
    var columns: [Range<Int>] = []
    for choice in table.choices.reversed() {
      let room = max(Self.mark, Wrapping.width(choice.label))
      columns.insert(end - room..<end, at: 0)
      end -= room + Self.gap
    }
    guard end >= Self.leastLabel else { return nil }
    (self.table, self.width, self.columns, label) = (table, width, columns, end)
  }

  func isChoice(_ question: Question) -> Bool {
    table.row(asking: question.path)?.choice == question.path
  }

  /// Where the mark of a choice begins, in the middle of its column.
  private func mark(_ place: Int) -> Int {
    columns[place].lowerBound + (columns[place].count - Self.mark) / 2
  }

  /// The heading that the rows share, with the words of the columns; nothing where the row above has it.
  func heading(of question: Question, below titles: [String]) -> [Line] {
    guard let name = question.titles.first, name != titles.first else { return [] }
    var line = Line.text(Wrapping.cut(name, width: label), .heading)
    for (choice, column) in zip(table.choices, columns) {
      line = line.adding(choice.label, .dimmed, column: column.lowerBound)
    }
    return (titles.isEmpty ? [] : [.blank]) + [line]
  }

  /// A row that has not the focus; of a remark nothing where there is none.
  func resting(_ question: Question, _ stored: JSON?) -> [Line] {
    guard let row = table.row(asking: question.path) else { return [] }
    if question.path == row.remark {
      let text = stored.flatMap { question.field.kind.codec?.editable($0) } ?? ""
      return text.isEmpty
        ? [] : [remark(question, Wrapping.cutAtWord(text, width: remarkRoom(question)))]
    }
    return [
      marked(.text(Wrapping.cut(row.label, width: label), .value), question, stored, nil)
    ]
  }

  /// The row of a choice that has the focus: its name whole, and what the option under the cursor is called.
  func focused(_ question: Question, _ stored: JSON?, cursor: Int, saysOption: Bool) -> Block {
    guard let row = table.row(asking: question.path) else { return Block() }
    var block = Block()
    let names = Wrapping.rows(row.label, width: label)
    block.add(marked(.text(names[0], .label), question, stored, cursor))
    block.add(rows: Array(names.dropFirst()), .label)
    if saysOption, table.choices.indices.contains(cursor) {
      block.add(.text(table.choices[cursor].label, .help, column: 2))
    }
    let column = columns.indices.contains(cursor) ? mark(cursor) + 1 : 0
    block.caret = Position(row: 0, column: column)
    block.lines[0] = block.lines[0].adding(Sign.pointer, .border, column: -1)
    return block
  }

  private func marked(_ line: Line, _ question: Question, _ stored: JSON?, _ cursor: Int?) -> Line {
    let ticked = question.field.kind.ticked(in: stored)
    var marks = Line(spans: [])
    for (place, choice) in table.choices.enumerated() {
      let isTicked = ticked.contains(choice.key)
      let role: Role = place == cursor ? .selected : isTicked ? .value : .dimmed
      // Of two parts, as options are that stand beside their words.
      marks = marks.adding(isTicked ? "(•)" : "( )", role, column: mark(place))
        .adding("", role, column: mark(place))
    }
    // The marks come first, as a click counts them.
    return Line(spans: marks.spans + line.spans)
  }

  private func remarkRoom(_ question: Question) -> Int {
    width - 4 - Wrapping.width(question.field.label)
  }

  private func remark(_ question: Question, _ text: String) -> Line {
    let name = question.field.label.lowercased() + "\u{A0}"
    return Line.text(name, .dimmed, column: 2)
      .adding(text, .value, column: 2 + Wrapping.width(name))
  }
}

extension BlockBuilder {
  /// A question that is a row of a table and has not the focus; `nil` where it is asked by itself.
  func tableRow(of question: Question, below titles: [String]) -> Block? {
    guard let table, table.table.row(asking: question.path) != nil else { return nil }
    var block = Block()
    block.lines = table.heading(of: question, below: titles)
    var row = Block()
    row.lines = table.resting(question, book[question.path])
    block.add(row, indent: indent)
    for problem in findings.said(at: question.path, in: book.answers) {
      block.add(rows: Wrapping.rows(problem.message, width: width - 4), .error, column: 4)
    }
    if question.path == table.table.rows.last?.remark { block.add(.blank) }
    return block
  }

  /// The choice of a row of a table, with the focus; `nil` where the focus is on something else.
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
    for problem in findings.said(at: question.path, in: book.answers) {
      block.add(rows: Wrapping.rows(problem.message, width: width - 4), .error, column: 4)
    }
    block.core = 0..<block.lines.count
    return block
  }
}
