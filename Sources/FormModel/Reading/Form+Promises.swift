package import JSONText

/// An answer that is owed, and the day by which.
package struct Promise: Equatable, Sendable {
  /// Where the day stands: of the item itself, or the end of its row.
  package let path: Path
  /// What the row is called: the title of the concertation.
  package let row: String
  /// The item; `nil` where all items of the row are meant.
  package let item: String?
  package let due: CalendarDate
  /// The choice that tells where the item is today; `nil` where nobody has said anything.
  package let state: String?
  /// The custom that proposes the day; `nil` where somebody promised it.
  package let custom: PromiseQuestions.Custom?

  /// Negative while there is time.
  package func daysLate(on today: CalendarDate) -> Int {
    today.daysSince1970 - due.daysSince1970
  }

  package func isLate(on today: CalendarDate) -> Bool { due < today }
}

extension Form {
  /// What is owed, in the order of the answers.
  package func promises(in answers: Answers) -> [Promise] {
    guard let questions = promiseQuestions,
      case .rows(let group) = rootFields.first(where: { $0.key == questions.list })?.kind,
      case .rows(let items) = group.fields.first(where: { $0.key == questions.items })?.kind
    else { return [] }
    return answers.rows(at: .root + questions.list).enumerated().flatMap { place, row in
      row.object.map { row in
        questions.promises(
          in: row,
          at: .root + questions.list + place,
          named: row[group.nameKey]?.string?.trimmed ?? "",
          itemName: items.nameKey
        )
      } ?? []
    }
  }

  /// The choice that tells where an item is today.
  package func state(ofItem item: JSONObject) -> String? { promiseQuestions?.state(of: item) }

  /// Where an item is today, as its own choices name it.
  package func stateLabel(_ promise: Promise) -> String? {
    guard let state = promise.state, let questions = promiseQuestions,
      case .rows(let group) = rootFields.first(where: { $0.key == questions.list })?.kind,
      case .rows(let items) = group.fields.first(where: { $0.key == questions.items })?.kind
    else { return nil }
    let choices = items.fields.flatMap { field -> [Choice] in
      if field.key == questions.reply { return field.kind.choices }
      guard field.key == questions.news, case .rows(let news) = field.kind else { return [] }
      return news.fields.first { $0.key == questions.newsState }?.kind.choices ?? []
    }
    return choices.first { $0.key == state }?.label
  }
}

extension PromiseQuestions {
  fileprivate func promises(
    in row: JSONObject,
    at path: Path,
    named name: String,
    itemName: String
  ) -> [Promise] {
    let all = (row[items]?.array ?? []).map { $0.object ?? JSONObject() }
    var promises: [Promise] = []
    for (place, item) in all.enumerated() {
      guard let due = day(self.due, of: item), !isKept(item, due) else { continue }
      promises.append(
        Promise(
          path: path + items + place + self.due,
          row: name,
          item: item[itemName]?.string?.trimmed ?? "",
          due: due,
          state: state(of: item),
          custom: nil
        )
      )
    }
    // What has a day of its own is owed by that day.
    let others = all.filter { day(self.due, of: $0) == nil }
    guard let end = day(self.end, of: row) else { return promises }
    for custom in customs {
      let isOpen =
        custom.isForEach
        ? others.contains { !isAnswered($0) }
        : !others.isEmpty && !all.contains(where: isAnswered)
      guard isOpen else { continue }
      promises.append(
        Promise(
          path: path + self.end,
          row: name,
          item: nil,
          due: end.adding(months: custom.months),
          state: nil,
          custom: custom
        )
      )
    }
    return promises
  }

  /// A reply has no date, and is taken for the one that was promised. News has one: where it is not the
  /// last word, it keeps no promise for a later day.
  private func isKept(_ item: JSONObject, _ due: CalendarDate) -> Bool {
    guard let last = lastNews(of: item) else { return hasReply(item) }
    if last[newsState]?.string.map({ lastStates.contains($0) }) == true { return true }
    guard let date = last[newsDate]?.string.flatMap(PartialDate.init(edtf:)) else { return true }
    return date.end >= due
  }

  private func isAnswered(_ item: JSONObject) -> Bool {
    hasReply(item) || lastNews(of: item) != nil
  }

  private func hasReply(_ item: JSONObject) -> Bool {
    item[reply]?.string.map { !$0.trimmed.isEmpty && !pendingReplies.contains($0) } ?? false
  }

  /// The one with the latest date; of those without a date, the one that stands last.
  private func lastNews(of item: JSONObject) -> JSONObject? {
    let all = (item[news]?.array ?? []).compactMap(\.object).filter { !JSON.object($0).isHollow }
    let dated = all.compactMap { news in
      news[newsDate]?.string.flatMap(PartialDate.init(edtf:)).map { (date: $0, news: news) }
    }
    guard var last = dated.first, dated.count == all.count else { return all.last }
    for one in dated.dropFirst() where one.date >= last.date { last = one }
    return last.news
  }

  fileprivate func state(of item: JSONObject) -> String? {
    lastNews(of: item)?[newsState]?.string ?? item[reply]?.string
  }

  private func day(_ key: String, of object: JSONObject) -> CalendarDate? {
    object[key]?.string.flatMap(CalendarDate.init(iso:))
  }
}
