internal import JSONText

/// An answer that is owed, with its due date.
package struct Promise: Equatable, Sendable {
  /// The path of the date: that of the item, or the end date of its row.
  package let path: Path
  /// The name of the row: the title of the concertation.
  package let row: String
  /// The item; `nil` if it is all items of the row.
  package let item: String?
  package let due: CalendarDate
  /// The option with the item’s current state; `nil` if there is none.
  package let state: String?
  /// The current state in words; empty if there is none.
  package let stateWords: String
  /// The custom that suggests the date; `nil` if it was promised.
  package let custom: PromiseQuestions.Custom?

  /// Negative before the due date.
  package func daysLate(on today: CalendarDate) -> Int {
    today.daysSince1970 - due.daysSince1970
  }

  package func isLate(on today: CalendarDate) -> Bool { due < today }
}

extension Form {
  /// All owed answers, in the order of the answers.
  package func promises(in answers: Answers) -> [Promise] {
    guard let promised else { return [] }
    let list = Path.root + promised.list.key
    let reader = PromiseReader(promised)
    return answers.rows(at: list).enumerated().flatMap { index, row -> [Promise] in
      guard let row = row.object else { return [] }
      return reader.promises(in: row, at: list + index)
    }
  }
}

/// Finds what is owed in one row.
private struct PromiseReader {
  private let questions: PromiseQuestions
  private let group: Group
  private let items: Group
  private let end, list: String
  /// `nil` in a version of the form that asks for no such date.
  private let due: String?

  init(_ promised: PromisedItems) {
    (questions, group, items) = (promised.questions, promised.group, promised.items.group)
    (end, list, due) = (promised.end.key, promised.items.list.key, promised.items.due?.key)
  }

  func promises(in row: JSONObject, at path: Path) -> [Promise] {
    let name = row[group.nameKey]?.string?.trimmed ?? ""
    let all = row[list]?.array ?? []
    let own = all.enumerated().compactMap { index, item -> Promise? in
      guard let key = due, let due = day(key, of: item.object), !isKept(item, due) else {
        return nil
      }
      let state = items.state(of: item)
      return Promise(
        path: path + list + index + key,
        row: name,
        item: item.object?[items.nameKey]?.string?.trimmed ?? "",
        due: due,
        state: state?.key,
        stateWords: state?.words ?? "",
        custom: nil
      )
    }
    guard let last = day(end, of: row) else { return own }
    return own
      + questions.customs.filter { isOpen($0, all) }.map { custom in
        Promise(
          path: path + end,
          row: name,
          item: nil,
          due: last.adding(months: custom.months),
          state: nil,
          stateWords: "",
          custom: custom
        )
      }
  }

  /// An item with its own date is owed by that date only.
  private func isOpen(_ custom: PromiseQuestions.Custom, _ all: [JSON]) -> Bool {
    let others = all.filter { item in due.flatMap { day($0, of: item.object) } == nil }
    if custom.isForEach { return others.contains { !isAnswered($0) } }
    return !others.isEmpty && !all.contains { isAnswered($0) }
  }

  /// Whether the promise is kept. An answer is undated and counts as the promised one. An event is
  /// dated and, unless it is final, does not keep a promise for a later date.
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
