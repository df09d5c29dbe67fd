internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Marked rows, and one answer for several rows.
extension RowsBox {
  var hasChosen: Bool { !marks.isEmpty || isOnRow }

  /// The rows that receive an answer: the marked ones, else the one under the cursor.
  var chosen: [Int] { marks.isEmpty ? (isOnRow ? [cursor] : []) : marks.sorted() }

  /// Toggles the mark of the row under the cursor and moves to the next entry.
  ///
  /// On a section, toggles all its rows. Returns `false` on the entry that adds a row.
  mutating func toggleMark() -> Bool {
    if let section {
      let rows = rows(of: section)
      if marks.isSuperset(of: rows) { marks.subtract(rows) } else { marks.formUnion(rows) }
      return true
    }
    guard isOnRow else { return false }
    if marks.remove(cursor) == nil { marks.insert(cursor) }
    if entryIndex + 1 < entries.count { entryIndex += 1 }
    return true
  }

  private func rows(of section: String) -> [Int] {
    (filter.rows ?? Array(table.rows.indices)).filter { table.section(of: $0) == section }
  }

  // MARK: Several rows at once

  /// Whether copying takes more than the row under the cursor.
  var copiesSeveral: Bool { !marks.isEmpty || isOnSection || isOnAdd && !table.rows.isEmpty }

  /// The rows that it takes then: the marked ones, those of the section under the cursor, else all.
  var copied: [Int] {
    if !marks.isEmpty { return marks.sorted() }
    return section.map { rows(of: $0) } ?? Array(table.rows.indices)
  }

  mutating func unmark() -> Bool {
    defer { marks = [] }
    return !marks.isEmpty
  }

  // MARK: One answer for several rows

  /// The choice that answers a row; `nil` if the list has none.
  var answer: Field? { group.overview?.answer.flatMap { group.field($0.key) } }

  mutating func beginAnswering() -> Bool {
    guard let answer, !chosen.isEmpty else { return false }
    let stored = chosen.count == 1 ? table.rows[chosen[0]].object?[answer.key] : nil
    answering = ChoiceBox(answer.kind, stored)
    isFiltering = false
    return true
  }

  /// Moves the cursor to the option drawn as span `part`. Returns `false` if it is no option.
  mutating func pointAtOption(part: Int) -> Bool {
    let part = part - partsAboveOptions
    guard var choice = answering, optionsByPart.indices.contains(part) else { return false }
    choice.cursor = optionsByPart[part]
    answering = choice
    return true
  }

  mutating func endAnswering() -> Bool {
    defer { answering = nil }
    return answering != nil
  }
}
