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

  private static let choiceRoles: [FieldRole] = [.audience, .recruitment, .facilitation]
  /// The points of vigilance first, then what holds back, then what may be won.
  private static let textRoles: [FieldRole] = [
    .difficulties, .openQuestions, .alerts, .obstacles, .opportunities,
  ]

  package let choices: [Question]
  /// Who may take part.
  package let publics: [Choice]
  package let addressees: [Choice]
  package let replies: [Choice]
  /// The keys of the texts whose themes are counted.
  package let textKeys: [String]
  /// What may have become of a proposition: its states today, or its replies where no canevas has
  /// compléments.
  var states: [Choice] { aftermath?.states ?? replies }
  /// `nil` where no canevas has compléments.
  let aftermath: AftermathSurvey?
  let names: SurveyNames
  /// The same as keys of a document.
  let texts: [JSONKey]
  private let finder = ThemeFinder()

  package init(_ form: Form) {
    names = SurveyNames(form)
    aftermath = AftermathSurvey(form)
    choices = Self.choiceRoles.compactMap { form.field($0) }.map { field in
      Question(
        key: field.key,
        jsonKey: field.jsonKey,
        title: field.label,
        choices: field.kind.choices
      )
    }
    textKeys = Self.textRoles.compactMap { form.field($0)?.key }
    texts = textKeys.map { JSONKey($0) }
    publics = form.field(.audience)?.kind.choices ?? []
    addressees = form.field(.addressee)?.kind.choices ?? []
    replies = form.promised?.items.answer?.kind.choices ?? []
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
    let publics = document.choices(names.publics, of: answers, among: publics) ?? []
    return CanevasFacts(
      id: id,
      version: draft.version,
      modified: draft.modifieLe,
      isFinal: draft.etat == .finalise,
      owners: document.rows(names.owners, of: answers).map { owner($0, document) },
      start: document.date(names.start, of: answers),
      choices: choices.map { document.choices($0.jsonKey, of: answers, among: $0.choices) },
      concertations: document.rows(names.concertations, of: answers).map {
        concertation($0, publics, document)
      },
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
      nom: document.string(names.ownerName, of: row) ?? "",
      code: document.string(names.ownerCode, of: row),
      type: document.string(names.ownerType, of: row),
      nature: document.string(names.nature, of: row),
      departement: document.string(names.departement, of: row),
      region: document.string(names.region, of: row)
    )
  }

  private func concertation(
    _ row: Int,
    _ publics: ChoiceSet,
    _ document: FlatJSON
  ) -> CanevasFacts.Concertation {
    CanevasFacts.Concertation(
      title: document.string(names.title, of: row) ?? "",
      end: document.date(names.end, of: row),
      participants: document.json(names.participants, of: row)?.integer,
      sequences: document.json(names.sequences, of: row)?.integer,
      hours: document.json(names.sequenceHours, of: row)?.decimal,
      followUp: document.json(names.followUp, of: row)?.bool,
      themes: texts.map { key in document.text(key, of: row, finder.themes) },
      passages: texts.map { document.text($0, of: row, Passages.count) ?? 0 },
      publics: document.choices(names.ownPublics, of: row, among: self.publics) ?? publics,
      propositions: document.rows(names.propositions, of: row).map { proposition in
        CanevasFacts.Proposition(
          addressee: document.place(names.addressee, of: proposition, among: addressees)
            .map(UInt8.init),
          reply: document.place(names.reply, of: proposition, among: replies)
            .map(UInt8.init)
        )
      }
    )
  }
}

/// What the members of an object say.
extension FlatJSON {
  fileprivate func json(_ key: JSONKey, of place: Int) -> JSON? { member(key, of: place).map(json) }

  fileprivate func string(_ key: JSONKey, of place: Int) -> String? {
    member(key, of: place).flatMap(string)
  }

  fileprivate func date(_ key: JSONKey, of place: Int) -> CalendarDate? {
    string(key, of: place).flatMap(CalendarDate.init(iso:))
  }

  /// Passes the UTF-8 of a text to `use`.
  func text<Value>(
    _ key: JSONKey,
    of place: Int,
    _ use: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    guard let member = member(key, of: place), kind(member) == .string else { return nil }
    return withText(member, use)
  }

  /// The selected options; `nil` if there is no answer.
  fileprivate func choices(
    _ key: JSONKey,
    of place: Int,
    among choices: [Choice]
  ) -> ChoiceSet? {
    values(key, of: place)?.reduce(into: []) { set, value in
      if let place = self.place(of: value, among: choices) { set.insert(ChoiceSet(place: place)) }
    }
  }

  /// The elements of a list; `nil` if there is none.
  func values(_ key: JSONKey, of place: Int) -> [Int]? {
    guard let list = member(key, of: place), kind(list) == .array else { return nil }
    return Array(elements(of: list))
  }

  func rows(_ key: JSONKey, of place: Int) -> [Int] {
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
