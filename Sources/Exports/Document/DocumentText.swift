package import FormModel

/// A line of a document as plain text.
package struct DocumentLine: Equatable, Sendable {
  package enum Role: Equatable, Sendable {
    case title
    case fact
    case heading(level: Int)
    /// The subject of the following lines.
    case subject
    /// A question below a subject.
    case label
    case answer
    /// The placeholder for a missing answer.
    case unanswered
    case blank
  }

  package let text: String
  package let role: Role
  /// The question of the line.
  package let path: Path?
}

/// Lays out a document as lines of plain text.
package enum DocumentText {
  package static let unanswered = "sans réponse"

  /// The lines of `document`, at most `width` cells wide; `nil` does not wrap.
  package static func lines(_ document: Document, width: Int?) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    each(document, width: width) { lines.append($0) }
    return lines
  }

  /// Passes the lines to `use` one by one without storing them, since a text may have millions.
  package static func each(
    _ document: Document,
    width: Int?,
    _ use: @escaping (DocumentLine) -> Void
  ) {
    var layout = PlainTextLayout(width: width, use: use)
    layout.add(document.title, .title, nil)
    for name in document.collectivites { layout.add(name, .title, nil) }
    layout.blank()
    for fact in document.facts { layout.add(fact.label.asking + fact.value, .fact, nil) }
    for block in document.blocks { layout.add(block) }
  }
}

private struct PlainTextLayout {
  let width: Int?
  let use: (DocumentLine) -> Void
  private var last: DocumentLine.Role?

  init(width: Int?, use: @escaping (DocumentLine) -> Void) {
    (self.width, self.use) = (width, use)
  }

  mutating func add(_ block: Document.Block) {
    switch block.content {
    case .heading(let level, let text):
      blank()
      add(text, .heading(level: level), block.path)
    case .subject(_, let text):
      blank()
      add(text, .subject, block.path)
    case .answer(let label, let value): add(value, block.path, indent: indent(below: label, block))
    case .unanswered(let label):
      let indent = indent(below: label, block)
      add(DocumentText.unanswered, .unanswered, block.path, indent: indent)
    case .question(let label, let help, let space):
      let indent = indent(below: label, block)
      if !help.isEmpty { add(help, .fact, block.path, indent: indent) }
      for text in space.lines { add(text, .answer, block.path, indent: indent) }
    case .note(let text): add(text, .fact, block.path, indent: "  ")
    case .table(let table):
      for (index, row) in table.rows.enumerated() { add(row, number: index + 1, of: table) }
    }
  }

  /// Writes the label, if there is one, and returns the indentation below it.
  private mutating func indent(below label: String?, _ block: Document.Block) -> String {
    guard let label else { return "  " }
    if last != .subject { blank() }
    add(label, .label, block.path, indent: "  ")
    return "    "
  }

  /// A row is a list item: its first cell, followed by the labelled cells of the other columns.
  private mutating func add(_ row: Document.Row, number: Int, of table: Document.Table) {
    if number > 1 { blank() }
    var lead = "  \(number). "
    for (column, cell) in row.cells.enumerated() {
      let label = column == 0 ? "" : table.header[column].asking
      let hanging = String(repeating: " ", count: lead.count + (column == 0 ? 0 : 2))
      switch cell.content {
      case .value(let value):
        for (index, text) in value.lines.enumerated() {
          let (text, first) = index == 0 ? (label + text, lead) : (text, hanging)
          add(text, .answer, cell.path, indent: hanging, first: first)
        }
      case .unanswered:
        let text = label + DocumentText.unanswered
        add(text, .unanswered, cell.path, indent: hanging, first: lead)
      case .space(let space):
        add(label + space.inLine, .answer, cell.path, indent: hanging, first: lead)
      case .empty: continue
      }
      lead = String(repeating: " ", count: lead.count)
    }
  }

  private mutating func add(_ value: Document.Value, _ path: Path?, indent: String) {
    switch value {
    case .text(let lines):
      for text in lines { add(text, .answer, path, indent: indent) }
    case .list(let items):
      for item in items {
        add(item, .answer, path, indent: indent + "  ", first: indent + "- ")
      }
    case .link(let address): add(address, .answer, path, indent: indent)
    }
  }

  mutating func add(
    _ text: String,
    _ role: DocumentLine.Role,
    _ path: Path?,
    indent: String = "",
    first: String? = nil
  ) {
    let wrapping = TextWrapping(width: width, first: first ?? indent, indent: indent)
    wrapping.each(of: text) { use(DocumentLine(text: $0, role: role, path: path)) }
    last = role
  }

  /// Adds a blank line, but never a second one.
  mutating func blank() {
    guard let last, last != .blank else { return }
    use(DocumentLine(text: "", role: .blank, path: nil))
    self.last = .blank
  }
}

extension Document.Value {
  /// The value on one line where a list does not fit.
  var lines: TextLines {
    switch self {
    case .text(let lines): lines
    case .list(let items): [items.joined(separator: ", ")]
    case .link(let address): [address]
    }
  }
}

extension Document.Space {
  var lines: [String] {
    switch self {
    case .lines(let count): Array(repeating: String(repeating: "_", count: 60), count: count)
    case .written(let lines): Array(lines)
    case .boxes(let choices): choices.map(\.text)
    }
  }

  /// The space on one line.
  var inLine: String {
    switch self {
    case .lines: String(repeating: "_", count: 30)
    case .written(let lines): lines.joined(separator: " ")
    case .boxes(let choices): choices.map(\.text).joined(separator: "  ")
    }
  }
}

extension String {
  /// The text as a label before a value: with a colon, unless it ends in a question mark.
  var asking: String { hasSuffix("?") ? self + " " : self + "\u{A0}: " }
}
