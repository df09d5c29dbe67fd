internal import FormModel

/// The key figures of an inventory in a few lines.
package struct Summary: Sendable {
  package struct Line: Equatable, Sendable {
    package let label: String
    package let value: String
    /// 0 to 1, relative to the largest value of the breakdown; `nil` outside of a breakdown.
    package let share: Double?
    /// The number of answers behind it.
    package let basis: String
  }

  package struct Part: Equatable, Sendable {
    package let title: String
    package let lines: [Line]
  }

  package let parts: [Part]
  /// Greatest number of lines; there are fewer regions.
  private static let longest = 18

  package init(of inventory: Inventory) {
    let totals = inventory.totals
    let counts = [
      (totals.words.unit.plural, totals.canevas.count),
      (
        "\(totals.words.subject.plural) \(totals.words.subject.agreeing("restitué", 2))",
        totals.concertationCount
      ),
      (totals.words.owner.plural, totals.collectivites.count),
      (totals.words.item.plural, totals.propositions.count),
    ]
    let wrong = inventory.pool.entries.count { ($0.newest.findings?.wrong ?? 0) > 0 }
    let doubts =
      wrong == 0 ? [] : [Line("canevas avec des erreurs ou des réponses illisibles", wrong)]
    let plain = counts.map { Line($0.0, $0.1) } + doubts
    let changes = inventory.followUp.counts.map { counts in
      FollowUp.State.allCases.map { Line($0.label, counts[$0] ?? 0) }
    }
    let sums = totals.sums.map { Line($0) }
    let after = totals.aftermath.map(Self.lines) ?? []
    let afterParts = after.isEmpty ? [] : [Part(title: "Ce qui a suivi", lines: after)]
    var breakdowns =
      [totals.stages] + totals.choices + [totals.territories.regions.ranked, totals.followUp]
    breakdowns += totals.aftermath?.breakdowns ?? []
    parts =
      [Part(title: "Chiffres clés", lines: plain + sums)]
      + (changes.map { [Part(title: FollowUp.title, lines: $0)] } ?? [])
      + afterParts
      + breakdowns.filter { $0.answers > 0 }.map { breakdown in
        Part(
          title:
            "\(breakdown.title) (\(FrenchNumber.text(breakdown.answers)) sur \(breakdown.unit.counted(breakdown.asked)))",
          lines: breakdown.tallies.prefix(Self.longest).map { tally in
            Line(
              label: tally.label,
              value: FrenchNumber.text(tally.count),
              share: Double(tally.count) / Double(max(1, breakdown.largest)),
              basis: FrenchNumber.percent(tally.count, of: breakdown.answers)
            )
          }
        )
      }
  }

  private static func lines(_ after: AftermathTotals) -> [Line] {
    var lines = after.sums.map { Line($0) }
    if let days = after.delay.value {
      lines.append(
        Line(
          label: "jours de la fin à la première réponse (médiane)",
          value: FrenchNumber.text(days),
          share: nil,
          basis: after.delay.basis
        )
      )
    }
    return lines
  }
}

extension Summary.Line {
  /// An unknown sum is not zero.
  fileprivate init(_ sum: Sum) {
    self.init(
      label: sum.label,
      value: sum.answers > 0 ? FrenchNumber.text(sum.total) : "inconnu",
      share: nil,
      basis: sum.basis
    )
  }

  /// A number outside of a breakdown.
  fileprivate init(_ label: String, _ count: Int) {
    self.init(label: label, value: FrenchNumber.text(count), share: nil, basis: "")
  }
}
