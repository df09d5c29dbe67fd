/// Which questions of a form say what is promised: the parts that they play, so that no reader of promises knows
/// their keys. What was answered and said since is told by the `Overview` of the items.
package struct PromiseQuestions: Equatable, Sendable {
  /// A date that practice proposes for all items of a row, so many months after its end.
  package struct Custom: Equatable, Sendable {
    package let key: String
    package let months: Int
    /// What is expected by then, in a few words.
    package let title: String
    /// It is open until every item is answered; otherwise until the first one is.
    package let isForEach: Bool

    package init(_ key: String, months: Int, _ title: String, isForEach: Bool) {
      (self.key, self.months, self.title) = (key, months, title)
      self.isForEach = isForEach
    }
  }

  /// The list whose rows have an end and items: the concertations.
  package let list: String
  package let end: String
  /// What is answered one by one: the propositions.
  package let items: String
  /// The day that was promised for an item.
  package let due: String
  /// Choices of an item's answer that answer nothing yet.
  package let pendingAnswers: Set<String>
  /// States in an item's history after which nothing more is expected.
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
