package import FormModel
internal import JSONText

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
}
