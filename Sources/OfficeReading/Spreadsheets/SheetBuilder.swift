/// Builds the rows of a sheet and skips empty ones.
struct SheetBuilder {
  private(set) var sheet: Spreadsheet.Sheet
  private var cells: [String] = []
  /// Pending empty cells, which count only if another cell follows.
  private var gap = 0

  init(name: String) { sheet = Spreadsheet.Sheet(name: name) }

  /// The 0-based column of the next cell.
  var column: Int { cells.count + gap }

  /// Appends a cell `times` times.
  mutating func add(
    _ text: String,
    times: Int = 1,
    _ budget: inout CellBudget
  ) throws(SpreadsheetError) {
    guard times > 0 else { return }
    if text.isEmpty {
      gap = min(gap + times, CellBudget.most)
      return
    }
    try budget.spend(gap + times)
    try budget.spend(bytes: text.utf8.count, times: times)
    cells += repeatElement("", count: gap)
    cells += repeatElement(text, count: times)
    gap = 0
  }

  /// Skips to a column, unless it lies behind.
  mutating func go(to column: Int) { gap = max(gap, column - cells.count) }

  /// Ends a row that is repeated on `times` lines from `line` on.
  mutating func endRow(
    _ line: Int,
    times: Int = 1,
    _ budget: inout CellBudget
  ) throws(SpreadsheetError) {
    if !cells.isEmpty, times > 0 {
      if times > 1 {
        let (more, isTooMuch) = cells.count.multipliedReportingOverflow(by: times - 1)
        if isTooMuch { throw .tooManyCells }
        try budget.spend(more)
        try budget.spend(bytes: cells.reduce(0) { $0 + $1.utf8.count }, times: times - 1)
      }
      for repetition in 0..<times {
        sheet.rows.append(Spreadsheet.Row(line: line + repetition, cells: cells))
      }
    }
    cells.removeAll(keepingCapacity: true)
    gap = 0
  }
}
