/// Which questions of a form say what is promised, and what became of it: the parts that they play, so that
/// no reader of promises knows their keys.
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
  package let reply: String
  /// Choices of `reply` that answer nothing yet.
  package let pendingReplies: Set<String>
  /// The day that was promised for an item.
  package let due: String
  /// The dated list of what was said or done since.
  package let news: String
  package let newsDate: String
  package let newsState: String
  /// Choices of `newsState` after which nothing more is expected.
  package let lastStates: Set<String>
  package let customs: [Custom]

  package init(
    list: String,
    end: String,
    items: String,
    reply: String,
    pendingReplies: Set<String>,
    due: String,
    news: String,
    newsDate: String,
    newsState: String,
    lastStates: Set<String>,
    customs: [Custom]
  ) {
    (self.list, self.end, self.items, self.reply) = (list, end, items, reply)
    (self.pendingReplies, self.due, self.news) = (pendingReplies, due, news)
    (self.newsDate, self.newsState, self.lastStates) = (newsDate, newsState, lastStates)
    self.customs = customs
  }
}
