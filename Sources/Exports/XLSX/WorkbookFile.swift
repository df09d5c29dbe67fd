internal import CXlsx

/// A workbook being written: sheets, cells, lists of options.
final class WorkbookFile {
  /// The style of a cell.
  enum Style {
    case plain, text, wrapped, date, time, key, heading, headingKey, title
  }

  struct Sheet {
    fileprivate let pointer: OpaquePointer
  }

  /// The capacity of a sheet in rows.
  static let mostRows = 1_048_576
  /// The capacity of a cell in UTF-16 units.
  static let longestText = 32_767

  private let book: OpaquePointer
  private var isClosed = false
  /// Whether the library accepted all input.
  private var isWhole = true

  /// The file is written to `path` on closing. If `isLarge`, rows have to come in order and are
  /// kept on disk.
  init(
    _ path: String,
    scratch: String?,
    title: String,
    created: Int,
    isLarge: Bool
  ) throws(WorkbookError) {
    guard cxlsx_is_there() else { throw .noLibrary }
    guard let book = cxlsx_open(path, scratch, title, Int64(created), isLarge) else {
      throw .notMade
    }
    self.book = book
  }

  deinit {
    if !isClosed { _ = cxlsx_close(book) }
  }

  func close() throws(WorkbookError) {
    isClosed = true
    switch cxlsx_close(book) {
    case CXLSX_DONE: if !isWhole { throw .refused }
    case CXLSX_NOT_MADE: throw .notMade
    case CXLSX_NO_SCRATCH: throw .noScratch
    default: throw .noRoom
    }
  }

  func addSheet(_ name: String) throws(WorkbookError) -> Sheet {
    // The rows of a large one wait in a temporary file.
    guard let pointer = cxlsx_add_sheet(book, name) else { throw .noScratch }
    return Sheet(pointer: pointer)
  }

  func put(_ text: String, _ row: Int, _ column: Int, _ sheet: Sheet, _ style: Style) {
    let isTaken = cxlsx_put_text(
      book,
      sheet.pointer,
      UInt32(row),
      UInt16(column),
      text,
      style.number
    )
    isWhole = isWhole && isTaken
  }

  func put(_ number: Double, _ row: Int, _ column: Int, _ sheet: Sheet, _ style: Style) {
    let isTaken = cxlsx_put_number(
      book,
      sheet.pointer,
      UInt32(row),
      UInt16(column),
      number,
      style.number
    )
    isWhole = isWhole && isTaken
  }

  func setColumn(_ column: Int, _ sheet: Sheet, width: Int, _ style: Style) {
    cxlsx_set_column(book, sheet.pointer, UInt16(column), Double(width), style.number)
  }

  /// Sets the height of a row in lines. It does not adapt when texts are changed.
  func setLines(_ lines: Int, _ row: Int, _ sheet: Sheet) {
    cxlsx_set_lines(sheet.pointer, UInt32(row), UInt32(max(1, lines)))
  }

  func freeze(_ sheet: Sheet, rows: Int) { cxlsx_freeze(sheet.pointer, UInt32(rows)) }

  func setPage(_ sheet: Sheet) { cxlsx_set_page(sheet.pointer) }

  /// Offers the values in `range` as a list for the cells of a column.
  func offer(_ range: String, column: Int, _ rows: Range<Int>, _ sheet: Sheet) {
    let isTaken = cxlsx_offer(
      sheet.pointer,
      UInt16(column),
      UInt32(rows.lowerBound),
      UInt32(rows.upperBound - 1),
      range,
      "Réponse hors de la liste",
      "Le canevas propose une liste de réponses. Une autre est gardée, et sera signalée."
    )
    isWhole = isWhole && isTaken
  }

  /// Shows `message` next to a selected cell of a column.
  func explain(_ message: String, column: Int, _ rows: Range<Int>, _ sheet: Sheet) {
    let isTaken = cxlsx_explain(
      sheet.pointer,
      UInt16(column),
      UInt32(rows.lowerBound),
      UInt32(rows.upperBound - 1),
      "Plusieurs réponses possibles",
      message
    )
    isWhole = isWhole && isTaken
  }
}

extension WorkbookFile.Style {
  fileprivate var number: cxlsx_style {
    switch self {
    case .plain: CXLSX_PLAIN
    case .text: CXLSX_TEXT
    case .wrapped: CXLSX_WRAPPED
    case .date: CXLSX_DATE
    case .time: CXLSX_TIME
    case .key: CXLSX_KEY
    case .heading: CXLSX_HEADING
    case .headingKey: CXLSX_HEADING_KEY
    case .title: CXLSX_TITLE
    }
  }
}
