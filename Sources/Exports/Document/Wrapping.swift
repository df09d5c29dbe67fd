internal import TextWidth

/// Breaks a text into lines between words, and inside a word that is wider than a line.
struct Wrapping {
  /// In cells; `nil` breaks nothing.
  let width: Int?
  /// Before the first line.
  let first: String
  /// Before every other line.
  let indent: String

  func lines(of text: String) -> [String] {
    // An empty line needs no indent, but an item keeps its number.
    if text.isEmpty { return [first.contains { $0 != " " } ? first : ""] }
    guard let width else { return [first + text] }
    var lines: [String] = []
    var line = first
    var used = CellWidth.width(of: first)
    var isFresh = true
    /// A line holds something even where the indent leaves no room.
    func begin() {
      lines.append(line)
      (line, used, isFresh) = (indent, CellWidth.width(of: indent), true)
    }
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBreak) {
      let cells = CellWidth.width(of: String(word))
      if !isFresh, used + 1 + cells > width {
        begin()
      } else if !isFresh {
        line.append(" ")
        used += 1
      }
      isFresh = false
      if used + cells <= width {
        line += word
        used += cells
        continue
      }
      for character in word {
        let cells = Glyph(character).width
        if used + cells > width, line != indent, line != first { begin() }
        isFresh = false
        line.append(character)
        used += cells
      }
    }
    lines.append(line)
    return lines
  }

  /// Unbreakable blanks are no place to break.
  private static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }
}
