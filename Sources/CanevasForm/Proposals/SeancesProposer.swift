package import FormModel
internal import JSONText

/// Proposes the number and hours of sequences from the listed sessions.
package struct SeancesProposer: Proposer {
  package init() {}

  package func proposals(
    at question: Question,
    in answers: Answers,
    of form: Form
  ) -> [Suggestion] {
    guard let place = question.path.parent, let sessions = form.field(.sessions),
      let hours = form.field(.sessionHours),
      let value = value(
        for: question.field.role,
        Seances(answers.rows(at: place + sessions.key), hours: hours)
      ), let title = HourCount().typed(value)
    else { return [] }
    return [
      Suggestion(
        title: title,
        detail: "d’après les séances",
        answers: [.init(question.field.key, value)]
      )
    ]
  }

  private func value(for role: FieldRole?, _ seances: Seances) -> JSON? {
    if role == .own(.sequences) { return seances.count > 0 ? .number(seances.count) : nil }
    return role == .own(.sequenceHours) ? seances.hours : nil
  }
}
