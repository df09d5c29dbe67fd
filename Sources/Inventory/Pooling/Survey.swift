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

  package let choices: [Question]
  /// Who may take part.
  package let publics: [Choice]
  package let addressees: [Choice]
  package let replies: [Choice]
  /// The keys of the texts whose themes are counted.
  package let textKeys: [String]
  /// The same texts by kind.
  let kinds: [TextKind]
  /// What may have become of a proposition: its states today, or its replies where no canevas has
  /// compléments.
  var states: [Choice] { aftermath?.states ?? replies }
  /// `nil` where no canevas has compléments.
  let aftermath: AftermathSurvey?
  /// The word for the chapter of a proposition, and where it stands: « axe ».
  let sectionWord: String
  let sectionSource: String
  /// Where the answer and the last event of a proposition stand.
  let stateSource: String
  /// The tables of the answer and of the events, and where the public of a passage stands.
  let stateTables, audienceSource: String
  let asked: CountedQuestions
  let names: SurveyNames
  let words: SurveyWords
  /// The same as keys of a document.
  let texts: [JSONKey]
  let finder: ThemeFinder
  private let numbers: [(key: JSONKey, isWhole: Bool)]

  /// Texts that are counted together.
  struct TextKind: Sendable {
    let key: String
    let title: String
    /// Indices in `textKeys`.
    let texts: Range<Int>
    /// The table and columns that have them.
    let source: String
  }

  /// `form` is the version of the inventory, `newest` the current one. Both have to declare what an
  /// inventory counts, without `Form.faults`.
  package init(_ form: Form, ofNewest newest: Form) {
    guard let asked = form.countedQuestions, let all = newest.countedQuestions else {
      preconditionFailure("No inventory of \(form.format): \(form.faults)")
    }
    self.asked = asked
    let words = SurveyWords(asked)
    names = SurveyNames(asked)
    self.words = words
    aftermath = AftermathSurvey(form, asked)
    let section = all.items.group.overview?.section
    sectionWord = section?.title.lowercased() ?? "partie"
    sectionSource = words.table(asked.items.list) + (section.map { ", colonne \($0.key)" } ?? "")
    stateTables =
      words.table(asked.items.list)
      + (all.aftermath.map { " et \(words.table($0.history.field))" } ?? "")
    audienceSource =
      "canevas.csv" + (all.ownAudience == nil ? "" : " ou \(words.table(asked.subjects.list))")
      + ", colonne \(asked.audience.key)"
    stateSource =
      words.source(asked.items.list, asked.answer)
      + (all.aftermath.map { ", et " + words.source($0.history.field, $0.state) } ?? "")
    choices = asked.choices.map { field in
      Question(
        key: field.key,
        jsonKey: field.jsonKey,
        title: field.label,
        choices: field.kind.choices
      )
    }
    let fields = asked.texts.flatMap(\.self)
    textKeys = fields.map(\.key)
    texts = fields.map(\.jsonKey)
    kinds = Self.kinds(asked, words)
    finder = ThemeFinder(asked.declared.themes)
    numbers = asked.sums.map { ($0.jsonKey, $0.kind == .count) }
    publics = asked.audience.kind.choices
    addressees = asked.addressee.kind.choices
    replies = asked.answer.kind.choices
  }

  private static func kinds(_ asked: CountedQuestions, _ words: SurveyWords) -> [TextKind] {
    var first = 0
    return zip(asked.declared.texts, asked.texts).map { declared, fields in
      defer { first += fields.count }
      return TextKind(
        key: declared.key,
        title: declared.title,
        texts: first..<first + fields.count,
        source: words.source(asked.subjects.list, fields)
      )
    }
  }

  /// Extracts the data from an export of `draft`, which is `export` in `document`.
  func facts(
    of draft: Draft,
    id: String,
    _ export: FlatJSON.Node,
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
  private func complements(_ answers: FlatJSON.Node, _ document: FlatJSON) -> Aftermath? {
    guard let aftermath, let object = document.object(answers) else { return nil }
    return aftermath.facts(of: Answers(object))
  }

  private func owner(_ row: FlatJSON.Node, _ document: FlatJSON) -> CanevasFacts.Owner {
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
    _ row: FlatJSON.Node,
    _ publics: ChoiceSet,
    _ document: FlatJSON
  ) -> CanevasFacts.Concertation {
    CanevasFacts.Concertation(
      title: document.string(names.title, of: row) ?? "",
      end: document.date(names.end, of: row),
      numbers: numbers.map { number in
        let stored = document.json(number.key, of: row)
        return number.isWhole ? stored?.integer.map(Double.init) : stored?.decimal
      },
      followUp: document.json(names.followUp, of: row)?.bool,
      themes: texts.map { key in document.text(key, of: row, finder.themes) },
      passages: texts.map { document.text($0, of: row, Passages.count) ?? 0 },
      publics: names.ownPublics.flatMap { document.choices($0, of: row, among: self.publics) }
        ?? publics,
      propositions: document.rows(names.propositions, of: row).map { proposition in
        CanevasFacts.Proposition(
          addressee: document.index(names.addressee, of: proposition, among: addressees)
            .map(UInt8.init),
          reply: document.index(names.reply, of: proposition, among: replies)
            .map(UInt8.init)
        )
      }
    )
  }
}

/// What the members of an object say.
extension FlatJSON {
  fileprivate func json(_ key: JSONKey, of node: Node) -> JSON? { member(key, of: node).map(json) }

  fileprivate func string(_ key: JSONKey, of node: Node) -> String? {
    member(key, of: node).flatMap(string)
  }

  fileprivate func date(_ key: JSONKey, of node: Node) -> CalendarDate? {
    string(key, of: node).flatMap(CalendarDate.init(iso:))
  }

  /// Passes the UTF-8 of a text to `use`.
  func text<Value>(
    _ key: JSONKey,
    of node: Node,
    _ use: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    guard let member = member(key, of: node), kind(member) == .string else { return nil }
    return withText(member, use)
  }

  /// The selected options; `nil` if there is no answer.
  fileprivate func choices(
    _ key: JSONKey,
    of node: Node,
    among choices: [Choice]
  ) -> ChoiceSet? {
    values(key, of: node)?.reduce(into: []) { set, value in
      if let index = index(of: value, among: choices) { set.insert(ChoiceSet(index: index)) }
    }
  }

  /// The elements of a list; `nil` if there is none.
  func values(_ key: JSONKey, of node: Node) -> [Node]? {
    guard let list = member(key, of: node), kind(list) == .array else { return nil }
    return Array(elements(of: list))
  }

  func rows(_ key: JSONKey, of node: Node) -> [Node] {
    values(key, of: node)?.filter { kind($0) == .object } ?? []
  }

  fileprivate func index(_ key: JSONKey, of node: Node, among choices: [Choice]) -> Int? {
    text(key, of: node) { choices.index(ofKey: $0) } ?? nil
  }

  fileprivate func index(of value: Node, among choices: [Choice]) -> Int? {
    kind(value) == .string ? withText(value) { choices.index(ofKey: $0) } : nil
  }
}

extension JSON {
  var decimal: Double? {
    if case .number(let spelling) = self { Double(spelling) } else { nil }
  }
}
