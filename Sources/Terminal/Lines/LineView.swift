internal import TextWidth

/// The visible part of a line being edited, and the bytes that update it.
///
/// Only characters, blanks and backspaces are written: they work on every terminal, and a screen
/// reader announces what is typed. A line longer than the row scrolls around its caret.
struct LineView {
  private var shown: [Glyph] = []
  /// The number of glyphs before the cursor.
  private var cursor = 0

  /// The bytes that make a row of `columns` show `editor`.
  mutating func update(to editor: LineEditor, columns: Int) -> String {
    let (glyphs, caret) = Self.window(of: editor, cells: max(columns, 8) - 1)
    var common = zip(shown, glyphs).prefix { $0 == $1 }.count
    // The text is unchanged: only move the cursor.
    if common == shown.count, common == glyphs.count { common = min(cursor, caret) }
    var output = ""
    if common < cursor {
      output += back(over: shown[common..<cursor])
    } else {
      common = min(common, cursor)
    }
    let rest = glyphs[common...]
    if shown[common...].elementsEqual(rest) {
      output += rest.prefix(max(0, caret - common)).map(\.text).joined()
      (shown, cursor) = (glyphs, caret)
      return output
    }
    output += rest.map(\.text).joined()
    let surplus = max(0, shown[common...].cells - rest.cells)
    output += String(repeating: " ", count: surplus) + String(repeating: "\u{8}", count: surplus)
    if caret < glyphs.count { output += back(over: glyphs[caret...]) }
    (shown, cursor) = (glyphs, caret)
    return output
  }

  /// Starts on a new, empty row.
  mutating func reset() { (shown, cursor) = ([], 0) }

  private func back(over glyphs: ArraySlice<Glyph>) -> String {
    String(repeating: "\u{8}", count: glyphs.cells)
  }

  /// The glyphs that fit in `cells`, and how many of them are before the caret. It scrolls by half
  /// a row, so that typing a letter writes little.
  private static func window(of editor: LineEditor, cells: Int) -> ([Glyph], Int) {
    let glyphs = editor.text.map { glyph($0) }
    guard glyphs[...].cells > cells else { return (glyphs, editor.caret) }
    let start = start(before: editor.caret, cells: cells) { glyphs[$0].width }
    var end = start
    var taken = 0
    while end < glyphs.count, taken + glyphs[end].width <= cells {
      taken += glyphs[end].width
      end += 1
    }
    return (Array(glyphs[start..<end]), editor.caret - start)
  }

  /// Returns the index of the first visible glyph of a line wider than `cells`. Measures each glyph before the caret
  /// twice, so that the cost is linear.
  static func start(before caret: Int, cells: Int, width: (Int) -> Int) -> Int {
    var left = (0..<caret).reduce(0) { $0 + width($1) }
    var start = 0
    while left > cells - 2 {
      var skipped = 0
      while skipped < cells / 2, start < caret {
        skipped += width(start)
        start += 1
      }
      left -= skipped
    }
    return start
  }

  /// A newline from a paste is shown as one symbol.
  private static func glyph(_ character: Character) -> Glyph {
    character.isNewline ? Glyph("¶") : character == "\t" ? Glyph(" ") : Glyph(character)
  }
}

extension ArraySlice<Glyph> {
  fileprivate var cells: Int { reduce(0) { $0 + $1.width } }
}
