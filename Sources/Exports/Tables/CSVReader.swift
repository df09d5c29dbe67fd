/// Reads delimiter-separated values from valid UTF-8.
struct CSVReader {
  /// An opening quote without a closing one, and its line in the file.
  struct OpenQuote: Error { let line: Int }

  private let bytes: [UInt8]
  let separator: UInt8
  private var offset = 0
  private var line = 1

  static let tab: UInt8 = 0x09

  /// Detects the separator if none is given.
  init(_ bytes: [UInt8], separator known: UInt8? = nil) {
    self.bytes = bytes
    if let known {
      separator = known
      return
    }
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if let named = Self.namedSeparator(head) {
      separator = named
      skipLineEnd(after: head.endIndex)
    } else {
      separator = Self.usualSeparator(head)
    }
  }

  /// The separator in a line `sep=;`, which Excel writes and reads.
  private static func namedSeparator(_ head: ArraySlice<UInt8>) -> UInt8? {
    let line = head.last == UInt8(ascii: "\"") ? head.dropFirst().dropLast() : head
    return line.count == 5 && line.starts(with: "sep=".utf8) ? line.last : nil
  }

  /// The usual separator that is most frequent in the first row, outside of quotes.
  private static func usualSeparator(_ head: ArraySlice<UInt8>) -> UInt8 {
    let pieces = head.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let plain = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }.flatMap(\.element)
    var best = (sign: UInt8(ascii: ","), count: 0)
    for sign in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let count = plain.count { $0 == sign }
      if count > best.count { best = (sign, count) }
    }
    return best.sign
  }

  /// All rows, including empty ones, so that row numbers match those of a spreadsheet.
  mutating func rows() throws(OpenQuote) -> [[String]] {
    var rows: [[String]] = []
    while offset < bytes.count { rows.append(try row()) }
    return rows
  }

  private mutating func row() throws(OpenQuote) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    skipLineEnd(after: offset)
    return cells
  }

  private mutating func skipLineEnd(after end: Int) {
    offset = end
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    line += 1
  }

  private mutating func cell() throws(OpenQuote) -> String {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return plainCell() }
    let start = line
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
          // Text between the closing quote and the next separator belongs to the cell.
          return String(decoding: text, as: UTF8.self) + plainCell()
        }
        offset += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      text.append(byte)
    }
    throw OpenQuote(line: start)
  }

  private mutating func plainCell() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != UInt8(ascii: "\n"),
      bytes[offset] != UInt8(ascii: "\r")
    { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}
