internal import TextWidth

/// Wraps a line of prose at words; a terminal would break it inside a word.
package enum FoldedLine {
  /// Breaks at ordinary blanks. A word longer than a row is left to the terminal.
  package static func rows(of line: String, columns: Int) -> [String] {
    // Leave the last column free: writing to it makes some terminals show an empty row.
    let limit = max(columns, 20) - 1
    guard CellWidth.width(of: line) > limit else { return [line] }
    var rows: [String] = []
    var row = ""
    var width = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let cells = CellWidth.width(of: String(word))
      if !row.isEmpty, width + 1 + cells > limit {
        rows.append(row)
        (row, width) = (String(word), cells)
      } else {
        (row, width) = row.isEmpty ? (String(word), cells) : (row + " " + word, width + 1 + cells)
      }
    }
    return rows + [row]
  }
}
