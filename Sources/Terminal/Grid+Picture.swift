extension Grid {
  /// The row as it is read, without the blanks at its end.
  package func text(row: Int) -> String {
    guard rows.indices.contains(row) else { return "" }
    var text = ""
    for cell in rows[row] where cell.width > 0 {
      if let cluster = cluster(cell.code) {
        text += cluster
      } else if let scalar = Unicode.Scalar(cell.code) {
        text.unicodeScalars.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The grid as text for golden files: its rows; a line `---`; for each row that is not all plain
  /// its number and a letter for the role of each cell (see `Role.letter`), without the plain ones
  /// at its end; at last the caret. It ends with a newline.
  package func picture(caret: Position?) -> String {
    var lines = (0..<size.rows).map { text(row: $0) }
    lines.append("---")
    for (row, cells) in rows.enumerated() {
      guard let last = cells.lastIndex(where: { $0.role != .plain }) else { continue }
      let number = row < 10 ? " \(row)" : "\(row)"
      lines.append("\(number) " + String(cells[...last].map(\.role.letter)))
    }
    if let caret { lines.append("caret \(caret.row),\(caret.column)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
