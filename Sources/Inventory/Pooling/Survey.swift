internal import Drafts
internal import Exports
package import FormModel
internal import JSONText

/// The questions on which totals depend, with their wording in the form. It is a class because
/// every canevas uses it.
package final class Survey: Sendable {
  /// A multiple-choice question.
  package struct Question: Equatable, Sendable {
    package let key: String
    let jsonKey: JSONKey
    package let title: String
    package let choices: [Choice]
  }

  package static let choiceKeys = ["publics", "recrutement", "animation"]
  /// Vigilance first, then obstacles, then opportunities.
  package static let textKeys = [
    "vigilance_difficultes", "vigilance_interrogations", "vigilance_alertes",
    "diagnostic_freins", "diagnostic_opportunites",
  ]

  package let choices: [Question]
  package let addressees: [Choice]
  package let replies: [Choice]
  /// `nil` if no canevas has compléments.
  let aftermath: AftermathSurvey?
  private let ownerKey: JSONKey
  private let subjectKey: JSONKey
  private let textKeys = Survey.textKeys.map { JSONKey($0) }
  private let finder = ThemeFinder()
  private let keys = Keys()

  package init(_ form: Form) {
    (ownerKey, subjectKey) = (JSONKey(form.ownerList), JSONKey(form.subjectList))
    aftermath = AftermathSurvey(form)
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

  /// Extracts the data from an export of `draft`, which is at `export` in `document`.
  func facts(
    of draft: Draft,
    id: String,
    _ export: Int,
    _ document: FlatJSON
  ) -> CanevasFacts {
    // Every export has answers.
    let answers = document.member(JSONFormat.answersKey, of: export) ?? export
    return CanevasFacts(
      id: id,
      version: draft.version,
      modified: draft.modifieLe,
      isFinal: draft.etat == .finalise,
      owners: document.rows(ownerKey, of: answers).map { owner($0, document) },
      start: document.date(keys.dateDebut, of: answers),
      choices: choices.map { question in
        document.values(question.jsonKey, of: answers)?.reduce(into: []) { set, value in
          if let place = document.place(of: value, among: question.choices) {
            set.insert(ChoiceSet(place: place))
          }
        }
      },
      concertations: document.rows(subjectKey, of: answers).map { concertation($0, document) },
      aftermath: draft.formatVersion > 1 ? complements(answers, document) : nil
    )
  }

  /// Extracts the compléments from a tree, which is slower than the flat document but rarely
  /// needed.
  private func complements(_ answers: Int, _ document: FlatJSON) -> Aftermath? {
    guard let aftermath, let object = document.object(answers) else { return nil }
    return aftermath.facts(of: Answers(object))
  }

  private func owner(_ row: Int, _ document: FlatJSON) -> CanevasFacts.Owner {
    CanevasFacts.Owner(
      nom: document.string(keys.nom, of: row) ?? "",
      code: document.string(keys.code, of: row),
      type: document.string(keys.type, of: row),
      nature: document.string(keys.nature, of: row),
      departement: document.string(keys.departement, of: row),
      region: document.string(keys.region, of: row)
    )
  }

  private func concertation(_ row: Int, _ document: FlatJSON) -> CanevasFacts.Concertation {
    CanevasFacts.Concertation(
      title: document.string(keys.intitule, of: row) ?? "",
      end: document.date(keys.dateFin, of: row),
      participants: document.json(keys.participants, of: row)?.integer,
      sequences: document.json(keys.sequencesNombre, of: row)?.integer,
      hours: document.json(keys.sequencesHeures, of: row)?.decimal,
      followUp: document.json(keys.droitDeSuite, of: row)?.bool,
      themes: textKeys.map { key in document.text(key, of: row, finder.themes) },
      propositions: document.rows(keys.propositions, of: row).map { proposition in
        CanevasFacts.Proposition(
          addressee: document.place(keys.destinataire, of: proposition, among: addressees)
            .map(UInt8.init),
          reply: document.place(keys.reponse, of: proposition, among: replies)
            .map(UInt8.init)
        )
      }
    )
  }
}

/// The keys of the answers on which totals depend.
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

/// Access to the members of objects.
extension FlatJSON {
  fileprivate func json(_ key: JSONKey, of place: Int) -> JSON? { member(key, of: place).map(json) }

  fileprivate func string(_ key: JSONKey, of place: Int) -> String? {
    member(key, of: place).flatMap(string)
  }

  fileprivate func date(_ key: JSONKey, of place: Int) -> CalendarDate? {
    string(key, of: place).flatMap(CalendarDate.init(iso:))
  }

  /// Passes the UTF-8 of a text to `use`.
  fileprivate func text<Value>(
    _ key: JSONKey,
    of place: Int,
    _ use: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    guard let member = member(key, of: place), kind(member) == .string else { return nil }
    return withText(member, use)
  }

  /// The elements of a list; `nil` if there is none.
  fileprivate func values(_ key: JSONKey, of place: Int) -> [Int]? {
    guard let list = member(key, of: place), kind(list) == .array else { return nil }
    return Array(elements(of: list))
  }

  fileprivate func rows(_ key: JSONKey, of place: Int) -> [Int] {
    values(key, of: place)?.filter { kind($0) == .object } ?? []
  }

  fileprivate func place(_ key: JSONKey, of place: Int, among choices: [Choice]) -> Int? {
    text(key, of: place) { choices.place(of: $0) } ?? nil
  }

  fileprivate func place(of value: Int, among choices: [Choice]) -> Int? {
    kind(value) == .string ? withText(value) { choices.place(of: $0) } : nil
  }
}

extension JSON {
  var decimal: Double? {
    if case .number(let spelling) = self { Double(spelling) } else { nil }
  }
}
