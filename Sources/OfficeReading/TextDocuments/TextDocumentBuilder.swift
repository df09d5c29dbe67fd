/// Builds the paragraphs and tables of a document from the events of both readers.
struct TextDocumentBuilder {
  /// Maximum number of paragraphs, cells, runs and bookmarks: a small archive may expand to millions.
  static let most = 200_000

  private(set) var blocks: [TextDocument.Block] = []
  private(set) var isTooMuch = false
  private var left = most
  private var containers: [Container] = []
  /// A stack, because a frame or a note nests paragraphs in a paragraph.
  private var paragraphs: [TextDocument.Paragraph] = []

  private enum Container {
    case table(TextDocument.Table)
    case row([TextDocument.Cell])
    case cell(TextDocument.Cell)
  }

  private mutating func spendOne() -> Bool {
    left -= 1
    if left < 0 { isTooMuch = true }
    return left >= 0
  }

  mutating func startTable() { containers.append(.table(TextDocument.Table())) }

  mutating func startRow() { containers.append(.row([])) }

  mutating func startCell() { containers.append(.cell(TextDocument.Cell())) }

  /// `count` is the number of columns that the cell spans; each further one becomes an empty cell.
  mutating func endCell(columns count: Int = 1) {
    guard case .cell(let cell)? = containers.last, spendOne() else { return }
    containers.removeLast()
    guard case .row? = containers.last else { return add(cell) }
    // Removed from the container before it grows: a second reference would copy the row for each
    // cell.
    guard case .row(var cells)? = containers.popLast() else { return }
    cells.append(cell)
    for _ in 1..<max(1, min(count, 64)) { cells.append(TextDocument.Cell()) }
    containers.append(.row(cells))
  }

  mutating func endRow() {
    guard case .row(let cells)? = containers.last else { return }
    containers.removeLast()
    guard case .table? = containers.last else { return cells.forEach { add($0) } }
    guard case .table(var table)? = containers.popLast() else { return }
    table.rows.append(cells)
    containers.append(.table(table))
  }

  mutating func endTable() {
    guard case .table(let table)? = containers.last else { return }
    containers.removeLast()
    add(.table(table))
  }

  mutating func startParagraph(_ paragraph: TextDocument.Paragraph) { paragraphs.append(paragraph) }

  mutating func endParagraph() {
    if let paragraph = paragraphs.popLast(), spendOne() { add(.paragraph(paragraph)) }
  }

  var isInParagraph: Bool { !paragraphs.isEmpty }

  /// Changes the innermost open paragraph.
  mutating func change(_ change: (inout TextDocument.Paragraph) -> Void) {
    if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
  }

  /// Adds a bookmark to the innermost open paragraph; outside of one it only counts.
  mutating func mark(_ name: String) {
    if spendOne() { change { $0.marks.append(name) } }
  }

  mutating func add(_ text: String, _ look: TextDocument.Look) {
    guard !paragraphs.isEmpty, !text.isEmpty else { return }
    let last = paragraphs.count - 1
    let end = paragraphs[last].runs.count - 1
    if end >= 0, paragraphs[last].runs[end].look == look {
      paragraphs[last].runs[end].text += text
    } else if spendOne() {
      paragraphs[last].runs.append(TextDocument.Run(text: text, look: look))
    }
  }

  /// Keeps the content of a cell that is outside a row.
  private mutating func add(_ cell: TextDocument.Cell) {
    for block in cell.blocks { add(block) }
  }

  private mutating func add(_ block: TextDocument.Block) {
    guard let last = containers.indices.last else { return blocks.append(block) }
    // A block directly in a table or row is kept at the top level.
    guard case .cell(var cell) = containers[last] else { return blocks.append(block) }
    containers[last] = .row([])
    cell.blocks.append(block)
    containers[last] = .cell(cell)
  }
}
