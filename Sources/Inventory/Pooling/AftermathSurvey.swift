internal import FormModel
internal import JSONText

/// What an inventory asks of the compléments of a canevas.
struct AftermathSurvey: Sendable {
  let states: [Choice]
  let natures: [Choice]
  let people: [Choice]
  let channels: [Choice]
  private let form: Form
  private let questions: PromiseQuestions

  /// `nil` for a form that has no compléments.
  init?(_ form: Form) {
    guard let questions = form.promiseQuestions else { return nil }
    self.form = form
    self.questions = questions
    let concertation = Self.rows(questions.list, form.rootFields)
    let propositions = Self.rows(questions.items, concertation)
    let news = Self.choices(questions.newsState, Self.rows(questions.news, propositions))
    if news.isEmpty { return nil }
    states = news + Self.choices(questions.reply, propositions)
    natures = Self.choices("nature", Self.rows("ressources", concertation))
    let participation = Self.rows("participation", concertation)
    people = Self.choices("public", participation)
    channels = Self.choices("voie", participation)
  }

  private static func rows(_ key: String, _ fields: [Field]) -> [Field] {
    guard case .rows(let group) = fields.first(where: { $0.key == key })?.kind else { return [] }
    return group.fields
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
    let news = propositions.compactMap(\.object).flatMap { objects(questions.news, of: $0) }
    let first = news.compactMap { date($0[questions.newsDate])?.start }.min()
    let end = row[questions.end]?.string.flatMap { CalendarDate(iso: $0) }
    let hours = objects("seances", of: row).compactMap { $0["heures"]?.decimal }
    return Aftermath.Concertation(
      daysToAnswer: first.flatMap { first in
        end.map { max(0, first.daysSince1970 - $0.daysSince1970) }
      },
      propositions: propositions.enumerated().compactMap { place, proposition in
        proposition.object.map { proposition in
          Aftermath.Proposition(
            state: form.state(ofItem: proposition),
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
