internal import Drafts
package import FormModel
internal import JSONText

/// What an inventory asks of each canevas, and the words in which the form asks it.
package struct Survey: Sendable {
  /// A question that is answered by choosing.
  package struct Question: Equatable, Sendable {
    package let key: String
    package let title: String
    package let choices: [Choice]
  }

  package static let choiceKeys = ["publics", "recrutement", "animation"]
  /// The points of vigilance first, then what holds back, then what may be won.
  package static let textKeys = [
    "vigilance_difficultes", "vigilance_interrogations", "vigilance_alertes",
    "diagnostic_freins", "diagnostic_opportunites",
  ]

  package let choices: [Question]
  package let addressees: [Choice]
  package let replies: [Choice]
  private let ownerList: String
  private let subjectList: String
  private let finder = ThemeFinder()

  package init(_ form: Form) {
    (ownerList, subjectList) = (form.ownerList, form.subjectList)
    choices = Self.choiceKeys.map { Self.question($0, form.rootFields) }
    let concertation = Self.rows(form.subjectList, form.rootFields)
    let propositions = Self.rows("propositions", concertation)
    addressees = Self.question("destinataire", propositions).choices
    replies = Self.question("reponse", propositions).choices
  }

  private static func question(_ key: String, _ fields: [Field]) -> Question {
    let field = fields.first { $0.key == key }
    return Question(key: key, title: field?.label ?? key, choices: field?.kind.choices ?? [])
  }

  private static func rows(_ key: String, _ fields: [Field]) -> [Field] {
    if case .rows(let group) = fields.first(where: { $0.key == key })?.kind {
      group.fields
    } else {
      []
    }
  }

  /// `answers` are those of `draft` as they are published.
  func facts(of draft: Draft, _ answers: JSONObject) -> CanevasFacts {
    CanevasFacts(
      id: draft.id,
      version: draft.version,
      modified: draft.modifieLe,
      isFinal: draft.etat == .finalise,
      owners: rows(answers[ownerList]).map(owner),
      start: answers["date_debut"]?.string.flatMap(CalendarDate.init(iso:)),
      choices: choices.map { question in
        answers[question.key]?.array.map { ticked in
          ticked.reduce(into: []) { set, key in
            if let place = Self.place(of: key, question.choices) {
              set.insert(ChoiceSet(place: place))
            }
          }
        }
      },
      concertations: rows(answers[subjectList]).map(concertation)
    )
  }

  private func owner(_ row: JSONObject) -> CanevasFacts.Owner {
    CanevasFacts.Owner(
      nom: row["nom"]?.string ?? "",
      code: row["code"]?.string,
      type: row["type"]?.string,
      nature: row[Territory.natureKey]?.string,
      departement: row[Territory.departementKey]?.string,
      region: row[Territory.regionNameKey]?.string
    )
  }

  private func concertation(_ row: JSONObject) -> CanevasFacts.Concertation {
    CanevasFacts.Concertation(
      title: row["intitule"]?.string ?? "",
      end: row["date_fin"]?.string.flatMap(CalendarDate.init(iso:)),
      participants: row["participants"]?.integer,
      sequences: row["sequences_nombre"]?.integer,
      hours: row["sequences_heures"]?.decimal,
      followUp: row["droit_de_suite"]?.bool,
      themes: Self.textKeys.map { key in row[key]?.string.map(finder.themes) },
      propositions: rows(row["propositions"]).map { proposition in
        CanevasFacts.Proposition(
          addressee: Self.place(of: proposition["destinataire"], addressees).map(UInt8.init),
          reply: Self.place(of: proposition["reponse"], replies).map(UInt8.init)
        )
      }
    )
  }

  private func rows(_ list: JSON?) -> [JSONObject] { list?.array?.compactMap(\.object) ?? [] }

  private static func place(of key: JSON?, _ choices: [Choice]) -> Int? {
    guard let key = key?.string else { return nil }
    return choices.firstIndex { $0.key == key }
  }
}

extension JSON {
  fileprivate var decimal: Double? {
    if case .number(let spelling) = self { Double(spelling) } else { nil }
  }
}
