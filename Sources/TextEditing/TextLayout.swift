/// The rows of a text at a width.
///
/// It keeps where each row starts and nothing else, so that a key in a long text costs little, and
/// asks for the text again wherever it has to look into it: a text held twice would be copied
/// whole by the next key. Offsets are in bytes of UTF-8.
///
/// A row ends after a newline, or after the blanks that follow the last word that fits; these hang
/// over its edge. A word longer than a row is broken. One cell of the width is kept free, for the
/// caret after a full row.
package struct TextLayout: Equatable, Sendable {
  /// Cells of a row, that of the caret included.
  package let width: Int
  /// Whether the text is laid out in rows at all; else it is one row, however long.
  package let wraps: Bool
  /// Where each row starts; the first at 0.
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

  /// The row that an offset stands in; between two rows it is the second.
  package func row(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  package func start(ofRow row: Int) -> Int { starts[row] }

  /// What a row holds, its newline left out.
  package func range(ofRow row: Int, in text: String) -> Range<Int> {
    starts[row]..<(endsLine(row, in: text) && row + 1 < starts.count ? end(row) - 1 : end(row))
  }

  /// Whether a row is the last of its line: a newline or the end of the text ends it.
  package func endsLine(_ row: Int, in text: String) -> Bool {
    row + 1 == starts.count || text.byte(end(row) - 1) == UInt8(ascii: "\n")
  }

  /// Where the line that a row is part of starts.
  package func lineStart(ofRow row: Int, in text: String) -> Int {
    var first = row
    while first > 0, !endsLine(first - 1, in: text) { first -= 1 }
    return starts[first]
  }

  /// Where the line that a row is part of ends, before its newline.
  package func lineEnd(ofRow row: Int, in text: String) -> Int {
    var last = row
    while !endsLine(last, in: text) { last += 1 }
    return range(ofRow: last, in: text).upperBound
  }

  func end(_ row: Int) -> Int { row + 1 < starts.count ? starts[row + 1] : length }
}
