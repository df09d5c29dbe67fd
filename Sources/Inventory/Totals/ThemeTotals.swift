internal import FormModel

/// For each theme, the concertations whose texts mention it.
struct ThemeTotals: Sendable {
  /// A breakdown by theme for each kind of text, all in the same order.
  private(set) var kinds: [Breakdown]

  let themes: [Counted.Theme]
  private let texts: [Range<Int>]

  init(_ survey: Survey) {
    let themes = survey.asked.declared.themes
    self.themes = themes
    texts = survey.kinds.map(\.texts)
    kinds = survey.kinds.map { kind in
      Breakdown(
        kind.key,
        kind.title,
        of: survey.words.subject,
        themes.map {
          Tally(
            "\(kind.key)-\($0.key)",
            "\(kind.title)\u{A0}: \($0.title)",
            source: kind.source
          )
        }
      )
    }
  }

  mutating func add(_ concertation: CanevasFacts.Concertation, _ member: Member) {
    for (index, range) in texts.enumerated() {
      let texts = concertation.themes[range].compactMap { $0 }
      let themes = texts.isEmpty ? nil : texts.reduce(ThemeSet()) { $0.union($1) }.indices
      kinds[index].add(member, to: themes)
    }
  }

  /// The indices of the themes that occur, most frequent first.
  var order: [Int] {
    themes.indices.filter { total($0) > 0 }.sorted { (total($1), $0) < (total($0), $1) }
  }

  private func total(_ theme: Int) -> Int { kinds.reduce(0) { $0 + $1.tallies[theme].count } }
}
