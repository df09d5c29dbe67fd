internal import FormModel

/// Démarches by start date: by month if the range is short enough, else by year.
enum TimeTotals {
  private static let months = 36
  private static let years = 15

  static func breakdown(_ canevas: [CanevasFacts], _ survey: Survey) -> Breakdown {
    let words = survey.words
    let starts = canevas.map(\.start)
    let known = starts.compactMap { $0 }
    let title = "Débuts des \(words.unit.plural)"
    guard let first = known.min(), let last = known.max() else {
      var empty = Breakdown("debut", title, of: words.unit)
      for index in canevas.indices { empty.add(Member(canevas: index), to: [Int]?.none) }
      return empty
    }
    let isByMonth = last.month(since: first) < months
    let beginning =
      isByMonth ? first : first.adding(months: max(0, last.year - first.year + 1 - years) * 12)
    let count = isByMonth ? last.month(since: first) + 1 : last.year - beginning.year + 1
    var breakdown = Breakdown(
      "debut",
      title,
      of: words.unit,
      (0..<count).map { index in
        let date = beginning.adding(months: isByMonth ? index : index * 12)
        let isOpen = index == 0 && beginning.year > first.year
        let key = isByMonth ? String(date.iso.prefix(7)) : String(date.year)
        return Tally(
          "debut-\(key)",
          isByMonth
            ? "\(date.monthName) \(date.year)"
            : isOpen ? "jusqu’à \(date.year)" : String(date.year),
          source: "\(words.source(nil, survey.asked.start)), \(isOpen ? "jusqu’à " : "")\(key)"
        )
      }
    )
    for (index, start) in starts.enumerated() {
      breakdown.add(
        Member(canevas: index),
        to: start.map {
          CollectionOfOne(
            max(0, isByMonth ? $0.month(since: first) : $0.year - beginning.year)
          )
        }
      )
    }
    return breakdown
  }
}

extension CalendarDate {
  fileprivate func month(since first: CalendarDate) -> Int {
    (year - first.year) * 12 + month - first.month
  }
}
