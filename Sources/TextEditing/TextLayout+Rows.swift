extension TextLayout {
  /// Takes note that `removed` bytes at `offset` gave way to `inserted` ones, which made `text`.
  ///
  /// Only rows that can have changed are made again: from two rows before (a word cut short may
  /// fit further up now) until a row starts where one started before, for all that follows such a
  /// place depends on nothing before it.
  mutating func update(_ text: String, at offset: Int, removed: Int, inserted: Int) {
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
    starts.replaceSubrange((first + 1)..<(met ? old : starts.count), with: renewed)
    guard met, shift != 0 else { return }
    for row in (first + 1 + renewed.count)..<starts.count { starts[row] += shift }
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
