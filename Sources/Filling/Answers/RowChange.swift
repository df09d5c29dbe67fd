package import FormModel
package import JSONText

/// What can be done to a row of a list, beside filling it.
package enum RowChange: Sendable {
  case duplicate, remove, moveUp, moveDown
}

extension AnswerBook {
  /// Gives the place to be at afterwards, which after the last row was removed is behind the others;
  /// `nil` where there is nothing to do.
  package mutating func change(
    row: Int,
    of list: Path,
    _ change: RowChange,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int? {
    var rows = answers.rows(at: list)
    guard rows.indices.contains(row) else { return nil }
    let (place, reason): (Int, Change.Reason)
    switch change {
    case .duplicate:
      rows.insert(rows[row], at: row + 1)
      (place, reason) = (row + 1, .duplicating(noun))
    case .remove:
      rows.remove(at: row)
      (place, reason) = (row, .removing(noun))
    case .moveUp, .moveDown:
      place = change == .moveUp ? row - 1 : row + 1
      guard rows.indices.contains(place) else { return nil }
      rows.swapAt(row, place)
      reason = .moving(noun)
    }
    set(.array(rows), at: list, reason, from: page)
    return place
  }

  /// Puts a row before or behind another, which need not be its neighbour in a list that is shown in part;
  /// gives the place to be at afterwards.
  package mutating func move(
    row: Int,
    to place: Int,
    of list: Path,
    _ noun: Noun,
    from page: Page.ID
  ) -> Int? {
    var rows = answers.rows(at: list)
    guard rows.indices.contains(row), rows.indices.contains(place), row != place else { return nil }
    rows.insert(rows.remove(at: row), at: place)
    set(.array(rows), at: list, .moving(noun), from: page)
    return place
  }

  /// The same answer for several rows, as one step; gives how many changed.
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

  /// Numbers the rows in their order, as one step; gives how many changed.
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
