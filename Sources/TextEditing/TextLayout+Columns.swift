internal import TextWidth

extension TextLayout {
  /// The column of an offset in its row, in cells from 0.
  ///
  /// In wrapped rows it is always less than the width: all blanks past the edge are in the last
  /// cell.
  package func column(of offset: Int, in text: String) -> Int {
    let column = cells(before: offset, inRow: row(of: offset), in: text)
    return wraps ? min(column, width - 1) : column
  }

  /// The columns of the part of `range` in a row, with a newline as one cell; `nil` if the row has
  /// no part of it.
  package func columns(of range: Range<Int>, inRow row: Int, in text: String) -> Range<Int>? {
    let part = range.clamped(to: starts[row]..<end(row))
    guard !part.isEmpty else { return nil }
    let from = cells(before: part.lowerBound, inRow: row, in: text)
    let to = cells(before: part.upperBound, inRow: row, in: text)
    return wraps ? min(from, width - 1)..<min(to, width) : from..<to
  }

  private func cells(before offset: Int, inRow row: Int, in text: String) -> Int {
    text.scan(from: starts[row]) { scanner in
      var column = 0
      while scanner.position < offset, let character = scanner.next() {
        column += scanner.width(of: character, at: column)
      }
      return column
    }
  }

  /// The offset of the character at `column`, or the last caret position of a shorter row.
  package func offset(row: Int, column wanted: Int, in text: String) -> Int {
    let range = range(ofRow: row, in: text)
    let isWrapped = !endsLine(row, in: text)
    return text.scan(from: range.lowerBound) { scanner in
      var column = 0
      while scanner.position < range.upperBound, let character = scanner.next() {
        column += scanner.width(of: character, at: column)
        if column > wanted || isWrapped && character.end == range.upperBound {
          return character.start
        }
      }
      return range.upperBound
    }
  }

  /// A row as it is drawn: tabs become blanks and characters become glyphs.
  ///
  /// Only `columns` are drawn, by default the first `width` cells. A character that is cut in half
  /// becomes blanks.
  package func drawn(row: Int, in text: String, columns: Range<Int>? = nil) -> String {
    let seen = columns ?? 0..<width
    let range = range(ofRow: row, in: text)
    if seen.lowerBound == 0, let cells = text.plainCells(range), cells <= seen.upperBound {
      return String(text.part(range))
    }
    return text.scan(from: range.lowerBound) { scanner in
      var drawn = ""
      var column = 0
      while scanner.position < range.upperBound, column < seen.upperBound,
        let character = scanner.next()
      {
        let cells = column..<(column + scanner.width(of: character, at: column))
        column = cells.upperBound
        let inside = cells.clamped(to: seen)
        if character.isTab || inside != cells {
          drawn += String(repeating: " ", count: inside.count)
        } else if character.isAlone, LoneScalar.isNarrow(character.base),
          let scalar = Unicode.Scalar(character.base)
        {
          drawn.unicodeScalars.append(scalar)
        } else {
          drawn += scanner.glyph(of: character).text
        }
      }
      return drawn
    }
  }
}
