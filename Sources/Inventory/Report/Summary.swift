internal import FormModel

/// The main numbers of an inventory in a few lines.
package struct Summary: Sendable {
  package struct Line: Equatable, Sendable {
    package let label: String
    package let value: String
    /// 0 to 1, of the largest beside it; `nil` for what is no part of a breakdown.
    package let share: Double?
    /// On how many answers it rests.
    package let basis: String
  }

  package struct Part: Equatable, Sendable {
    package let title: String
    package let lines: [Line]
  }

  package let parts: [Part]
  /// The longest list of lines; regions are fewer.
  private static let longest = 18

  package init(of inventory: Inventory) {
    let totals = inventory.totals
    let counts = [
      ("démarches", totals.canevas.count), ("concertations restituées", totals.concertationCount),
      ("collectivités", totals.collectivites.count), ("propositions", totals.propositions.count),
    ]
    let wrong = inventory.pool.entries.count { ($0.newest.findings?.wrong ?? 0) > 0 }
    let doubts =
      wrong == 0 ? [] : [Line("canevas avec des erreurs ou des réponses illisibles", wrong)]
    let plain = counts.map { Line($0.0, $0.1) } + doubts
    let changes = inventory.followUp.counts.map { counts in
      FollowUp.State.allCases.map { Line($0.label, counts[$0] ?? 0) }
    }
    let sums = totals.sums.map { Line($0) }
    let after = totals.aftermath.map { after in
      after.sums.map { Line($0) }
        + (after.delay.value.map { days in
          [
            Line(
              label: "jours de la fin à la première réponse (médiane)",
              value: FrenchNumber.text(days),
              share: nil,
              basis: after.delay.basis
            )
          ]
        } ?? [])
    }
    let breakdowns =
      [totals.stages] + totals.choices + [totals.territories.regions.ranked, totals.followUp]
      + (totals.aftermath?.breakdowns ?? [])
    parts =
      [Part(title: "Chiffres clés", lines: plain + sums)]
      + (changes.map { [Part(title: FollowUp.title, lines: $0)] } ?? [])
      + (after.map { $0.isEmpty ? [] : [Part(title: "Ce qui a suivi", lines: $0)] } ?? [])
      + breakdowns.filter { $0.answers > 0 }.map { breakdown in
        Part(
          title:
            "\(breakdown.title) (\(FrenchNumber.text(breakdown.answers)) sur \(FrenchNumber.counted(breakdown.asked, breakdown.unit)))",
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
}

extension Summary.Line {
  /// What is not known is not zero.
  fileprivate init(_ sum: Sum) {
    self.init(
      label: sum.label,
      value: sum.answers > 0 ? FrenchNumber.text(sum.total) : "inconnu",
      share: nil,
      basis: sum.basis
    )
  }

  /// A plain number, no part of a breakdown.
  fileprivate init(_ label: String, _ count: Int) {
    self.init(label: label, value: FrenchNumber.text(count), share: nil, basis: "")
  }
}
