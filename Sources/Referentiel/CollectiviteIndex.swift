/// Finds collectivités by name, by code and by postal code.
///
/// It searches the table where it lies in the program and keeps nothing, so the first search costs
/// what every other does.
package final class CollectiviteIndex: Sendable {
  /// The table that this program carries.
  package static let embedded = CollectiviteIndex(table: .embedded)

  let table: CollectiviteTable
  /// Characters of a text that are looked at: more than any name has, however much was pasted.
  private static let longest = 120

  init(table: CollectiviteTable) {
    self.table = table
  }

  /// The year of the code officiel géographique.
  package var year: Int { table.year }

  /// Who published the facts and under which licence, as an export names it.
  package var source: String { table.credit }

  /// The collectivités that `text` means, the best first: a code or the beginning of one, a postal
  /// code, or words of a name in any order, the last perhaps unfinished and one letter perhaps wrong.
  package func search(_ text: String, limit: Int = 8) -> [Collectivite] {
    find(text, limit: limit).all
  }

  /// The same, and whether the first is what somebody means who types no more than `text`: its code, its
  /// name or the beginning of one, a letter perhaps wrong.
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

  /// Those whose code is `code`, spaces and case apart: several where no type is given and the bare
  /// code is both a département's and a région's.
  package func collectivite(code: String, type: CollectiviteType?) -> [Collectivite] {
    rows(code: code).filter { type == nil || table.type($0) == type }.map(collectivite)
  }

  /// The communes that have `codePostal`, the largest first.
  package func communes(codePostal: String) -> [Collectivite] {
    rows(codePostal: codePostal).map(collectivite)
  }
}

extension CollectiviteIndex {
  /// By name. Words such as “Ville de” before a name say which type is meant.
  private func ranks(named text: String, limit: Int) -> NameRanks {
    guard let query = NameQuery(text) else { return NameRanks() }
    var ranks = ranks(query, of: nil, limit: limit)
    if let (name, types) = query.behindTitle {
      ranks.merge(self.ranks(name, of: types, limit: limit))
    }
    return ranks
  }

  /// A département's code as the last word, as in “Saint-Denis (93)”, tells namesakes apart where it is
  /// no part of a name, as it is in “Paris 13”.
  private func ranks(
    _ query: NameQuery,
    of types: Set<CollectiviteType>?,
    limit: Int
  ) -> NameRanks {
    let found = ranks(query, of: types, in: nil, limit: limit)
    guard !found.isExact, let (shorter, code) = query.splittingLastWord,
      let place = table.place(code: code)
    else { return found }
    let foundThere = ranks(shorter, of: types, in: place, limit: limit)
    return foundThere.isEmpty ? found : foundThere
  }

  private func ranks(
    _ query: NameQuery,
    of types: Set<CollectiviteType>?,
    in place: UInt8?,
    limit: Int
  ) -> NameRanks {
    var ranks = NameRanks()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      NameMatcher(query).rows(of: table, place: place) { row, names, finding in
        if let types, !types.contains(table.type(row)) { return }
        let merit = NameMerit(of: names, for: query, finding: finding, buffer: buffer)
        ranks.add(row, merit, limit: limit)
      }
    }
    return ranks
  }

  /// Exact codes, then the communes of a postal code, then the codes that go on from `text`.
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
    let place = table.place(row)
    return Collectivite(
      nom: table.name(row),
      code: type == .horsDeFrance ? "" : table.code(row).text,
      type: type,
      nature: table.nature(row),
      departement: place.departement.map { table.code($0).text },
      departementNom: place.departement.map(table.name),
      regionCode: place.region.map { table.code($0).text },
      regionNom: place.region.map(table.name),
      population: table.population(row),
      pays: type == .horsDeFrance ? country(row) : nil
    )
  }

  /// The name of the country whose code `row` carries.
  private func country(_ row: Int) -> String? {
    rows(code: table.code(row).text).first { table.nature($0) == Nature.pays }.map(table.name)
  }
}
