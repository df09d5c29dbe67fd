/// Reads a workbook in Office Open XML format (ECMA-376).
struct XLSXWorkbook {
  private var sheets: [(name: String, relation: String)] = []
  private var targets: [String: String] = [:]
  private var texts: [String] = []
  private var styles = XLSXStyles()
  private var countsFrom1904 = false

  static func read(_ parts: WorkbookParts) throws(SpreadsheetError) -> Spreadsheet {
    var book = XLSXWorkbook()
    try book.readBook(parts)
    try book.readTargets(parts)
    if parts.has("xl/sharedStrings.xml") { try book.readTexts(parts) }
    if parts.has("xl/styles.xml") { book.styles = try XLSXStyles(parts) }
    var budget = CellBudget()
    var sheets: [Spreadsheet.Sheet] = []
    for (name, relation) in book.sheets {
      guard let target = book.targets[relation] else { throw .parts(.noPart(name)) }
      // Chart sheets have no cells.
      if target.hasPrefix("xl/chartsheets/") { continue }
      var reader = XLSXSheet(name, texts: book.texts, book.styles, from1904: book.countsFrom1904)
      try reader.read(parts, target, &budget)
      sheets.append(reader.builder.sheet)
    }
    return Spreadsheet(sheets: sheets)
  }

  private mutating func readBook(_ parts: WorkbookParts) throws(SpreadsheetError) {
    try parts.read("xl/workbook.xml") { event in
      guard case .start(let element) = event else { return .goOn }
      switch element.name {
      case "sheet": sheets.append((element["name"] ?? "", element["id"] ?? ""))
      case "workbookPr": countsFrom1904 = ["1", "true"].contains(element["date1904"])
      default: break
      }
      return .goOn
    }
  }

  private mutating func readTargets(_ parts: WorkbookParts) throws(SpreadsheetError) {
    try parts.read("xl/_rels/workbook.xml.rels") { event in
      if case .start(let element) = event, let id = element["Id"], let target = element["Target"] {
        // Relative to the folder of the workbook part, or to the root of the archive.
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      }
      return .goOn
    }
  }

  private mutating func readTexts(_ parts: WorkbookParts) throws(SpreadsheetError) {
    var text = RichText()
    try parts.read("xl/sharedStrings.xml") { event in
      switch event {
      case .start(let element):
        if element.name == "si" { text = RichText() }
        text.start(element.name)
      case .text(let piece): text.add(piece)
      case .end(let name):
        text.end(name)
        if name == "si" { texts.append(text.text) }
      }
      return .goOn
    }
  }
}

/// A text of several formatted runs, without phonetic hints.
struct RichText {
  private var raw = ""
  private var isText = false
  private var isPhonetic = false

  mutating func start(_ name: String) {
    if name == "rPh" { isPhonetic = true }
    if name == "t" { isText = true }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isPhonetic = false }
    if name == "t" { isText = false }
  }

  mutating func add(_ piece: String) {
    if isText, !isPhonetic { raw += piece }
  }

  var text: String { raw.withoutEscapes }
}

extension String {
  /// Decodes `_x000D_` to the scalar with that number, and so `_x005F_` to an underscore.
  fileprivate var withoutEscapes: String {
    let bytes = Array(utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return self }
    var read: [UInt8] = []
    read.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      if let scalar = Self.escaped(bytes[offset...].prefix(7)) {
        read += Character(scalar).utf8
        offset += 7
      } else {
        read.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: read, as: UTF8.self)
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_"),
      bytes.dropFirst().first == UInt8(ascii: "x")
    else { return nil }
    let digits = bytes.dropFirst(2).dropLast()
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
