/// Searches the words of a query in the names, all in one pass, with at most one error.
///
/// This is the bit-parallel algorithm of Baeza-Yates and Gonnet, with the extension of Wu and
/// Manber for errors. Each word, with the separator before it, takes a range of bits in a 64-bit
/// number; a bit is set when the text read so far ends with the word up to that letter. One number
/// tracks exact matches, a second one matches with one letter missing, added, wrong or transposed.
/// Words beyond 64 bits, which only very long queries have, are ignored.
struct NameMatcher {
  /// How well a name contains the words.
  enum Finding {
    case none
    case all
    /// All words but one match exactly, and that one with an error.
    case nearly
  }

  /// For each byte of a name, the bits of the positions where the words have its letter.
  private let masks: [UInt64]
  /// The bits of the separators before the words.
  private let firsts: UInt64
  /// The bits of the last letters of the words.
  private let lasts: UInt64
  /// The bits of `lasts` whose words are too short for an error.
  private let shorts: UInt64
  /// The set of letters in the words, in the encoding of the table.
  private let letters: UInt32
  private let allowsError: Bool
  /// The fewest letters of a query that may have an error.
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

  /// Calls `found` for each matching row of `table`, in row order. A `area` restricts the search
  /// to the rows of one département.
  func rows(
    of table: CollectiviteTable,
    area: UInt8?,
    found: (Int, UnsafeRawBufferPointer, Finding) -> Void
  ) {
    // A single word of more than 63 letters is in no name.
    guard lasts != 0 else { return }
    let (letterColumn, lengthColumn) = (table.start(.letters), table.start(.lengths))
    let areaColumn = table.start(.areas)
    var start = table.start(.names)
    masks.withUnsafeBufferPointer { masks in
      for row in 0..<table.rows {
        let end = start + Int(table.bytes[lengthColumn + row])
        defer { start = end }
        // Compare the letter sets first: an error leaves at most one letter missing, so this alone
        // rejects most rows.
        let missing = letters & ~table.word(at: letterColumn + 4 * row)
        guard allowsError ? missing & (missing &- 1) == 0 : missing == 0 else { continue }
        if let area, table.bytes[areaColumn + row] != area { continue }
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
    // A separator precedes the name. The first letter of a word may be the superfluous one.
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
