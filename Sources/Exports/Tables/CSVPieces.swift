/// Reads a large CSV file written by this program in pieces, so that it is never in memory as a
/// whole.
package struct CSVPieces {
  private var rest: [UInt8] = []

  package init() {}

  /// Returns the rows completed by `bytes`; an incomplete one is kept for the next call.
  package mutating func rows(with bytes: [UInt8]) -> [[String]] {
    rest += bytes
    guard let end = endOfLastRow else { return [] }
    let whole = Array(rest[..<end])
    rest.removeSubrange(..<end)
    var reader = CSVReader(whole, separator: UInt8(ascii: ","))
    // The cut is outside of quotes, so this cannot fail.
    return (try? reader.rows()) ?? []
  }

  /// The offset after the last line end outside of quotes.
  private var endOfLastRow: Int? {
    var isQuoted = false
    var end: Int?
    for (offset, byte) in rest.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\n"), !isQuoted {
        end = offset + 1
      }
    }
    return end
  }
}
