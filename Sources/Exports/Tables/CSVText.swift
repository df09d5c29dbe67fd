internal import JSONText

/// Comma-separated values as RFC 4180 has them, with `\n` as line end.
package enum CSVText {
  package static func text(of rows: [[String]]) -> [UInt8] {
    rows.reduce(into: []) { append($1, to: &$0) }
  }

  static func append(_ row: [String], to out: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
  }

  static func append(_ cell: String, to out: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { append(UnsafeRawBufferPointer($0), to: &out) }
  }

  /// `cell` is in UTF-8.
  static func append(_ cell: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let signs = (mark, UInt8(ascii: ","), UInt8(ascii: ";"))
    let sign = ByteSearch.first(in: cell, of: signs, below: 0x20)
    guard sign < cell.count || cell.first == 0x20 || cell.last == 0x20 else {
      return out.append(contentsOf: cell)
    }
    out.append(mark)
    var done = 0
    var place = sign
    while true {
      place = ByteSearch.first(in: cell, from: place, of: (mark, mark, mark))
      if place == cell.count { break }
      // This mark, and once more with what follows it.
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...place]))
      done = place
      place += 1
    }
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...]))
    out.append(mark)
  }

  struct Row {
    /// As a spreadsheet counts rows, from 1.
    let line: Int
    let cells: [String]

    /// Empty where the row has ended before.
    subscript(place: Int) -> String { cells.indices.contains(place) ? cells[place] : "" }
  }

  struct Table {
    let rows: [Row]
    let encoding: DecodedText.Encoding
    let separator: UInt8
  }

  /// The table of a file, as anybody's program saved it: in UTF-8, UTF-16 or Windows-1252, parted by
  /// commas, semicolons or tabs.
  static func table(of bytes: [UInt8], _ name: String) throws(CSVError) -> Table {
    guard let decoded = DecodedText(bytes) else { throw .damagedText(table: name) }
    var reader = CSVReader(Array(decoded.text.utf8))
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

  /// The rows of a file that has any; `nil` where they cannot be read.
  package static func rows(of bytes: [UInt8]) -> [[String]]? {
    (try? table(of: bytes, ""))?.rows.map(\.cells).filter { $0 != [""] }
  }
}
