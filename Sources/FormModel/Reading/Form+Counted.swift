internal import TextFolding

/// The questions that an inventory counts, all of which the form asks.
package struct CountedQuestions: Sendable {
  package let declared: Counted
  package let owners: OwnerQuestions
  package let official: OwnerQuestions.Official
  package let start: Field
  package let subjects: SubjectQuestions
  package let end: Field
  package let items: ItemQuestions
  /// The choice that answers an item.
  package let answer: Field
  package let addressee: Field
  /// Parallel to `Counted.choices`.
  package let choices: [Field]
  package let audience: Field
  /// The same question of a subject; `nil` where only the whole is asked.
  package let ownAudience: Field?
  /// Parallel to `Counted.sums`.
  package let sums: [Field]
  package let commitment: Field
  /// Parallel to `Counted.texts`.
  package let texts: [[Field]]
  /// `nil` in a form, or a version of it, without compléments.
  package let aftermath: Aftermath?

  package struct Aftermath: Sendable {
    package let documents: (list: Field, group: Group, kind: Field)
    package let attendance: (list: Field, people: Field, channel: Field, number: Field)
    package let sessions: (list: Field, hours: Field)
    /// The events of an item, the last of which tells its state.
    package let history: (field: Field, group: Group, declared: Overview.History)
    package let state: Field
    /// The chapter of an item, with its word.
    package let section: (field: Field, title: String)
    package let due: Field
  }
}

extension Form {
  /// `nil` for a form of which no inventory is made.
  package var countedQuestions: CountedQuestions? { CountedReader(self)?.read().questions }

  /// Roles and keys that `counted` needs and the form does not have.
  var countedFaults: [String] { CountedReader(self)?.read().faults ?? [] }
}

/// Finds the questions, and what is missing.
private struct CountedReader {
  private let form: Form
  private let counted: Counted
  private var faults: [String] = []

  init?(_ form: Form) {
    guard let counted = form.counted else { return nil }
    (self.form, self.counted) = (form, counted)
  }

  consuming func read() -> (questions: CountedQuestions?, faults: [String]) {
    let owners = need(form.owners, "owners")
    let official = need(owners?.official, "owner codes")
    let start = need(form.field(.start), "start")
    let subjects = need(form.subjects, "subjects")
    let end = need(subjects?.end, "end")
    let items = need(subjects?.items, "items")
    let answer = need(items?.group.answer, "an answer to items")
    guard let owners, let official, let start, let subjects, let end, let items, let answer else {
      return (nil, faults)
    }
    let root = form.rootFields
    let choices = counted.choices.map { field($0, in: root, \.isSeveral) }
    let audience = field(counted.audience.field, in: root, \.isSeveral)
    let addressee = field(counted.addressee, in: items.group.fields, \.isOneChoice)
    let sums = counted.sums.map { field($0.field, in: subjects.group.fields, \.isNumber) }
    let commitment = field(counted.commitment.field, in: subjects.group.fields) { $0 == .yesNo }
    let texts = counted.texts.map { texts in
      texts.fields.map { field($0, in: subjects.group.fields) { $0 == .paragraphs } }
    }
    let aftermath = aftermath(subjects.group.fields, items)
    checkThemes()
    guard let audience, let addressee, let commitment, faults.isEmpty else { return (nil, faults) }
    return (
      CountedQuestions(
        declared: counted,
        owners: owners,
        official: official,
        start: start,
        subjects: subjects,
        end: end,
        items: items,
        answer: answer,
        addressee: addressee,
        choices: choices.compactMap(\.self),
        audience: audience,
        ownAudience: subjects.group.field(counted.audience.field),
        sums: sums.compactMap(\.self),
        commitment: commitment,
        texts: texts.map { $0.compactMap(\.self) },
        aftermath: aftermath
      ), []
    )
  }

  /// A version of the form before the compléments has no history, and asks for none of the rest.
  private mutating func aftermath(
    _ subject: [Field],
    _ items: ItemQuestions
  ) -> CountedQuestions.Aftermath? {
    guard let counted = counted.aftermath, let history = items.group.history else { return nil }
    let documents = list(counted.documents.list, in: subject)
    let kind = field(counted.documents.kind.field, in: documents?.1.fields ?? [], \.isOneChoice)
    let attendance = list(counted.attendance.list, in: subject)
    let lines = attendance?.1.fields ?? []
    let people = field(counted.attendance.people, in: lines, \.isOneChoice)
    let channel = field(counted.attendance.channel, in: lines, \.isOneChoice)
    let number = field(counted.attendance.number, in: lines, \.isNumber)
    let sessions = list(counted.sessions.list, in: subject)
    let hours = field(counted.sessions.hours.field, in: sessions?.1.fields ?? [], \.isNumber)
    let state = need(history.group.field(history.declared.state), "a state of items")
    let column = need(items.group.overview?.section, "a section of items")
    let section = need(column.flatMap { items.group.field($0.key) }, "a section of items")
    let due = need(items.due, "due")
    guard let documents, let kind, let attendance, let people, let channel, let number,
      let sessions, let hours, let state, let column, let section, let due
    else { return nil }
    return CountedQuestions.Aftermath(
      documents: (documents.0, documents.1, kind),
      attendance: (attendance.0, people, channel, number),
      sessions: (sessions.0, hours),
      history: history,
      state: state,
      section: (section, column.title),
      due: due
    )
  }

  /// Beginnings of words have to be long enough to tell words apart, and short enough for the search.
  private mutating func checkThemes() {
    for stem in counted.themes.flatMap(\.stems) where !(4...16).contains(stem.foldedWords.count) {
      faults.append("counted: \(stem) is no beginning of words")
    }
  }

  private mutating func need<Value>(_ value: Value?, _ what: String) -> Value? {
    if value == nil { faults.append("counted without \(what)") }
    return value
  }

  private mutating func field(
    _ key: String,
    in fields: [Field],
    _ suits: (Kind) -> Bool
  ) -> Field? {
    let field = fields.first { $0.key == key && suits($0.kind) }
    if field == nil { faults.append("counted: no \(key) of its kind") }
    return field
  }

  private mutating func list(_ key: String, in fields: [Field]) -> (Field, Group)? {
    guard let field = field(key, in: fields, { if case .rows = $0 { true } else { false } }),
      case .rows(let group) = field.kind
    else { return nil }
    return (field, group)
  }
}

extension Kind {
  fileprivate var isSeveral: Bool { if case .choice(.severalOf) = self { true } else { false } }
  fileprivate var isNumber: Bool { self == .count || self == .hours }
}
