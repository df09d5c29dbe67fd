extension TextEditor {
  /// What a letter of one cell, typed at the caret, changes if it changes only the caret’s row: it
  /// moves so many cells behind the caret by one. `nil` if other rows may change, or text is selected.
  ///
  /// A letter makes its word longer, and a longer word fits nowhere that the shorter one did not. So
  /// a row with a free cell keeps its words, and what follows it stays. `takesBlank` is whether this
  /// holds for a blank too, which could divide a word whose beginning fits in the row above.
  package var changeByLetter: (moved: Int, takesBlank: Bool)? {
    guard layout.wraps, anchor == nil, !isMarking else { return nil }
    let row = caretRow
    let range = layout.range(ofRow: row, in: text)
    // A letter at the start of a row that continues a word may fit in the row above.
    guard caret > range.lowerBound || row == 0 || layout.endsLine(row - 1, in: text),
      let cells = text.plainCells(range), let before = text.plainCells(range.lowerBound..<caret)
    else { return nil }
    let used = max(before, cells - blanks(atEndOf: range))
    // One cell per row is the caret’s.
    guard used + 1 < layout.width else { return nil }
    return (used - before, caret == range.upperBound)
  }

  private func blanks(atEndOf range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text.byte(end - 1) == UInt8(ascii: " ") { end -= 1 }
    return range.upperBound - end
  }
}
