internal import TextWidth

/// Wraps a text at words, and inside a word that is wider than a line.
struct TextWrapping {
  /// In cells; `nil` does not wrap.
  let width: Int?
  /// The prefix of the first line.
  let first: String
  /// The prefix of all other lines.
  let indent: String

  /// Passes the wrapped lines of `text`, a single paragraph, to `use`.
  func each(of text: String, _ use: (String) -> Void) {
    // Do not indent an empty line, but keep the number of an item.
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

  /// Breaks a word that is too wide. Each line gets at least one character, even if the indentation
  /// leaves no room.
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

  /// Whether a line can be broken here; no-break spaces do not allow it.
  private static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }
}
