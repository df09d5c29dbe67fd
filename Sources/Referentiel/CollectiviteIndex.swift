/// Finds collectivités by name, by code and by postal code.
///
/// It searches the table in the program’s read-only data without a cache, so the first search is as
/// fast as any other.
package final class CollectiviteIndex: Sendable {
  package static let embedded = CollectiviteIndex(table: .embedded)

  let table: CollectiviteTable
  /// Greatest number of characters of a query that are read; longer than any name.
  private static let longest = 120

  init(table: CollectiviteTable) {
    self.table = table
  }

  /// The edition of the code officiel géographique.
  package var year: Int { table.year }

  /// Publisher and licence of the data, as cited in an export.
  package var source: String { table.credit }

  /// The collectivités that match `text`, best match first.
  ///
  /// The text is a code or the beginning of one, a postal code, or words of a name in any order.
  /// The last word may be incomplete, and one letter may be wrong.
  package func search(_ text: String, limit: Int = 8) -> [Collectivite] {
    find(text, limit: limit).all
  }

  /// Like `search`, and whether the first result is an unambiguous match: `text` is its code, its
  /// name or the beginning of its name, with at most one wrong letter.
  package func find(
    _ text: String,
    limit: Int = 8
  ) -> (all: [Collectivite], isFirstMeant: Bool) {
    guard limit > 0 else { return ([], false) }
    let text = String(text.prefix(CollectiviteIndex.longest))
    let coded = rows(startingWithCode: text, limit: limit)
    if let first = coded.first {
      return (coded.map(collectivite), rows(code: text).contains(first))
    }
    let named = ranks(named: text, limit: limit)
    return (named.shown(limit).map(collectivite), named.isFirstMeant)
  }

  /// The collectivités with this code, ignoring blanks and case. There can be several if `type` is
  /// `nil`, since a département and a région can have the same code.
  package func collectivite(code: String, type: CollectiviteType?) -> [Collectivite] {
    rows(code: code).filter { type == nil || table.type($0) == type }.map(collectivite)
  }

  /// The SIREN of the collectivité with this code; `nil` if there is none, or it is not known.
  package func siren(code: String, type: CollectiviteType) -> String? {
    rows(code: code).first { table.type($0) == type }.flatMap(table.siren)
  }

  /// The communes with this postal code, by descending population.
  package func communes(codePostal: String) -> [Collectivite] {
    rows(codePostal: codePostal).map(collectivite)
  }
}

extension CollectiviteIndex {
  /// Matches by name. Words such as “Ville de” before the name restrict the type.
  private func ranks(named text: String, limit: Int) -> NameRanks {
    guard let query = NameQuery(text) else { return NameRanks() }
    var ranks = ranks(query, of: nil, limit: limit)
    if let (name, types) = query.behindTitle {
      ranks.merge(self.ranks(name, of: types, limit: limit))
    }
    return ranks
  }

  /// Treats a last word that is the code of a département, as in “Saint-Denis (93)”, as a filter,
  /// unless it is part of the name, as in “Paris 13”.
  private func ranks(
    _ query: NameQuery,
    of types: Set<CollectiviteType>?,
    limit: Int
  ) -> NameRanks {
    let found = ranks(query, of: types, in: nil, limit: limit)
    guard !found.isExact, let (shorter, code) = query.splittingLastWord,
      let area = table.area(code: code)
    else { return found }
    let foundThere = ranks(shorter, of: types, in: area, limit: limit)
    return foundThere.isEmpty ? found : foundThere
  }

  private func ranks(
    _ query: NameQuery,
    of types: Set<CollectiviteType>?,
    in area: UInt8?,
    limit: Int
  ) -> NameRanks {
    var ranks = NameRanks()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      NameMatcher(query).rows(of: table, area: area) { row, names, finding in
        if let types, !types.contains(table.type(row)) { return }
        let merit = NameMerit(of: names, for: query, finding: finding, buffer: buffer)
        ranks.add(row, merit, limit: limit)
      }
    }
    return ranks
  }

  /// Exact codes, then communes with this postal code, then codes that begin with `text`.
  private func rows(startingWithCode text: String, limit: Int) -> [Int] {
    var found = rows(code: text)
    found += rows(codePostal: text).filter { !found.contains($0) }
    if let begins = PackedCode.beginning(text) {
      for row in 0..<table.rows where found.count < limit {
        if begins(table.code(row)), !found.contains(row) { found.append(row) }
      }
    }
    return Array(found.prefix(limit))
  }

  func rows(code text: String) -> [Int] {
    guard let code = PackedCode(text) else { return [] }
    let others = table.start(.others)
    let other = (0..<table.otherCodes).filter { table.word(at: others + 6 * $0) == code.number }
    let codes = table.start(.codes)
    let own = (0..<table.rows).filter { table.word(at: codes + 4 * $0) == code.number }
    return own + other.map { table.half(at: others + 6 * $0 + 4) }
  }

  private func rows(codePostal text: String) -> [Int] {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.utf8.count == 5, let code = UInt32(digits) else { return [] }
    var first = 0
    for index in 0..<table.postalCodes {
      let offset = table.start(.postal) + 5 * index
      let count = Int(table.bytes[offset + 4])
      if table.word(at: offset) == code {
        return (first..<first + count).map { table.half(at: table.start(.communes) + 2 * $0) }
      }
      first += count
    }
    return []
  }

  func collectivite(_ row: Int) -> Collectivite {
    let type = table.type(row)
    let area = table.area(row)
    return Collectivite(
      nom: table.name(row),
      code: type == .horsDeFrance ? "" : table.code(row).text,
      type: type,
      nature: table.nature(row),
      departement: area.departement.map { table.code($0).text },
      departementNom: area.departement.map(table.name),
      regionCode: area.region.map { table.code($0).text },
      regionNom: area.region.map(table.name),
      population: table.population(row),
      pays: type == .horsDeFrance ? country(row) : nil
    )
  }

  /// The name of the country with the code of `row`.
  private func country(_ row: Int) -> String? {
    rows(code: table.code(row).text).first { table.nature($0) == Nature.pays }.map(table.name)
  }
}
