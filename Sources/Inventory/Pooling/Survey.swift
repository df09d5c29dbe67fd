internal import Drafts
internal import Exports
package import FormModel
internal import JSONText

/// What an inventory asks of each canevas, and the words in which the form asks it.
package struct Survey: Sendable {
  /// A question that is answered by choosing.
  package struct Question: Equatable, Sendable {
    package let key: String
    let jsonKey: JSONKey
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
  private let ownerKey: JSONKey
  private let subjectKey: JSONKey
  private let textKeys = Survey.textKeys.map { JSONKey($0) }
  private let finder = ThemeFinder()
  private let keys = Keys()

  package init(_ form: Form) {
    (ownerKey, subjectKey) = (JSONKey(form.ownerList), JSONKey(form.subjectList))
    choices = Self.choiceKeys.map { Self.question($0, form.rootFields) }
    let concertation = Self.rows(form.subjectList, form.rootFields)
    let propositions = Self.rows("propositions", concertation)
    addressees = Self.question("destinataire", propositions).choices
    replies = Self.question("reponse", propositions).choices
  }

  private static func question(_ key: String, _ fields: [Field]) -> Question {
    let field = fields.first { $0.key == key }
    return Question(
      key: key,
      jsonKey: JSONKey(key),
      title: field?.label ?? key,
      choices: field?.kind.choices ?? []
    )
  }

  private static func rows(_ key: String, _ fields: [Field]) -> [Field] {
    if case .rows(let group) = fields.first(where: { $0.key == key })?.kind {
      group.fields
    } else {
      []
    }
  }

  /// What the object of an export says, which stands at a place in `document` and was made of `draft`.
  func facts(
    of draft: Draft,
    id: String,
    _ export: Int,
    _ document: FlatJSON
  ) -> CanevasFacts {
    let answers = document.member(JSONFormat.answersKey, of: export).map { Row(document, $0) }
    return CanevasFacts(
      id: id,
      version: draft.version,
      modified: draft.modifieLe,
      isFinal: draft.etat == .finalise,
      owners: answers?.rows(ownerKey).map(owner) ?? [],
      start: answers?.date(keys.dateDebut),
      choices: choices.map { question in
        answers?.values(question.jsonKey)?.reduce(into: []) { set, value in
          if let place = value.place(among: question.choices) {
            set.insert(ChoiceSet(place: place))
          }
        }
      },
      concertations: answers?.rows(subjectKey).map(concertation) ?? []
    )
  }

  private func owner(_ row: Row) -> CanevasFacts.Owner {
    CanevasFacts.Owner(
      nom: row.string(keys.nom) ?? "",
      code: row.string(keys.code),
      type: row.string(keys.type),
      nature: row.string(keys.nature),
      departement: row.string(keys.departement),
      region: row.string(keys.region)
    )
  }

  private func concertation(_ row: Row) -> CanevasFacts.Concertation {
    CanevasFacts.Concertation(
      title: row.string(keys.intitule) ?? "",
      end: row.date(keys.dateFin),
      participants: row.json(keys.participants)?.integer,
      sequences: row.json(keys.sequencesNombre)?.integer,
      hours: row.json(keys.sequencesHeures)?.decimal,
      followUp: row.json(keys.droitDeSuite)?.bool,
      themes: textKeys.map { key in row.text(key, finder.themes) },
      propositions: row.rows(keys.propositions).map { proposition in
        CanevasFacts.Proposition(
          addressee: proposition.value(keys.destinataire)?.place(among: addressees).map(UInt8.init),
          reply: proposition.value(keys.reponse)?.place(among: replies).map(UInt8.init)
        )
      }
    )
  }
}

/// The answers that figures rest on.
private struct Keys {
  let nom: JSONKey = "nom"
  let code: JSONKey = "code"
  let type: JSONKey = "type"
  let nature = JSONKey(Territory.natureKey)
  let departement = JSONKey(Territory.departementKey)
  let region = JSONKey(Territory.regionNameKey)
  let dateDebut: JSONKey = "date_debut"
  let intitule: JSONKey = "intitule"
  let dateFin: JSONKey = "date_fin"
  let participants: JSONKey = "participants"
  let sequencesNombre: JSONKey = "sequences_nombre"
  let sequencesHeures: JSONKey = "sequences_heures"
  let droitDeSuite: JSONKey = "droit_de_suite"
  let propositions: JSONKey = "propositions"
  let destinataire: JSONKey = "destinataire"
  let reponse: JSONKey = "reponse"
}

/// A value in a document, and what it says.
private struct Row {
  private let document: FlatJSON
  private let place: Int

  init(_ document: FlatJSON, _ place: Int) { (self.document, self.place) = (document, place) }

  func value(_ key: JSONKey) -> Row? { document.member(key, of: place).map { Row(document, $0) } }

  func json(_ key: JSONKey) -> JSON? { document.member(key, of: place).map(document.json) }

  func string(_ key: JSONKey) -> String? {
    document.member(key, of: place).flatMap(document.string)
  }

  func date(_ key: JSONKey) -> CalendarDate? { string(key).flatMap(CalendarDate.init(iso:)) }

  /// What `use` makes of a text.
  func text<Value>(_ key: JSONKey, _ use: (UnsafeRawBufferPointer) -> Value) -> Value? {
    guard let member = document.member(key, of: place), document.kind(member) == .string else {
      return nil
    }
    return document.withText(member, use)
  }

  /// The values of a list; `nil` where there is none.
  func values(_ key: JSONKey) -> [Row]? {
    guard let list = document.member(key, of: place), document.kind(list) == .array else {
      return nil
    }
    return document.elements(of: list).map { Row(document, $0) }
  }

  func rows(_ key: JSONKey) -> [Row] {
    values(key)?.filter { document.kind($0.place) == .object } ?? []
  }

  func place(among choices: [Choice]) -> Int? {
    document.kind(place) == .string ? document.withText(place) { choices.place(of: $0) } : nil
  }
}

extension JSON {
  fileprivate var decimal: Double? {
    if case .number(let spelling) = self { Double(spelling) } else { nil }
  }
}
