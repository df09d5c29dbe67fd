/// In how many units each term stands, in all and for each public.
///
/// A unit is a concertation: a term counts once in it, so that one text which repeats a word does not make it a
/// word of its public. Most terms of a language occur once; these take 12 bytes, and only the others have a row.
struct Lexicon: Sendable {
  struct Unit: Equatable, Sendable {
    /// The rank of the canevas in the order of ids.
    var canevas: UInt32
    let concertation: UInt32
    let publics: ChoiceSet

    func isBefore(_ other: Unit) -> Bool {
      (canevas, concertation, publics.rawValue)
        < (other.canevas, other.concertation, other.publics.rawValue)
    }
  }

  /// How often a term stands where a public speaks and where it does not.
  struct Count: Equatable, Sendable {
    let term: UInt64
    let here, elsewhere: Int
    /// The first unit of the public that has it.
    let first: Unit
  }

  /// How many publics there are.
  let publics: Int
  private(set) var units: [Unit] = []
  /// Open addressing: a term, or 0, and the index of its only unit, or of its row with the highest bit set.
  private var keys = [UInt64](repeating: 0, count: 1 << 10)
  private var values = [UInt32](repeating: 0, count: 1 << 10)
  private var count = 0
  /// For each row the count of each public, that of all units, the last unit, and the first unit of each public, from 1.
  private var rows: [UInt32] = []
  private static let rowBit: UInt32 = 1 << 31

  init(publics: Int) { self.publics = publics }

  private var width: Int { 2 * publics + 2 }

  /// Whether the unit begun last has no term.
  private var isEmpty = true

  /// Begins a unit, to which the next terms belong.
  mutating func begin(_ unit: Unit) {
    units.append(unit)
    isEmpty = true
  }

  /// A concertation without a text says nothing of how often a word is used.
  mutating func dropEmptyUnit() { if isEmpty { units.removeLast() } }

  /// Replaces the ranks of canevas by their indices in the pool.
  mutating func renumber(_ entryIndices: [Int?]) {
    for unit in units.indices {
      units[unit].canevas = UInt32(entryIndices[Int(units[unit].canevas)] ?? 0)
    }
  }

  /// Counts a term in the unit begun last.
  mutating func add(_ term: UInt64) {
    let slot = slot(of: term)
    let unit = UInt32(units.count - 1)
    isEmpty = false
    if keys[slot] == 0 { return insert(term, unit, at: slot) }
    let value = values[slot]
    if value & Self.rowBit != 0 {
      addUnit(unit, to: Int(value ^ Self.rowBit))
    } else if value != unit {
      let row = addRow(at: slot)
      addUnit(value, to: row)
      addUnit(unit, to: row)
    }
  }

  /// Adds what another thread has counted in other canevas.
  mutating func merge(_ other: Lexicon) {
    let base = UInt32(units.count)
    units += other.units
    for (index, term) in other.keys.enumerated() where term != 0 {
      let value = other.values[index]
      let slot = slot(of: term)
      if value & Self.rowBit == 0 {
        if keys[slot] == 0 {
          insert(term, value + base, at: slot)
        } else {
          addUnit(value + base, to: row(at: slot))
        }
      } else {
        if keys[slot] == 0 { insert(term, Self.rowBit, at: slot, isNew: true) }
        merge(other, Int(value ^ Self.rowBit), base, into: row(at: self.slot(of: term)))
      }
    }
  }

  /// How many units a public has.
  func unitCount(_ index: Int) -> Int {
    units.count { $0.publics.contains(ChoiceSet(index: index)) }
  }

  /// The terms that at least `minimum` units of a public have; more than one is asked for.
  func counts(of index: Int, minimum: Int) -> [Count] {
    keys.indices.compactMap { slot in
      let value = values[slot]
      guard keys[slot] != 0, value & Self.rowBit != 0 else { return nil }
      let row = Int(value ^ Self.rowBit)
      let here = Int(rows[row + index])
      if here < minimum { return nil }
      return Count(
        term: keys[slot],
        here: here,
        elsewhere: Int(rows[row + publics]) - here,
        first: units[Int(rows[row + publics + 2 + index]) - 1]
      )
    }
  }
}

/// The table.
extension Lexicon {
  @inline(__always)
  private func slot(of term: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: term >> 16) & mask
    while keys[slot] != 0, keys[slot] != term { slot = (slot + 1) & mask }
    return slot
  }

  /// `isNew` for a term that gets an empty row.
  private mutating func insert(_ term: UInt64, _ value: UInt32, at slot: Int, isNew: Bool = false) {
    keys[slot] = term
    values[slot] = isNew ? newRow() : value
    count += 1
    if count * 3 > keys.count * 2 { grow() }
  }

  private mutating func newRow() -> UInt32 {
    let row = UInt32(rows.count)
    rows.append(contentsOf: repeatElement(0, count: width))
    return row | Self.rowBit
  }

  private mutating func addRow(at slot: Int) -> Int {
    values[slot] = newRow()
    return Int(values[slot] ^ Self.rowBit)
  }

  /// The row of the term in `slot`, which gets one if it has none.
  private mutating func row(at slot: Int) -> Int {
    let value = values[slot]
    if value & Self.rowBit != 0 { return Int(value ^ Self.rowBit) }
    let row = addRow(at: slot)
    addUnit(value, to: row)
    return row
  }

  /// Counts a unit, unless it is the last one that was.
  @inline(__always)
  private mutating func addUnit(_ unit: UInt32, to row: Int) {
    if rows[row + publics + 1] == unit + 1 { return }
    rows[row + publics + 1] = unit + 1
    rows[row + publics] += 1
    var rest = units[Int(unit)].publics.rawValue
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest - 1
      rows[row + index] += 1
      keepFirst(unit, row + publics + 2 + index)
    }
  }

  private mutating func keepFirst(_ unit: UInt32, _ position: Int) {
    let known = rows[position]
    if known == 0 || units[Int(unit)].isBefore(units[Int(known) - 1]) { rows[position] = unit + 1 }
  }

  private mutating func merge(_ other: Lexicon, _ from: Int, _ base: UInt32, into row: Int) {
    for index in 0...publics { rows[row + index] += other.rows[from + index] }
    for index in 0..<publics {
      let first = other.rows[from + publics + 2 + index]
      if first > 0 { keepFirst(first - 1 + base, row + publics + 2 + index) }
    }
  }

  private mutating func grow() {
    let (terms, rowStarts) = (keys, values)
    keys = [UInt64](repeating: 0, count: terms.count * 2)
    values = [UInt32](repeating: 0, count: terms.count * 2)
    for (index, term) in terms.enumerated() where term != 0 {
      let slot = slot(of: term)
      (keys[slot], values[slot]) = (term, rowStarts[index])
    }
  }
}
