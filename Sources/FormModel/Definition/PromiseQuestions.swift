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
