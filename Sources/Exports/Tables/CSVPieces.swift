/// The rows of a large CSV file of our own, piece by piece, so that it never lies in memory as a whole.
package struct CSVPieces {
  private var rest: [UInt8] = []

  package init() {}

  /// The rows that are whole once `bytes` have come; the last one waits for its end.
  package mutating func rows(with bytes: [UInt8]) -> [[String]] {
    rest += bytes
    guard let end = endOfLastRow else { return [] }
    let whole = Array(rest[..<end])
    rest.removeSubrange(..<end)
    var reader = CSVReader(whole, separator: UInt8(ascii: ","))
    // Cut where no quote is open.
    return (try? reader.rows()) ?? []
  }

  /// Behind the last line end that stands in no quotes.
  private var endOfLastRow: Int? {
    var isQuoted = false
    var end: Int?
    for (place, byte) in rest.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\n"), !isQuoted {
        end = place + 1
      }
    }
    return end
  }
}
