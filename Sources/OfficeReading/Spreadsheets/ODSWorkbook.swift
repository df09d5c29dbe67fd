/// Reads a workbook in OpenDocument format (ISO 26300).
struct ODSWorkbook {
  private var sheets: [Spreadsheet.Sheet] = []
  private var builder: SheetBuilder?
  private var line = 1
  private var rowTimes = 1
  private var cell: ODSCell?
  /// How many elements are open.
  private var depth = 0
  /// The depth of a remark or a drawing: its texts are no cell's. `nil` outside of them.
  private var outside: Int?

  private static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"

  static func read(_ parts: WorkbookParts) throws(SpreadsheetError) -> Spreadsheet {
    var book = ODSWorkbook()
    var budget = CellBudget()
    var failure: SpreadsheetError?
    try parts.read("content.xml") { event in
      do throws(SpreadsheetError) { try book.meet(event, &budget) } catch {
        failure = error
        return .stop
      }
      return .goOn
    }
    if let failure { throw failure }
    return Spreadsheet(sheets: book.sheets)
  }

  private mutating func meet(_ event: XMLEvent, _ budget: inout CellBudget)
    throws(SpreadsheetError)
  {
    switch event {
    case .start(let element):
      depth += 1
      let isOutside =
        ["annotation", "shapes"].contains(element.name) || element.namespace == Self.drawing
      if outside == nil, isOutside { outside = depth }
      if outside == nil { try start(element, &budget) }
    case .text(let text): if outside == nil { cell?.add(text) }
    case .end(let name):
      if outside == nil { try end(name, &budget) }
      if outside == depth { outside = nil }
      depth -= 1
    }
  }

  private mutating func start(_ element: XMLElement, _ budget: inout CellBudget)
    throws(SpreadsheetError)
  {
    switch element.name {
    case "table":
      builder = SheetBuilder(name: element["name"] ?? "")
      line = 1
    case "table-row": rowTimes = element.times("number-rows-repeated")
    case "table-cell", "covered-table-cell": cell = ODSCell(element)
    case "p": cell?.startParagraph()
    case "s":
      let count = min(element.times("c"), 1 << 16)
      // A cell may consist of any number of these, each of a few bytes.
      try budget.spend(bytes: count)
      cell?.add(String(repeating: " ", count: count))
    case "tab": cell?.add("\t")
    case "line-break": cell?.add("\n")
    default: break
    }
  }

  private mutating func end(_ name: String, _ budget: inout CellBudget) throws(SpreadsheetError) {
    switch name {
    case "p": cell?.endParagraph()
    case "table-cell", "covered-table-cell":
      if let cell { try builder?.add(cell.text, times: cell.times, &budget) }
      cell = nil
    case "table-row":
      try builder?.endRow(line, times: rowTimes, &budget)
      line += rowTimes
    case "table":
      if let builder { sheets.append(builder.sheet) }
      builder = nil
    default: break
    }
  }
}

/// A cell, with its number of repetitions.
private struct ODSCell {
  let times: Int
  private let type: String?
  private let value: String?
  private var paragraphs: [String] = []
  private var isInParagraph = false

  private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

  init(_ element: XMLElement) {
    times = element.times("number-columns-repeated")
    type = element["value-type", in: Self.office]
    value =
      switch type {
      case "date": element["date-value", in: Self.office]
      case "boolean": element["boolean-value", in: Self.office]
      case "float", "percentage", "currency": element["value", in: Self.office]?.plainNumber
      case "string": element["string-value", in: Self.office]
      default: nil
      }
  }

  mutating func startParagraph() {
    paragraphs.append("")
    isInParagraph = true
  }

  mutating func endParagraph() { isInParagraph = false }

  /// What stands between paragraphs is the layout of the file.
  mutating func add(_ text: String) {
    if isInParagraph { paragraphs[paragraphs.count - 1] += text }
  }

  /// A date without its time if that is midnight.
  var text: String {
    guard let value else { return paragraphs.joined(separator: "\n") }
    return type == "date" && value.hasSuffix("T00:00:00") ? String(value.prefix(10)) : value
  }
}

extension XMLElement {
  /// A repetition count, limited so that sums do not overflow.
  fileprivate func times(_ name: String) -> Int {
    self[name].flatMap { Int($0) }.map { min(max(0, $0), 1 << 31) } ?? 1
  }
}
