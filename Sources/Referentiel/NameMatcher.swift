/// Finds the words of a query in the bytes of names, all words in one pass, one letter wrong or not.
///
/// Each word, with the separator that must stand before it, takes some bits of a 64-bit number; the
/// bit of a letter is set when the name read so far ends like the word up to that letter. One such
/// number follows the words as they are, a second with one letter missing, added, wrong or swapped
/// with the next (the method of Baeza-Yates, Gonnet, Wu and Manber). Words that no longer fit are
/// not looked for, which only very long queries have.
struct NameMatcher {
  /// How well a name has the words.
  enum Finding {
    case none
    case all
    /// All but one, and that one nearly.
    case nearly
  }

  /// For each byte of a name, the bits of the letters that it is.
  private let masks: [UInt64]
  /// The bits of the separators before the words.
  private let firsts: UInt64
  /// The bits of the last letters.
  private let lasts: UInt64
  /// Of these, those of the words that are so short that one wrong letter leaves nothing of them.
  private let shorts: UInt64
  /// Which letters the words have, as the table counts them.
  private let letters: UInt32
  private let allowsError: Bool
  /// Fewer letters than this are too few to allow for a wrong one.
  private static let fewest = 3

  init(_ query: NameQuery) {
    var (firsts, lasts, shorts) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
    var ofLetter = [UInt64](repeating: 0, count: NameLetter.count)
    var letters = 0 as UInt32
    var position = 0
    for word in query.words where position + word.count < UInt64.bitWidth {
      firsts |= 1 << position
      ofLetter[Int(NameLetter.separator)] |= 1 << position
      for letter in word {
        position += 1
        ofLetter[Int(letter)] |= 1 << position
        letters |= NameLetter.bit(of: letter)
      }
      lasts |= 1 << position
      if word.count < 3 { shorts |= 1 << position }
      position += 1
    }
    (self.firsts, self.lasts, self.shorts) = (firsts, lasts, shorts)
    masks = NameLetter.bytes.map { ofLetter[Int($0)] }
    self.letters = letters
    allowsError = query.text.count >= NameMatcher.fewest
  }

  /// Calls `found` for each row of `table` that has the words, in the order of the rows; only for
  /// those of one `place` if that is given.
  func rows(
    of table: CollectiviteTable,
    place: UInt8?,
    found: (Int, UnsafeRawBufferPointer, Finding) -> Void
  ) {
    // A single word that is too long for the number is in no name.
    guard lasts != 0 else { return }
    let (letterColumn, lengthColumn) = (table.start(.letters), table.start(.lengths))
    let placeColumn = table.start(.places)
    var start = table.start(.names)
    masks.withUnsafeBufferPointer { masks in
      for row in 0..<table.rows {
        let end = start + Int(table.bytes[lengthColumn + row])
        defer { start = end }
        // One wrong letter makes at most one letter missing: most rows are told by this alone.
        let missing = letters & ~table.word(at: letterColumn + 4 * row)
        guard allowsError ? missing & (missing &- 1) == 0 : missing == 0 else { continue }
        if let place, table.bytes[placeColumn + row] != place { continue }
        let names = UnsafeRawBufferPointer(rebasing: table.bytes[start..<end])
        let finding = find(in: names, masks: masks)
        if finding != .none { found(row, names, finding) }
      }
    }
  }

  @inline(__always)
  private func find(
    in names: UnsafeRawBufferPointer,
    masks: UnsafeBufferPointer<UInt64>
  ) -> Finding {
    let inner = ~firsts
    // Before a name stands a separator, and the first letter may be the one that was added.
    var exact = firsts
    var nearly = (firsts << 1) & inner
    var swapped = 0 as UInt64
    var (allExact, allNearly) = (0 as UInt64, 0 as UInt64)
    for byte in names {
      let mask = masks[Int(byte)]
      let next = ((exact << 1) | firsts) & mask
      nearly =
        ((nearly << 1) & mask) | exact
        | (((exact << 1) | (next << 1) | ((swapped & mask) << 1)) & inner)
      swapped = (exact << 1) & (mask >> 1) & inner
      exact = next
      allExact |= exact
      allNearly |= nearly
    }
    let missing = lasts & ~allExact
    if missing == 0 { return .all }
    guard allowsError, missing & (missing &- 1) == 0 else { return .none }
    return missing & (allNearly | shorts) != 0 ? .nearly : .none
  }
}
