/// How the rows of a list are told side by side. All keys are those of the rows’ own fields.
package struct Overview: Equatable, Sendable {
  /// The number that a document outside gives a row.
  package let number: String?
  /// The answer that rows are gathered by.
  package let section: Column?
  /// Short answers, each in a column of its own, the one that can best be left out first.
  package let columns: [Column]
  /// The choice that answers a row; the same one can be given to many rows at once.
  package let answer: Column?
  /// The list in a row of what was said or done since.
  package let history: History?

  package struct Column: Equatable, Sendable {
    package let key: String
    /// A word or two above the column.
    package let title: String

    package init(_ key: String, _ title: String) { (self.key, self.title) = (key, title) }
  }

  package struct History: Equatable, Sendable {
    package let list: String
    /// The date in a row of that list; its stored form sorts as dates do.
    package let date: String
    /// The choice that tells the state at that date.
    package let state: String
    /// The reason that is proposed where a finalised version is taken up again for one more of them.
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
  package var isOneChoice: Bool { if case .oneOf = self { true } else { false } }
}
