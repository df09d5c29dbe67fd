package import FormModel
internal import JSONText

/// The listed sessions must match the number and hours of the sequences.
package struct SeancesCounted: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let hoursOfOne = canevas.form.field(.sessionHours),
      let number = canevas.form.field(.sequences), let hours = canevas.form.field(.sequenceHours)
    else { return [] }
    return canevas.questions.flatMap { question -> [Problem] in
      guard question.field.role == .own(.sessions), let place = question.path.parent else {
        return []
      }
      let seances = Seances(canevas.answers.rows(at: question.path), hours: hoursOfOne)
      return [
        self.number(seances, canevas.answers, place + number.key),
        self.hours(seances, canevas.answers, place + hours.key),
      ].compactMap(\.self)
    }
  }

  private func number(_ seances: Seances, _ answers: Answers, _ path: Path) -> Problem? {
    guard seances.count > 0, let number = answers[path]?.integer, number != seances.count else {
      return nil
    }
    return Problem(
      .warning,
      at: path,
      "Le nombre de séquences est \(number.inFrench), et \(Seances.counted(seances.count)) dans les compléments.",
      remedy: "Corrigez l’un ou l’autre, sauf si une séance compte plusieurs séquences."
    )
  }

  private func hours(_ seances: Seances, _ answers: Answers, _ path: Path) -> Problem? {
    guard let hours = seances.hours, let stored = answers[path],
      let all = HourCount().prose(stored), let sum = HourCount().prose(hours), all != sum
    else { return nil }
    return Problem(
      .warning,
      at: path,
      "La durée est de \(all), et celle des séances, dans les compléments, de \(sum).",
      remedy: "Corrigez l’une ou l’autre."
    )
  }
}

/// The totals of a concertation’s sessions.
struct Seances {
  let count: Int
  /// In stored form; `nil` if a duration is unknown.
  let hours: JSON?

  /// `field` asks for the hours of one.
  init(_ rows: [JSON], hours field: Field) {
    let seances = rows.filter { !$0.isHollow }
    count = seances.count
    let tenThousandths = seances.map { Self.tenThousandths(of: $0.object?[field.key]) }
    hours =
      seances.isEmpty || tenThousandths.contains(nil)
      ? nil : Self.stored(tenThousandths.compactMap(\.self).reduce(0, +))
  }

  /// "une séance est décrite", "4 séances sont décrites".
  static func counted(_ count: Int) -> String {
    count == 1 ? "une séance est décrite" : "\(count.inFrench) séances sont décrites"
  }

  /// Hours are stored with four decimals, which distinguish all minutes. The sum is rounded to the
  /// minute.
  private static func tenThousandths(of stored: JSON?) -> Int? {
    guard case .number(let spelling)? = stored, HourCount().typed(.number(spelling)) != nil,
      let hours = Double(spelling)
    else { return nil }
    return Int((hours * 10_000).rounded())
  }

  private static func stored(_ tenThousandths: Int) -> JSON? {
    let minutes = (tenThousandths * 60 + 5_000) / 10_000
    return try? HourCount().value(of: "\(minutes / 60)h\(minutes % 60)")
  }
}
