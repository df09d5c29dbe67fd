/// Reads one sheet of an XLSX workbook.
struct XLSXSheet {
  private(set) var builder: SheetBuilder
  private let texts: [String]
  private let styles: XLSXStyles
  private let from1904: Bool

  private var line = 0
  private var type: String?
  private var style = 0
  private var value = ""
  private var isValue = false
  private var inline = RichText()

  init(_ name: String, texts: [String], _ styles: XLSXStyles, from1904: Bool) {
    builder = SheetBuilder(name: name)
    (self.texts, self.styles, self.from1904) = (texts, styles, from1904)
  }

  mutating func read(
    _ parts: WorkbookParts,
    _ target: String,
    _ budget: inout CellBudget
  ) throws(SpreadsheetError) {
    var failure: SpreadsheetError?
    try parts.read(target) { event in
      do throws(SpreadsheetError) { try meet(event, &budget) } catch {
        failure = error
        return .stop
      }
      return .goOn
    }
    if let failure { throw failure }
  }

  private mutating func meet(_ event: XMLEvent, _ budget: inout CellBudget)
    throws(SpreadsheetError)
  {
    switch event {
    case .start(let element): start(element)
    case .text(let text):
      if isValue { value += text }
      inline.add(text)
    case .end(let name):
      inline.end(name)
      switch name {
      case "v": isValue = false
      case "c": try builder.add(cell, &budget)
      case "row": try builder.endRow(line, &budget)
      default: break
      }
    }
  }

  private mutating func start(_ element: XMLElement) {
    inline.start(element.name)
    switch element.name {
    case "row":
      // The number may be anything; lines that are counted on from it must not overflow.
      line =
        element["r"].flatMap { Int($0) }.flatMap { Self.lines.contains($0) ? $0 : nil } ?? line + 1
    case "c":
      (type, value, inline) = (element["t"], "", RichText())
      style = element["s"].flatMap { Int($0) } ?? 0
      if let column = element["r"].flatMap(Self.column) { builder.go(to: column) }
    case "v": isValue = true
    default: break
    }
  }

  /// A sheet has no others.
  private static let lines = 1...1_048_576

  /// The column of `BC12`, from 0.
  private static func column(_ name: String) -> Int? {
    var column = 0
    for letter in name.utf8.prefix(while: { !(0x30...0x39).contains($0) }) {
      guard (0x41...0x5A).contains(letter), column < 0x10000 else { return nil }
      column = column * 26 + Int(letter) - 0x40
    }
    return column > 0 ? column - 1 : nil
  }

  /// The text of the cell that ends.
  private var cell: String {
    switch type {
    case "s": Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "inlineStr": inline.text
    case "b": value == "1" ? "true" : value.isEmpty ? "" : "false"
    case nil, "n": number
    default: value
    }
  }

  private var number: String {
    guard let precision = styles.precision(of: style), let days = Double(value) else {
      return value.plainNumber
    }
    return CountedTime.text(of: days, from1904: from1904, precision) ?? value.plainNumber
  }
}
