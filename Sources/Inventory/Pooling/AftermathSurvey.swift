internal import FormModel
internal import JSONText

/// The complément questions on which totals depend.
struct AftermathSurvey: Sendable {
  let states: [Choice]
  let natures: [Choice]
  let people: [Choice]
  let channels: [Choice]
  private let form: Form
  private let promised: PromisedItems
  private let history: Overview.History
  private let keys: Keys

  /// What is asked of a concertation beside its propositions.
  private struct Keys {
    let documents, nature, attendance, people, channel, count, sessions, hours: String
  }

  /// `nil` for a form without compléments.
  init?(_ form: Form) {
    guard let promised = form.promised, let history = promised.items.history,
      let documents = form.field(.documents), let nature = form.field(.documentKind),
      let attendance = form.field(.attendance), let people = form.field(.attendancePublic),
      let channel = form.field(.attendanceChannel), let count = form.field(.attendanceCount),
      let sessions = form.field(.sessions), let hours = form.field(.sessionHours)
    else { return nil }
    (self.form, self.promised, self.history) = (form, promised, history.declared)
    keys = Keys(
      documents: documents.key,
      nature: nature.key,
      attendance: attendance.key,
      people: people.key,
      channel: channel.key,
      count: count.key,
      sessions: sessions.key,
      hours: hours.key
    )
    states =
      (history.group.field(history.declared.state)?.kind.choices ?? [])
      + (promised.items.answer?.kind.choices ?? [])
    natures = nature.kind.choices
    self.people = people.kind.choices
    channels = channel.kind.choices
  }

  func facts(of answers: Answers) -> Aftermath {
    var open: [Path: Promise] = [:]
    for promise in form.promises(in: answers) where promise.custom == nil {
      open[promise.path] = promise
    }
    let list = Path.root + promised.questions.list
    return Aftermath(
      concertations: answers.rows(at: list).enumerated().compactMap { place, row in
        row.object.map { concertation($0, at: list + place, open) }
      }
    )
  }

  private func concertation(
    _ row: JSONObject,
    at path: Path,
    _ open: [Path: Promise]
  ) -> Aftermath.Concertation {
    let questions = promised.questions
    let propositions = row[questions.items]?.array ?? []
    let news = propositions.compactMap(\.object).flatMap { objects(history.list, of: $0) }
    let first = news.compactMap { date($0[history.date])?.start }.min()
    let end = row[questions.end]?.string.flatMap { CalendarDate(iso: $0) }
    let hours = objects(keys.sessions, of: row).compactMap { $0[keys.hours]?.decimal }
    return Aftermath.Concertation(
      daysToAnswer: first.flatMap { first in
        end.map { max(0, first.daysSince1970 - $0.daysSince1970) }
      },
      propositions: propositions.enumerated().compactMap { place, proposition in
        proposition.object.map { proposition in
          Aftermath.Proposition(
            state: promised.items.state(of: .object(proposition))?.key,
            axis: promised.items.overview?.section.flatMap { proposition[$0.key]?.string?.trimmed },
            due: proposition[questions.due]?.string.flatMap { CalendarDate(iso: $0) },
            isOpen: open[path + questions.items + place + questions.due] != nil
          )
        }
      },
      natures: objects(keys.documents, of: row).map { $0[keys.nature]?.string },
      participation: objects(keys.attendance, of: row).compactMap { line in
        line[keys.count]?.integer.map { count in
          Aftermath.Participation(
            people: line[keys.people]?.string,
            channel: line[keys.channel]?.string,
            count: count
          )
        }
      },
      hours: hours.isEmpty ? nil : hours.reduce(0, +)
    )
  }

  private func objects(_ key: String, of object: JSONObject) -> [JSONObject] {
    (object[key]?.array ?? []).compactMap(\.object)
  }

  private func date(_ stored: JSON?) -> PartialDate? {
    stored?.string.flatMap { PartialDate(edtf: $0) }
  }
}
