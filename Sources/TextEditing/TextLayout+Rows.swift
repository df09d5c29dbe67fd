extension TextLayout {
  /// Updates the layout after an edit that replaced `removed` bytes at `offset` by `inserted` ones,
  /// giving `text`.
  ///
  /// Only rows that can have changed are laid out again: from two rows before the edit, because a
  /// shortened word may now fit further up, to the first row that starts where an old one did. What
  /// follows depends on nothing before.
  ///
  /// Returns the dirty rows, numbered as they are now.
  mutating func update(
    _ text: String,
    at offset: Int,
    removed: Int,
    inserted: Int
  ) -> Range<Int> {
    let shift = inserted - removed
    let first = max(0, row(of: offset) - 2)
    var old = first + 1
    var met = false
    length = text.utf8.count
    let renewed = rowStarts(after: starts[first], in: text) { start in
      guard start >= offset + inserted else { return false }
      while old < starts.count, starts[old] < start - shift { old += 1 }
      met = old < starts.count && starts[old] == start - shift
      return met
    }
    let replaced = (first + 1)..<(met ? old : starts.count)
    // Rows that end as before, ahead of the edit, are unchanged.
    let same = zip(renewed, starts[replaced]).prefix { $0 == $1 && $0 <= offset }.count
    let isShorterOrLonger = replaced.count != renewed.count
    starts.replaceSubrange(replaced, with: renewed)
    let after = first + 1 + renewed.count
    if met, shift != 0 {
      for row in after..<starts.count { starts[row] += shift }
    }
    return first + same..<(isShorterOrLonger ? starts.count : after)
  }

  /// The starts of the rows after the one at `start`, up to the first that is `known`.
  func rowStarts(
    after start: Int,
    in text: String,
    until known: (Int) -> Bool
  ) -> [Int] {
    guard wraps else { return [] }
    let room = width - 1
    return text.scan(from: start) { scanner in
      var found: [Int] = []
      var rowStart = start
      var column = 0
      /// The last possible break in the row, with its column.
      var lastBreak: (offset: Int, column: Int)?
      while let character = scanner.next() {
        if character.isNewline {
          if known(character.end) { return found }
          found.append(character.end)
          (rowStart, column, lastBreak) = (character.end, 0, nil)
          continue
        }
        let cells = scanner.width(of: character, at: column)
        if character.isBlank {
          column += cells
          lastBreak = (character.end, column)
          continue
        }
        while column + cells > room, character.start > rowStart {
          let (next, taken) = lastBreak ?? (character.start, column)
          if known(next) { return found }
          found.append(next)
          (rowStart, column, lastBreak) = (next, column - taken, nil)
        }
        column += cells
      }
      return found
    }
  }
}
