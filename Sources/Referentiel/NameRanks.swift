/// The rows of the table that a query found, by how well they answer it.
struct NameRanks {
  private var ranks = [[Int]](repeating: [], count: NameMerit.allCases.count)

  mutating func add(_ row: Int, _ merit: NameMerit, limit: Int) {
    if ranks[merit.rawValue].count < limit { ranks[merit.rawValue].append(row) }
  }

  var isEmpty: Bool { ranks.allSatisfy(\.isEmpty) }

  /// Whether some have the words as they were typed.
  var isExact: Bool { ranks[...NameMerit.words.rawValue].contains { !$0.isEmpty } }

  /// Puts the rows of another reading of the same text behind those of the same merit.
  mutating func merge(_ other: NameRanks) {
    for (merit, rows) in other.ranks.enumerated() {
      ranks[merit] += rows.filter { !ranks[merit].contains($0) }
    }
  }

  /// The best first. Beside names that have the words, those that only resemble a part of them are in
  /// the way.
  func shown(_ limit: Int) -> [Int] {
    let shown = isExact ? ranks[...NameMerit.nearlyWhole.rawValue] : ranks[...]
    var seen: Set<Int> = []
    return Array(shown.joined().filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// Whether the first begins with what was typed, or nearly so.
  var isFirstMeant: Bool {
    switch ranks.firstIndex(where: { !$0.isEmpty }).flatMap({ NameMerit(rawValue: $0) }) {
    case .whole, .beginning, .nearlyWhole, .nearlyBeginning: true
    case .words, .nearlyWords, nil: false
    }
  }
}
