/// A dictionary of all codes, for callers with many look-ups.
///
/// Building it takes a few milliseconds, as much as a few dozen look-ups in the table itself.
package struct CollectiviteRegister: Sendable {
  private struct Key: Hashable {
    let code: UInt32
    let type: CollectiviteType
  }

  private let index: CollectiviteIndex
  private let rows: [Key: Int]

  package init(_ index: CollectiviteIndex = .embedded) {
    self.index = index
    let table = index.table
    var rows: [Key: Int] = [:]
    rows.reserveCapacity(table.rows + table.otherCodes)
    func add(_ code: UInt32, _ row: Int) {
      let key = Key(code: code, type: table.type(row))
      if rows[key] == nil { rows[key] = row }
    }
    for row in 0..<table.rows { add(table.code(row).number, row) }
    let others = table.start(.others)
    for other in 0..<table.otherCodes {
      add(table.word(at: others + 6 * other), table.half(at: others + 6 * other + 4))
    }
    self.rows = rows
  }

  /// The collectivité with this code and type; `nil` if there is none.
  package func collectivite(code: String, type: CollectiviteType) -> Collectivite? {
    guard let packed = PackedCode(code) else { return nil }
    return rows[Key(code: packed.number, type: type)].map(index.collectivite)
  }

  /// The SIREN of the collectivité with this code and type; `nil` if it is not known.
  package func siren(code: String, type: CollectiviteType) -> String? {
    guard let packed = PackedCode(code) else { return nil }
    return rows[Key(code: packed.number, type: type)].flatMap(index.table.siren)
  }

  /// All collectivités of a type, by descending population.
  package func all(_ type: CollectiviteType) -> [Collectivite] {
    (0..<index.table.rows).filter { index.table.type($0) == type }.map(index.collectivite)
  }
}
