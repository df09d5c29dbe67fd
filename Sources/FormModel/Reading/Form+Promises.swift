internal import JSONText

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
  /// The same in words; empty where nobody has said anything.
  package let stateWords: String
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
    guard let promised else { return [] }
    let list = Path.root + promised.questions.list
    return answers.rows(at: list).enumerated().flatMap { place, row -> [Promise] in
      guard let row = row.object else { return [] }
      let reader = PromiseReader(
        questions: promised.questions,
        group: promised.group,
        items: promised.items
      )
      return reader.promises(in: row, at: list + place)
    }
  }
}

/// Reads what is owed in one row.
private struct PromiseReader {
  let questions: PromiseQuestions
  let group: Group
  let items: Group

  func promises(in row: JSONObject, at path: Path) -> [Promise] {
    let name = row[group.nameKey]?.string?.trimmed ?? ""
    let all = row[questions.items]?.array ?? []
    let own = all.enumerated().compactMap { place, item -> Promise? in
      guard let due = day(questions.due, of: item.object), !isKept(item, due) else { return nil }
      let state = items.state(of: item)
      return Promise(
        path: path + questions.items + place + questions.due,
        row: name,
        item: item.object?[items.nameKey]?.string?.trimmed ?? "",
        due: due,
        state: state?.key,
        stateWords: state?.words ?? "",
        custom: nil
      )
    }
    guard let end = day(questions.end, of: row) else { return own }
    return own
      + questions.customs.filter { isOpen($0, all) }.map { custom in
        Promise(
          path: path + questions.end,
          row: name,
          item: nil,
          due: end.adding(months: custom.months),
          state: nil,
          stateWords: "",
          custom: custom
        )
      }
  }

  /// What has a day of its own is owed by that day alone.
  private func isOpen(_ custom: PromiseQuestions.Custom, _ all: [JSON]) -> Bool {
    let others = all.filter { day(questions.due, of: $0.object) == nil }
    if custom.isForEach { return others.contains { !isAnswered($0) } }
    return !others.isEmpty && !all.contains { isAnswered($0) }
  }

  /// An answer has no date, and is taken for the one that was promised. News has one: where it is not the last
  /// word, it keeps no promise for a later day.
  private func isKept(_ item: JSON, _ due: CalendarDate) -> Bool {
    guard let history = items.overview?.history, let last = items.lastNews(of: item) else {
      return hasAnswer(item)
    }
    if let state = last[history.state]?.string, questions.lastStates.contains(state) { return true }
    guard let typed = last[history.date]?.string, let date = PartialDate(edtf: typed) else {
      return true
    }
    return date.end >= due
  }

  private func isAnswered(_ item: JSON) -> Bool {
    hasAnswer(item) || items.lastNews(of: item) != nil
  }

  private func hasAnswer(_ item: JSON) -> Bool {
    guard let answer = items.overview?.answer, let key = item.object?[answer.key]?.string else {
      return false
    }
    return !key.trimmed.isEmpty && !questions.pendingAnswers.contains(key)
  }

  private func day(_ key: String, of object: JSONObject?) -> CalendarDate? {
    guard let typed = object?[key]?.string else { return nil }
    return CalendarDate(iso: typed)
  }
}
