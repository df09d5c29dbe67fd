internal import TextWidth

/// Breaks a text into lines between words, and inside a word that is wider than a line.
struct Wrapping {
  /// In cells; `nil` breaks nothing.
  let width: Int?
  /// Before the first line.
  let first: String
  /// Before every other line.
  let indent: String

  /// Hands on the lines of `text`, which is one paragraph, one after the other.
  func each(of text: String, _ use: (String) -> Void) {
    // An empty line needs no indent, but an item keeps its number.
    if text.isEmpty { return use(first.contains { $0 != " " } ? first : "") }
    guard let width else { return use(first + text) }
    var line = Line(first)
    var rest = text[...]
    while true {
      let word = rest.prefix { !Self.isBreak($0) }
      let cells = CellWidth.width(of: String(word))
      if !line.isFresh, line.used + 1 + cells > width {
        use(line.text)
        line = Line(indent)
      } else if !line.isFresh {
        line.add(" ", cells: 1)
      }
      line.isFresh = false
      if line.used + cells <= width {
        line.add(word, cells: cells)
      } else {
        breakUp(word, from: &line, use)
      }
      if word.endIndex == rest.endIndex { break }
      rest = rest[rest.index(after: word.endIndex)...]
    }
    use(line.text)
  }

  private struct Line {
    var text: String
    /// In cells.
    var used: Int
    var isFresh = true

    init(_ text: String) {
      (self.text, used) = (text, CellWidth.width(of: text))
    }

    mutating func add(_ part: some StringProtocol, cells: Int) {
      text += part
      used += cells
    }
  }

  /// A line holds something of a word that is wider, even where the indent leaves no room.
  private func breakUp(_ word: Substring, from line: inout Line, _ use: (String) -> Void) {
    for character in word {
      let cells = Glyph(character).width
      if line.used + cells > width ?? .max, line.text != indent, line.text != first {
        use(line.text)
        line = Line(indent)
      }
      line.isFresh = false
      line.add(String(character), cells: cells)
    }
  }

  /// Unbreakable blanks are no place to break.
  private static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }
}
