extension Grid {
  /// The text of a row without trailing blanks.
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

  /// The grid as text for golden files, ending with a newline.
  ///
  /// It has the rows, a line `---`, for each row with roles its number and one letter per cell
  /// (`Role.letter`) without trailing plain cells, and finally the caret.
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
