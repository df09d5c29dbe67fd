extension TextLayout {
  /// Takes note that `removed` bytes at `offset` gave way to `inserted` ones, which made `text`.
  ///
  /// Only rows that can have changed are made again: from two rows before (a word cut short may
  /// fit further up now) until a row starts where one started before, for all that follows such a
  /// place depends on nothing before it.
  ///
  /// Returns the rows, as they are counted now, that may hold something else than those of the same number
  /// did.
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
    // Rows that end where they did, before the edit, are as they were.
    let same = zip(renewed, starts[replaced]).prefix { $0 == $1 && $0 <= offset }.count
    let isShorterOrLonger = replaced.count != renewed.count
    starts.replaceSubrange(replaced, with: renewed)
    let after = first + 1 + renewed.count
    if met, shift != 0 {
      for row in after..<starts.count { starts[row] += shift }
    }
    return first + same..<(isShorterOrLonger ? starts.count : after)
  }

  /// Where the rows start that follow the one at `start`, up to the first that is `known`.
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
      /// The last place where the row may end, and its column.
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
