/// The cells of a text that was copied from a spreadsheet or elsewhere.
package enum PastedCells {
  /// Lines parted by line ends, cells by tabs. A cell stands in quotes where it has a line end, a tab or a
  /// quote in it, and only there: other quotes are those of the text. The apostrophe that `text(of:)` puts
  /// before what looks like a formula is taken off.
  package static func lines(of text: String) -> [TableLine] {
    let bytes = Array(text.utf8)
    var lines: [TableLine] = []
    var cells: [String] = []
    var offset = 0
    while offset <= bytes.count {
      let (cell, end) = quoted(bytes, from: offset) ?? plain(bytes, from: offset)
      cells.append(cell.withoutFormulaGuard)
      offset = end + 1
      if end < bytes.count, bytes[end] == tab { continue }
      lines.append(TableLine(line: lines.count + 1, cells: cells))
      cells = []
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      if isPair { offset += 1 }
    }
    return lines
  }

  private static let tab: UInt8 = 0x09
  private static let quote = UInt8(ascii: "\"")

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == tab || byte == 0x0A || byte == 0x0D
  }

  private static func plain(_ bytes: [UInt8], from start: Int) -> (String, end: Int) {
    let end = bytes[start...].firstIndex(where: isEnd) ?? bytes.count
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }

  /// `nil` if the text begins with a quote but is not a quoted cell.
  private static func quoted(_ bytes: [UInt8], from start: Int) -> (String, end: Int)? {
    guard start < bytes.count, bytes[start] == quote else { return nil }
    var text: [UInt8] = []
    var isMeant = false
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote {
        let next = offset + 1
        if next == bytes.count || isEnd(bytes[next]) {
          return isMeant ? (String(decoding: text, as: UTF8.self), next) : nil
        }
        guard bytes[next] == quote else { return nil }
        isMeant = true
        offset += 1
      } else if isEnd(byte) {
        isMeant = true
      }
      text.append(byte)
      offset += 1
    }
    return nil
  }
}

extension PastedCells {
  /// The rows as text for spreadsheets.
  package static func text(of rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: "\t") }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    let isPlain = !text.utf8.contains { isEnd($0) || $0 == quote }
    if isPlain { return text.formulaSafe }
    return "\""
      + text.formulaSafe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
