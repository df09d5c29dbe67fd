package import FormModel
internal import JSONText

/// Proposes the number and hours of sequences from the listed sessions.
package struct SeancesProposer: Proposer {
  package init() {}

  package func proposals(at path: Path, in answers: Answers) -> [Suggestion] {
    guard let key = path.key, let place = path.parent, place.parent?.key == "concertations",
      let value = value(for: key, Seances(answers.rows(at: place + "seances"))),
      let title = HourCount().typed(value)
    else { return [] }
    return [
      Suggestion(title: title, detail: "d’après les séances", answers: [.init(key, value)])
    ]
  }

  private func value(for key: String, _ seances: Seances) -> JSON? {
    switch key {
    case "sequences_nombre": seances.count > 0 ? .number(seances.count) : nil
    case "sequences_heures": seances.hours
    default: nil
    }
  }
}
