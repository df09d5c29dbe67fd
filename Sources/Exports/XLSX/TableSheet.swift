internal import FormModel

/// The sheet of a table while its rows are added.
struct TableSheet {
  /// The labels of the columns, and their keys below.
  static let headRows = 2
  /// The number of empty rows that also have lists of options.
  private static let spareRows = 1_000

  let table: WorkbookTable
  private let sheet: WorkbookFile.Sheet
  private var next = headRows
  private var widths: [ColumnWidth]
  private var leftOut = 0
  /// The capacity of the sheet in rows, including headings.
  private let room: Int

  init(
    _ table: WorkbookTable,
    _ file: WorkbookFile,
    room: Int = WorkbookFile.mostRows
  ) throws(WorkbookError) {
    (self.table, self.room) = (table, room)
    sheet = try file.addSheet(table.name)
    widths = table.columns.map { ColumnWidth($0) }
    for (index, column) in table.columns.enumerated() {
      file.put(column.title.printableLine, 0, index, sheet, .heading)
    }
    file.setLines(3, 0, sheet)
    for (index, column) in table.columns.enumerated() {
      file.put(column.key, 1, index, sheet, .headingKey)
    }
  }

  var overflow: TablesWorkbook.Overflow? {
    leftOut == 0 ? nil : TablesWorkbook.Overflow(table: table.name, rows: leftOut)
  }

  mutating func add(
    _ row: [String],
    _ file: WorkbookFile,
    _ longTexts: inout LongTexts
  ) throws(WorkbookError) {
    if next == room {
      leftOut += 1
      return
    }
    for (index, (cell, column)) in zip(row, table.columns).enumerated() {
      let style = column.content.style
      switch SheetValue(cell, column.content) {
      case .none: break
      case .number(let number): file.put(number, next, index, sheet, style)
      case .days(let days): file.put(days, next, index, sheet, style)
      case .text(let text):
        let cell = CellText(text)
        let shown = cell.fits ? cell.text : try longTexts.put(cell, into: file)
        widths[index].meet(shown)
        file.put(shown, next, index, sheet, style)
      }
    }
    next += 1
  }

  /// Sets column widths and lists of options, which depend on all rows.
  func finish(_ file: WorkbookFile, _ offerings: Offerings) {
    let last = min(next + (table.isList ? Self.spareRows : 0), room)
    let rows = Self.headRows..<max(last, Self.headRows + 1)
    for (index, column) in table.columns.enumerated() {
      file.setColumn(index, sheet, width: widths[index].cells, column.content.style)
      guard let range = offerings.range(of: column) else { continue }
      if case .severalOf = column.content {
        file.explain(
          "Séparez-les par « | ». Les réponses du canevas sont dans la feuille « \(Offerings.name) »."
            .withFrenchSpaces,
          column: index,
          rows,
          sheet
        )
      } else {
        file.offer(range, column: index, rows, sheet)
      }
    }
    file.freeze(sheet, rows: Self.headRows)
    file.setPage(sheet)
  }
}

extension SheetColumn.Content {
  var style: WorkbookFile.Style {
    switch self {
    case .key: .key
    case .text: .text
    case .longText, .yesNo, .oneOf, .severalOf: .wrapped
    case .number: .plain
    case .date: .date
    case .time: .time
    }
  }
}

/// The width of a column in characters.
private struct ColumnWidth {
  private let most: Int
  private var widest: Int

  init(_ column: SheetColumn) {
    let (least, most) =
      switch column.content {
      case .key: (10, 14)
      case .number: (10, 10)
      case .date: (11, 11)
      case .time: (19, 19)
      case .yesNo: (10, 10)
      case .text, .oneOf, .severalOf: (12, 40)
      case .longText: (20, 60)
      }
    self.most = most
    // Headings wrap to about three lines.
    widest = min(most, max(least, column.title.utf8.count / 3))
  }

  mutating func meet(_ text: String) {
    if widest == most { return }
    let length = text.utf8.count > 4 * most ? most : text.unicodeScalars.count
    widest = min(most, max(widest, length))
  }

  var cells: Int { widest + 1 }
}
