internal import TextEditing
internal import TextWidth

/// Text that is shown and not edited, in rows.
enum Wrapping {
  /// The rows of `text` in `width` cells; at least one.
  static func rows(_ text: String, width: Int) -> [String] {
    if let cells = CellWidth.simpleWidth(of: text), cells <= width, text.last != " " {
      return [text]
    }
    let layout = layout(text, width: width)
    return (0..<layout.rowCount).map { row in
      var drawn = layout.drawn(row: row, in: text)
      while drawn.last == " " { drawn.removeLast() }
      return drawn
    }
  }

  static func layout(_ text: String, width: Int) -> TextLayout {
    // An editor keeps one cell free for its caret; here there is none.
    TextLayout(text, width: max(2, width) + 1)
  }

  static func width(_ text: String) -> Int { CellWidth.width(of: text) }

  /// `text` in one row of at most `width` cells, with an ellipsis where it does not fit.
  static func cut(_ text: String, width: Int) -> String {
    if let cells = CellWidth.simpleWidth(of: text), cells <= width { return text }
    var line = text
    if let end = text.firstIndex(where: \.isNewline) { line = String(text[..<end]) + "…" }
    if self.width(line) <= width { return line }
    var used = 0
    var cut = ""
    for character in line {
      used += Glyph(character).width
      if used >= width { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
