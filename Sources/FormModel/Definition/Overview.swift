/// How the rows of a list are shown as a table. All keys are those of the rows’ fields.
package struct Overview: Equatable, Sendable {
  /// The field with the row’s number in an external document.
  package let number: String?
  /// The field by which rows are grouped.
  package let section: Column?
  /// Short answers with a column each, the most dispensable one first.
  package let columns: [Column]
  /// The choice that answers a row. It can be set for many rows at once.
  package let answer: Column?
  /// The list of later events in a row.
  package let history: History?

  package struct Column: Equatable, Sendable {
    package let key: String
    /// A column heading of one or two words.
    package let title: String

    package init(_ key: String, _ title: String) { (self.key, self.title) = (key, title) }
  }

  package struct History: Equatable, Sendable {
    package let list: String
    /// The date in a row of that list; its stored form sorts chronologically.
    package let date: String
    /// The choice with the state at that date.
    package let state: String
    /// The proposed reason for reopening a finalised version to add an event.
    package let reason: String

    package init(_ list: String, date: String, state: String, reason: String) {
      (self.list, self.date, self.state, self.reason) = (list, date, state, reason)
    }
  }

  package init(
    number: String? = nil,
    section: Column? = nil,
    columns: [Column] = [],
    answer: Column? = nil,
    history: History? = nil
  ) {
    (self.number, self.section, self.columns) = (number, section, columns)
    (self.answer, self.history) = (answer, history)
  }
}

extension Overview {
  /// What is left of it where only `fields` are asked.
  func of(_ fields: [Field]) -> Overview? {
    func isAsked(_ key: String) -> Bool { fields.contains { $0.key == key } }
    let left = Overview(
      number: number.flatMap { isAsked($0) ? $0 : nil },
      section: section.flatMap { isAsked($0.key) ? $0 : nil },
      columns: columns.filter { isAsked($0.key) },
      answer: answer.flatMap { isAsked($0.key) ? $0 : nil },
      history: history.flatMap { isAsked($0.list) ? $0 : nil }
    )
    return left == Overview() ? nil : left
  }

  /// Keys that it names and `fields` do not have, or not of a kind that it can show.
  func faults(in fields: [Field]) -> [String] {
    func kind(_ key: String, of fields: [Field]) -> Kind? { fields.first { $0.key == key }?.kind }
    let shown = [number].compactMap(\.self) + ([section] + columns).compactMap { $0?.key }
    var faults = shown.filter { kind($0, of: fields) == nil }.map { "no column \($0)" }
    if let answer, kind(answer.key, of: fields)?.isOneChoice != true {
      faults.append("no choice \(answer.key)")
    }
    guard let history else { return faults }
    guard case .rows(let group)? = kind(history.list, of: fields) else {
      return faults + ["no list \(history.list)"]
    }
    if group.field(history.date) == nil { faults.append("no date \(history.date)") }
    if group.field(history.state)?.kind.isOneChoice != true {
      faults.append("no choice \(history.state)")
    }
    return faults
  }
}

extension Kind {
  package var isOneChoice: Bool { if case .choice(.oneOf) = self { true } else { false } }
}
