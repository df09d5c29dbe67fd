package import FormModel
package import JSONText

/// Operations on rows of a list.
package enum RowChange: Sendable {
  case duplicate, remove, moveUp, moveDown
}

extension AnswerBook {
  /// Changes a row and returns the index of the row to select: after the last row was removed, one
  /// past the end. Returns `nil` if nothing changes.
  package mutating func change(
    row: Int,
    of list: Path,
    _ change: RowChange,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int? {
    var rows = answers.rows(at: list)
    guard rows.indices.contains(row) else { return nil }
    let (target, reason): (Int, Change.Reason)
    switch change {
    case .duplicate:
      rows.insert(rows[row], at: row + 1)
      (target, reason) = (row + 1, .duplicating(noun))
    case .remove:
      rows.remove(at: row)
      (target, reason) = (row, .removing(noun))
    case .moveUp, .moveDown:
      target = change == .moveUp ? row - 1 : row + 1
      guard rows.indices.contains(target) else { return nil }
      rows.swapAt(row, target)
      reason = .moving(noun)
    }
    set(.array(rows), at: list, reason, from: page)
    return target
  }

  /// Moves a row to another index, which need not be adjacent in a filtered list. Returns its new
  /// index.
  ///
  /// The undo step has the rows that the row goes past. A second list of a thousand rows for each key that is held
  /// would soon take more memory than the canevas.
  package mutating func move(
    row: Int,
    to target: Int,
    of list: Path,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int? {
    let before = answers.rows(at: list)
    guard before.indices.contains(row), before.indices.contains(target), row != target else {
      return nil
    }
    let passed = min(row, target)...max(row, target)
    var rows = before[passed]
    rows.insert(rows.remove(at: row), at: target)
    let values = passed.map { (list + $0, rows[$0] as JSON?) }
    _ = set(values, .moving(noun), near: list, from: page)
    return target
  }

  /// Gives several rows the same answer as one undo step. Returns how many changed.
  package mutating func answer(
    _ key: String,
    _ value: JSON?,
    rows: [Int],
    of list: Path,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int {
    let count = answers.rows(at: list).count
    let values = rows.filter { (0..<count).contains($0) }.map { (list + $0 + key, value) }
    return set(values, .answering(noun, values.count), near: list, from: page)
  }

  /// Renumbers the rows in order as one undo step. Returns how many changed.
  package mutating func renumber(
    _ key: String,
    of list: Path,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int {
    let values = answers.rows(at: list).indices.map {
      (list + $0 + key, JSON.string(String($0 + 1)) as JSON?)
    }
    return set(values, .renumbering(noun, values.count), near: list, from: page)
  }
}
