/// The rows that match a query, by merit.
struct NameRanks {
  private var ranks = [[Int]](repeating: [], count: NameMerit.allCases.count)

  mutating func add(_ row: Int, _ merit: NameMerit, limit: Int) {
    if ranks[merit.rawValue].count < limit { ranks[merit.rawValue].append(row) }
  }

  var isEmpty: Bool { ranks.allSatisfy(\.isEmpty) }

  /// Whether some rows match without an error.
  var isExact: Bool { ranks[...NameMerit.words.rawValue].contains { !$0.isEmpty } }

  /// Adds the rows of another reading of the query after those of the same merit.
  mutating func merge(_ other: NameRanks) {
    for (merit, rows) in other.ranks.enumerated() {
      ranks[merit] += rows.filter { !ranks[merit].contains($0) }
    }
  }

  /// The rows, best first. If some match exactly, partial matches with an error are left out.
  func shown(_ limit: Int) -> [Int] {
    let shown = isExact ? ranks[...NameMerit.nearlyWhole.rawValue] : ranks[...]
    var seen: Set<Int> = []
    return Array(shown.joined().filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// Whether the first row begins with the query, with at most one wrong letter, or is the only one that has all of
  /// its words.
  var isFirstMeant: Bool {
    switch ranks.firstIndex(where: { !$0.isEmpty }).flatMap({ NameMerit(rawValue: $0) }) {
    case .whole, .beginning, .nearlyWhole, .nearlyBeginning: true
    case .words: shown(2).count == 1
    case .nearlyWords, nil: false
    }
  }
}
