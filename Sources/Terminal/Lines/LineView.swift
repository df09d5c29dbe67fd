internal import TextWidth

/// What of a line being edited stands on the terminal's row, and the bytes that change it.
///
/// Letters, blanks and backspaces alone: they work on every terminal, and a screen reader says what is
/// typed. A line that is longer than the row is shown around its caret.
struct LineView {
  private var shown: [Glyph] = []
  /// Glyphs before the cursor.
  private var cursor = 0

  /// What to write so that the row shows `editor`; `columns` of the terminal.
  mutating func update(to editor: LineEditor, columns: Int) -> String {
    let (glyphs, caret) = Self.window(of: editor, cells: max(columns, 8) - 1)
    var common = zip(shown, glyphs).prefix { $0 == $1 }.count
    // What stands before the caret stays: only the cursor goes.
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

  /// The row is a new one.
  mutating func reset() { (shown, cursor) = ([], 0) }

  private func back(over glyphs: ArraySlice<Glyph>) -> String {
    String(repeating: "\u{8}", count: glyphs.cells)
  }

  /// So many cells, and the glyphs before the caret in them. It moves by half a row, so that little is
  /// written for a letter.
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

  /// The first glyph that is shown of a line that has not all room in `cells`. Each of those before the caret is measured
  /// twice, however many rows they would fill.
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

  /// An end of a line, which a paste brings, is one sign.
  private static func glyph(_ character: Character) -> Glyph {
    character.isNewline ? Glyph("¶") : character == "\t" ? Glyph(" ") : Glyph(character)
  }
}

extension ArraySlice<Glyph> {
  fileprivate var cells: Int { reduce(0) { $0 + $1.width } }
}
