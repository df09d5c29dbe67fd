package import Exports
package import FormModel
internal import JSONText

/// Rows read from a table, to be added to a list of a draft.
package struct RowsArrival: Sendable {
  package let list: FormList
  /// The 0-based rows of the parent lists to use if the table does not name them.
  package let parents: [Int]
  package let reading: RowsReading

  package init(_ reading: RowsReading, into list: FormList, parents: [Int]) {
    (self.reading, self.list, self.parents) = (reading, list, parents)
  }

  /// Rows whose table names a parent row that does not exist; they are not added.
  package func strays(in answers: Answers) -> [RowsReading.Row] {
    reading.rows.filter { place(of: $0, in: answers) == nil }
  }

  /// The number of rows that can be added.
  package func count(in answers: Answers) -> Int { reading.rows.count - strays(in: answers).count }

  private func place(of row: RowsReading.Row, in answers: Answers) -> Path? {
    var around: [Int] = []
    for (level, above) in list.parents.enumerated() {
      let index = row.parents[level] ?? parents[level]
      let count = answers.rows(at: above.path(in: around)).count
      // The first row of an empty list is created by adding to it.
      guard index < max(1, count) else { return nil }
      around.append(index)
    }
    return list.path(in: around)
  }

  /// The answers with the rows appended, and with derived answers.
  package func added(to answers: Answers, of form: Form) -> Answers {
    var answers = answers
    // Append to each list once, however many rows it gets.
    var added: [Path: [JSONObject]] = [:]
    for row in reading.rows {
      if let path = place(of: row, in: answers) { added[path, default: []].append(row.value) }
    }
    for (path, rows) in added {
      let before = answers.rows(at: path)
      answers[path] = .array(before + rows.map { .object($0) })
      for (number, row) in rows.enumerated() {
        complete(row, at: path + (before.count + number), &answers, form)
      }
    }
    return answers
  }

  /// Adds the answers derived from a row.
  private func complete(_ row: JSONObject, at path: Path, _ answers: inout Answers, _ form: Form) {
    for key in row.keys {
      for completion in form.completions {
        for (addition, value) in completion.additions(after: path + key, in: answers) {
          answers[addition] = .string(value)
        }
      }
    }
  }
}

extension AnswerBook {
  /// Adds rows from a table as one undo step.
  package mutating func add(_ arrival: RowsArrival, of form: Form, from page: Page.ID) {
    let after = arrival.added(to: answers, of: form)
    // The innermost container of all added rows.
    let hasParents = arrival.reading.rows.contains { $0.parents.contains { $0 != nil } }
    let top = arrival.list.parents.first.map { Path.root + $0.key }
    let place =
      hasParents ? top ?? arrival.list.path(in: []) : arrival.list.path(in: arrival.parents)
    seal()
    set(after[place], at: place, .importing(arrival.list.group.noun), from: page)
    seal()
  }
}
