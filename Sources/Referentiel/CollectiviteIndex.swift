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
    guard limit > 0 else { return [] }
    let text = String(text.prefix(CollectiviteIndex.longest))
    let coded = rows(startingWithCode: text, limit: limit)
    let rows = coded.isEmpty ? rows(named: text, limit: limit) : coded
    return rows.map(collectivite)
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
  /// By name; a département's code as the last word, as in “Saint-Denis (93)”, tells namesakes apart
  /// where it is no part of a name, as it is in “Paris 13”.
  private func rows(named text: String, limit: Int) -> [Int] {
    guard let query = NameQuery(text) else { return [] }
    let found = rows(query, limit: limit)
    guard !found.isExact, let (shorter, code) = query.splittingLastWord,
      let place = table.place(code: code)
    else { return found.rows }
    let foundThere = rows(shorter, place: place, limit: limit)
    return foundThere.rows.isEmpty ? found.rows : foundThere.rows
  }

  private func rows(
    _ query: NameQuery,
    place: UInt8? = nil,
    limit: Int
  ) -> (rows: [Int], isExact: Bool) {
    var ranks = [[Int]](repeating: [], count: NameMerit.allCases.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      NameMatcher(query).rows(of: table, place: place) { row, names, finding in
        let merit = NameMerit(of: names, for: query, finding: finding, buffer: buffer)
        if ranks[merit.rawValue].count < limit { ranks[merit.rawValue].append(row) }
      }
    }
    // Beside names that have the words, those that only resemble a part of them are in the way.
    let isExact = ranks[...NameMerit.words.rawValue].contains { !$0.isEmpty }
    let shown = isExact ? ranks[...NameMerit.nearlyWhole.rawValue] : ranks[...]
    return (Array(shown.joined().prefix(limit)), isExact)
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
    return (0..<table.rows).filter { table.code($0) == code }
      + other.map { table.half(at: others + 6 * $0 + 4) }
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
