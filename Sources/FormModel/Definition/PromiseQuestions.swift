/// The questions about promises, by their role, so that other code does not know their keys. Later
/// events are described by the `Overview` of the items.
package struct PromiseQuestions: Equatable, Sendable {
  /// A due date that is customary for all items of a row, a number of months after its end.
  package struct Custom: Equatable, Sendable {
    package let key: String
    package let months: Int
    /// What is due, in a few words.
    package let title: String
    /// Whether it is open until every item is answered; otherwise until the first one is.
    package let isForEach: Bool

    package init(_ key: String, months: Int, _ title: String, isForEach: Bool) {
      (self.key, self.months, self.title) = (key, months, title)
      self.isForEach = isForEach
    }
  }

  /// The list whose rows have an end date and items: the concertations.
  package let list: String
  package let end: String
  /// The list of items that are answered individually: the propositions.
  package let items: String
  /// The promised date of an item.
  package let due: String
  /// Options of an item’s answer that do not count as an answer yet.
  package let pendingAnswers: Set<String>
  /// Final states in an item’s history.
  package let lastStates: Set<String>
  package let customs: [Custom]

  package init(
    list: String,
    end: String,
    items: String,
    due: String,
    pendingAnswers: Set<String>,
    lastStates: Set<String>,
    customs: [Custom]
  ) {
    (self.list, self.end, self.items, self.due) = (list, end, items, due)
    (self.pendingAnswers, self.lastStates) = (pendingAnswers, lastStates)
    self.customs = customs
  }
}

/// The rows that `PromiseQuestions` speaks of, and their items, as the form asks them.
package struct PromisedItems: Sendable {
  package let questions: PromiseQuestions
  package let group: Group
  package let items: Group

  package var end: Field? { group.field(questions.end) }
  package var due: Field? { items.field(questions.due) }
}

extension Form {
  /// `nil` for a form that promises nothing.
  package var promised: PromisedItems? {
    guard let questions = promiseQuestions,
      case .rows(let group) = rootFields.first(where: { $0.key == questions.list })?.kind,
      case .rows(let items) = group.field(questions.items)?.kind
    else { return nil }
    return PromisedItems(questions: questions, group: group, items: items)
  }

  /// Questions and choices that `promiseQuestions` names and the form does not have.
  var promiseFaults: [String] {
    guard let questions = promiseQuestions else { return [] }
    guard let promised else { return ["no items \(questions.items) in \(questions.list)"] }
    let end = promised.end?.kind == .date ? [] : ["no date \(questions.end)"]
    // A version of the form before the compléments asks for none of the rest.
    guard promised.items.overview?.history != nil else { return end }
    let answers = promised.items.answer?.kind.choices.map(\.key) ?? []
    let states =
      promised.items.history.flatMap { $0.group.field($0.declared.state)?.kind.choices.map(\.key) }
      ?? []
    return end + (promised.due?.kind == .date ? [] : ["no date \(questions.due)"])
      + questions.pendingAnswers.subtracting(answers).sorted().map { "no choice \($0)" }
      + questions.lastStates.subtracting(states).sorted().map { "no choice \($0)" }
  }
}
