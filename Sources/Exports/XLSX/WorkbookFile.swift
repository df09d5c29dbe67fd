internal import CXlsx

/// A workbook while it is written: sheets, cells, lists to choose from.
final class WorkbookFile {
  /// How a cell is shown.
  enum Style {
    case plain, text, wrapped, date, time, key, heading, headingKey, title
  }

  struct Sheet {
    fileprivate let pointer: OpaquePointer
  }

  /// What a sheet has room for.
  static let mostRows = 1_048_576
  /// What a cell has room for, in UTF-16.
  static let longestText = 32_767

  private let book: OpaquePointer
  private var isClosed = false
  /// Whether the library took all that it was given.
  private var isWhole = true

  /// Goes to `path` when it is closed. Where `isLarge`, rows come in their order and wait on the disk.
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

  /// Makes a row as high as so many lines. It stays so when its texts are changed.
  func setLines(_ lines: Int, _ row: Int, _ sheet: Sheet) {
    cxlsx_set_lines(sheet.pointer, UInt32(row), UInt32(max(1, lines)))
  }

  func freeze(_ sheet: Sheet, rows: Int) { cxlsx_freeze(sheet.pointer, UInt32(rows)) }

  func setPage(_ sheet: Sheet) { cxlsx_set_page(sheet.pointer) }

  /// Lists what stands in `range` for the cells of a column.
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

  /// Shows `message` beside a cell of a column that is entered.
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
