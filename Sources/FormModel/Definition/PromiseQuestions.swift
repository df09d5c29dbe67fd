/// What a form says about promised answers to the items of its subjects (`FieldRole.items`). Later
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

  /// Options of an item’s answer that do not count as an answer yet.
  package let pendingAnswers: Set<String>
  /// Final states in an item’s history.
  package let lastStates: Set<String>
  package let customs: [Custom]

  package init(pendingAnswers: Set<String>, lastStates: Set<String>, customs: [Custom]) {
    (self.pendingAnswers, self.lastStates) = (pendingAnswers, lastStates)
    self.customs = customs
  }
}

/// The rows with an end date and with items that are owed an answer.
package struct PromisedItems: Sendable {
  package let questions: PromiseQuestions
  package let list: Field
  package let group: Group
  package let end: Field
  package let items: ItemQuestions
}

extension Form {
  /// `nil` for a form that promises nothing.
  package var promised: PromisedItems? {
    guard let questions = promiseQuestions, let subjects, let end = subjects.end,
      let items = subjects.items
    else { return nil }
    return PromisedItems(
      questions: questions,
      list: subjects.list,
      group: subjects.group,
      end: end,
      items: items
    )
  }

  /// Roles and choices that `promiseQuestions` needs and the form does not have.
  var promiseFaults: [String] {
    guard let questions = promiseQuestions else { return [] }
    guard let items = promised?.items else { return ["promises without subjects, end and items"] }
    // A version of the form before the compléments asks for none of the rest.
    guard let history = items.group.history else { return [] }
    let answers = items.group.answer?.kind.choices.map(\.key) ?? []
    let states = history.group.field(history.declared.state)?.kind.choices.map(\.key) ?? []
    return (items.due == nil ? ["promises without due"] : [])
      + questions.pendingAnswers.subtracting(answers).sorted().map { "no choice \($0)" }
      + questions.lastStates.subtracting(states).sorted().map { "no choice \($0)" }
  }
}
