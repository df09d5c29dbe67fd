internal import FormModel
internal import JSONText

/// Writes CSV as in RFC 4180, with `\n` as line end.
package enum CSVText {
  package static func text(of rows: [[String]]) -> [UInt8] {
    rows.reduce(into: []) { append($1, to: &$0) }
  }

  package static func append(_ row: [String], to out: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
  }

  static func append(_ cell: String, to out: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { append(UnsafeRawBufferPointer($0), to: &out) }
  }

  /// `cell` is UTF-8.
  static func append(_ cell: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let signs = (mark, UInt8(ascii: ","), UInt8(ascii: ";"))
    let sign = ByteSearch.first(in: cell, of: signs, below: 0x20)
    guard sign < cell.count || cell.first == 0x20 || cell.last == 0x20 else {
      return out.append(contentsOf: cell)
    }
    out.append(mark)
    var done = 0
    var offset = sign
    while true {
      offset = ByteSearch.first(in: cell, from: offset, of: (mark, mark, mark))
      if offset == cell.count { break }
      // Write the quote, and again with what follows it.
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...offset]))
      done = offset
      offset += 1
    }
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...]))
    out.append(mark)
  }

  package struct Row: Equatable, Sendable {
    /// The 1-based row number of a spreadsheet.
    package let line: Int
    package let cells: [String]

    package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }

    /// The cell, or an empty one beyond the end of the row.
    package subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

    /// Without the apostrophes that exports put before what looks like a formula.
    package var withoutFormulaGuards: Row {
      Row(line: line, cells: cells.map(\.withoutFormulaGuard))
    }
  }

  package struct Table {
    package let rows: [Row]
    package let encoding: DecodedText.Encoding
    package let separator: UInt8
  }

  /// Reads a table in any usual form: UTF-8, UTF-16 or Windows-1252, separated by commas,
  /// semicolons or tabs. A text without regular separators is one column.
  package static func tableOfAnyWidth(_ bytes: [UInt8]) throws(CSVError) -> Table {
    let table = try table(of: bytes, "")
    if table.separator == CSVReader.tab || table.isRegular { return table }
    return try self.table(of: bytes, "", separator: CSVReader.tab)
  }

  static func table(
    of bytes: [UInt8],
    _ name: String,
    separator: UInt8? = nil
  ) throws(CSVError) -> Table {
    guard let decoded = DecodedText(bytes) else { throw .damagedText(table: name) }
    var reader = CSVReader(Array(decoded.text.utf8), separator: separator)
    let rows: [[String]]
    do throws(CSVReader.OpenQuote) { rows = try reader.rows() } catch {
      throw .openQuote(table: name, line: error.line)
    }
    return Table(
      rows: rows.enumerated().map { Row(line: $0.offset + 1, cells: $0.element) },
      encoding: decoded.encoding,
      separator: reader.separator
    )
  }

  /// The rows of a file; `nil` if they cannot be read.
  package static func rows(of bytes: [UInt8]) -> [[String]]? {
    (try? table(of: bytes, ""))?.rows.map(\.cells).filter { $0 != [""] }
  }
}

extension CSVText.Table {
  /// Whether the separator gives rows of equal width and is not punctuation of sentences.
  fileprivate var isRegular: Bool {
    let filled = rows.filter { row in !row.cells.allSatisfy(\.isBlankCell) }
    guard let width = filled.first?.cells.count, width > 1 else { return false }
    let alike = filled.count { $0.cells.count == width }
    let others = filled.flatMap { $0.cells.dropFirst() }.filter { !$0.isEmpty }
    let sentences = others.count { $0.first == " " || $0.first == "\u{A0}" }
    return alike * 5 >= filled.count * 4 && sentences * 2 <= others.count
  }

  /// The assumptions made, in a sentence.
  package var words: String {
    let code =
      switch encoding {
      case .utf8: "UTF-8"
      case .utf16: "UTF-16"
      case .windows1252: "Windows-1252"
      }
    let parts =
      if rows.allSatisfy({ $0.cells.count < 2 }) {
        "une seule colonne"
      } else {
        switch separator {
        case UInt8(ascii: ","): "colonnes séparées par des virgules"
        case UInt8(ascii: ";"): "colonnes séparées par des points-virgules"
        case CSVReader.tab: "colonnes séparées par des tabulations"
        default: "colonnes séparées par « \(Character(Unicode.Scalar(separator))) »"
        }
      }
    return "Lu en \(code), \(parts).".withFrenchSpaces
  }
}
