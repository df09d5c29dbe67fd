internal import FormModel

/// For each theme, the concertations whose texts mention it.
struct ThemeTotals: Sendable {
  /// A kind of text, with its range in `Survey.textKeys`.
  static let kinds: [(key: String, title: String, texts: Range<Int>, source: String)] = [
    (
      "vigilance", "Vigilances", 0..<3,
      "vigilance_difficultes, vigilance_interrogations et vigilance_alertes"
    ),
    ("freins", "Freins", 3..<4, "diagnostic_freins"),
    ("opportunites", "Opportunités", 4..<5, "diagnostic_opportunites"),
  ]

  /// A breakdown by theme for each kind of text, all in the same order.
  private(set) var kinds: [Breakdown]

  init() {
    kinds = Self.kinds.map { kind in
      Breakdown(
        kind.key,
        kind.title,
        of: Totals.concertation,
        Theme.all.map {
          Tally(
            "\(kind.key)-\($0.key)",
            "\(kind.title)\u{A0}: \($0.title)",
            source: "concertations.csv, colonne \(kind.source)"
          )
        }
      )
    }
  }

  mutating func add(_ concertation: CanevasFacts.Concertation, _ member: Member) {
    for (place, kind) in Self.kinds.enumerated() {
      let texts = concertation.themes[kind.texts].compactMap { $0 }
      let themes = texts.isEmpty ? nil : texts.reduce(ThemeSet()) { $0.union($1) }.places
      kinds[place].add(member, to: themes)
    }
  }

  static func texts(of kind: Int) -> Range<Int> { kinds[kind].texts }

  /// The indices of the themes that occur, most frequent first.
  var order: [Int] {
    Theme.all.indices.filter { total($0) > 0 }.sorted { (total($1), $0) < (total($0), $1) }
  }

  private func total(_ theme: Int) -> Int { kinds.reduce(0) { $0 + $1.tallies[theme].count } }
}
