internal import FormModel
internal import JSONText

/// The complément questions on which totals depend.
struct AftermathSurvey: Sendable {
  let states: [Choice]
  let natures: [Choice]
  let people: [Choice]
  let channels: [Choice]
  private let form: Form
  private let questions: PromiseQuestions
  private let items: Group
  private let history: Overview.History

  /// `nil` for a form without compléments.
  init?(_ form: Form) {
    guard let questions = form.promiseQuestions,
      let group = Self.group(questions.list, form.rootFields),
      let items = Self.group(questions.items, group.fields), let history = items.history
    else { return nil }
    (self.form, self.questions, self.items) = (form, questions, items)
    self.history = history.declared
    let answers = items.overview?.answer.map { Self.choices($0.key, items.fields) } ?? []
    states = Self.choices(history.declared.state, history.group.fields) + answers
    natures = Self.choices("nature", Self.group("ressources", group.fields)?.fields ?? [])
    let participation = Self.group("participation", group.fields)?.fields ?? []
    people = Self.choices("public", participation)
    channels = Self.choices("voie", participation)
  }

  private static func group(_ key: String, _ fields: [Field]) -> Group? {
    guard case .rows(let group) = fields.first(where: { $0.key == key })?.kind else { return nil }
    return group
  }

  private static func choices(_ key: String, _ fields: [Field]) -> [Choice] {
    fields.first { $0.key == key }?.kind.choices ?? []
  }

  func facts(of answers: Answers) -> Aftermath {
    var open: [Path: Promise] = [:]
    for promise in form.promises(in: answers) where promise.custom == nil {
      open[promise.path] = promise
    }
    let list = Path.root + questions.list
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
    let propositions = row[questions.items]?.array ?? []
    let news = propositions.compactMap(\.object).flatMap { objects(history.list, of: $0) }
    let first = news.compactMap { date($0[history.date])?.start }.min()
    let end = row[questions.end]?.string.flatMap { CalendarDate(iso: $0) }
    let hours = objects("seances", of: row).compactMap { $0["heures"]?.decimal }
    return Aftermath.Concertation(
      daysToAnswer: first.flatMap { first in
        end.map { max(0, first.daysSince1970 - $0.daysSince1970) }
      },
      propositions: propositions.enumerated().compactMap { place, proposition in
        proposition.object.map { proposition in
          Aftermath.Proposition(
            state: items.stateKey(of: .object(proposition)),
            axis: proposition["axe"]?.string?.trimmed,
            due: proposition[questions.due]?.string.flatMap { CalendarDate(iso: $0) },
            isOpen: open[path + questions.items + place + questions.due] != nil
          )
        }
      },
      natures: objects("ressources", of: row).map { $0["nature"]?.string },
      participation: objects("participation", of: row).compactMap { line in
        line["nombre"]?.integer.map { count in
          Aftermath.Participation(
            people: line["public"]?.string,
            channel: line["voie"]?.string,
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
