/// Reads comma-separated values from bytes that are known to be UTF-8.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let isSemicolon = head.contains(UInt8(ascii: ";")) && !head.contains(UInt8(ascii: ","))
    separator = isSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  mutating func rows() throws(CSVError) -> [[String]] {
    var rows: [[String]] = []
    while place < bytes.count {
      let row = try row()
      if row != [""] { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(CSVError) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\r") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    line += 1
    return cells
  }

  private mutating func cell() throws(CSVError) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return plainCell() }
    let start = line
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
          // What stands between the closing quote and the next separator belongs to the cell.
          return String(decoding: text, as: UTF8.self) + plainCell()
        }
        place += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      text.append(byte)
    }
    throw .openQuote(line: start)
  }

  private mutating func plainCell() -> String {
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != UInt8(ascii: "\n"),
      bytes[place] != UInt8(ascii: "\r")
    { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
