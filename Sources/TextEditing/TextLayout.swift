/// The rows of a text at a given width.
///
/// It stores only the start of each row, as UTF-8 offsets, and receives the text with every call: a
/// second reference to the text would make the next keystroke copy it whole.
///
/// A row ends after a newline or after the blanks that follow the last word that fits; these blanks
/// extend past the edge. A word longer than a row is broken. One cell per row is reserved for the
/// caret after a full row.
package struct TextLayout: Equatable, Sendable {
  /// The cells per row, including the one for the caret.
  package let width: Int
  /// Whether lines are wrapped; otherwise the text is one row of any length.
  package let wraps: Bool
  /// The start of each row; the first is 0.
  var starts: [Int]
  var length: Int

  package init(_ text: String, width: Int, wraps: Bool = true) {
    self.width = max(width, 2)
    self.wraps = wraps
    starts = [0]
    length = text.utf8.count
    starts += rowStarts(after: 0, in: text) { _ in false }
  }

  package var rowCount: Int { starts.count }

  /// The row that contains an offset; at a boundary, the row that starts there.
  package func row(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  package func start(ofRow row: Int) -> Int { starts[row] }

  /// The range of a row without its newline.
  package func range(ofRow row: Int, in text: String) -> Range<Int> {
    starts[row]..<(endsLine(row, in: text) && row + 1 < starts.count ? end(row) - 1 : end(row))
  }

  /// Whether a row is the last one of its line, ended by a newline or by the end of the text.
  package func endsLine(_ row: Int, in text: String) -> Bool {
    row + 1 == starts.count || text.byte(end(row) - 1) == UInt8(ascii: "\n")
  }

  /// The start of the line that contains a row.
  package func lineStart(ofRow row: Int, in text: String) -> Int {
    var first = row
    while first > 0, !endsLine(first - 1, in: text) { first -= 1 }
    return starts[first]
  }

  /// The end of the line that contains a row, before its newline.
  package func lineEnd(ofRow row: Int, in text: String) -> Int {
    var last = row
    while !endsLine(last, in: text) { last += 1 }
    return range(ofRow: last, in: text).upperBound
  }

  func end(_ row: Int) -> Int { row + 1 < starts.count ? starts[row + 1] : length }
}
