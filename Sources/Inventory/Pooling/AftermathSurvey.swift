internal import FormModel
internal import JSONText

/// The complément questions on which totals depend.
struct AftermathSurvey: Sendable {
  let states: [Choice]
  let natures: [Choice]
  let people: [Choice]
  let channels: [Choice]
  let asked: CountedQuestions.Aftermath
  private let form: Form
  private let subjects: SubjectQuestions
  private let items: ItemQuestions
  private let end: Field

  /// `nil` for a form without compléments.
  init?(_ form: Form, _ counted: CountedQuestions) {
    guard let asked = counted.aftermath else { return nil }
    (self.form, self.asked) = (form, asked)
    (subjects, items, end) = (counted.subjects, counted.items, counted.end)
    states = asked.state.kind.choices + counted.answer.kind.choices
    natures = asked.documents.kind.kind.choices
    people = asked.attendance.people.kind.choices
    channels = asked.attendance.channel.kind.choices
  }

  func facts(of answers: Answers) -> Aftermath {
    var open: [Path: Promise] = [:]
    for promise in form.promises(in: answers) where promise.custom == nil {
      open[promise.path] = promise
    }
    let list = Path.root + subjects.list.key
    return Aftermath(
      concertations: answers.rows(at: list).enumerated().compactMap { index, row in
        row.object.map { concertation($0, at: list + index, open) }
      }
    )
  }

  private func concertation(
    _ row: JSONObject,
    at path: Path,
    _ open: [Path: Promise]
  ) -> Aftermath.Concertation {
    let propositions = row[items.list.key]?.array ?? []
    let history = asked.history.declared
    let news = propositions.compactMap(\.object).flatMap { objects(asked.history.field, of: $0) }
    let first = news.compactMap { date($0[history.date])?.start }.min()
    let end = row[end.key]?.string.flatMap { CalendarDate(iso: $0) }
    let sessions = objects(asked.sessions.list, of: row)
    let hours = sessions.compactMap { $0[asked.sessions.hours.key]?.decimal }
    return Aftermath.Concertation(
      daysToAnswer: first.flatMap { first in
        end.map { max(0, first.daysSince1970 - $0.daysSince1970) }
      },
      propositions: propositions.enumerated().compactMap { index, proposition in
        proposition.object.map { proposition in
          Aftermath.Proposition(
            state: items.group.state(of: .object(proposition))?.key,
            axis: proposition[asked.section.field.key]?.string?.trimmed,
            due: proposition[asked.due.key]?.string.flatMap { CalendarDate(iso: $0) },
            isOpen: open[path + items.list.key + index + asked.due.key] != nil
          )
        }
      },
      natures: objects(asked.documents.list, of: row).map {
        $0[asked.documents.kind.key]?.string
      },
      participation: objects(asked.attendance.list, of: row).compactMap { line in
        line[asked.attendance.number.key]?.integer.map { count in
          Aftermath.Participation(
            people: line[asked.attendance.people.key]?.string,
            channel: line[asked.attendance.channel.key]?.string,
            count: count
          )
        }
      },
      hours: hours.isEmpty ? nil : hours.reduce(0, +)
    )
  }

  private func objects(_ list: Field, of object: JSONObject) -> [JSONObject] {
    (object[list.key]?.array ?? []).compactMap(\.object)
  }

  private func date(_ stored: JSON?) -> PartialDate? {
    stored?.string.flatMap { PartialDate(edtf: $0) }
  }
}
