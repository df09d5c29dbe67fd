package import FormModel
package import JSONText

/// A row that was copied or cut, for a list of the same kind in any draft.
package struct TakenRow: Sendable {
  package let value: JSON
  package let group: Group
  /// The list from which it was cut; `nil` for a copy.
  fileprivate let origin: Path?

  package var noun: Noun { group.noun }
}

extension AnswerBook {
  /// Copies the row at `index` of `list`, and removes it if `isCut`. Returns `nil` if there is
  /// none.
  package mutating func take(
    row index: Int,
    of list: Path,
    _ group: Group,
    isCut: Bool,
    from page: Page.ID
  ) -> TakenRow? {
    let rows = answers.rows(at: list)
    guard rows.indices.contains(index) else { return nil }
    if isCut { _ = change(row: index, of: list, .remove, group.noun, from: page) }
    return TakenRow(value: rows[index], group: group, origin: isCut ? list : nil)
  }

  /// Inserts a row at `index` of `list`, whose rows have the same group. If it was cut by the
  /// previous change, both become one undo step, so that undo never leaves the row in neither
  /// place.
  package mutating func put(
    _ row: TakenRow,
    at index: Int,
    of list: Path,
    from page: Page.ID
  ) {
    seal()
    var rows = answers.rows(at: list)
    rows.insert(row.value, at: max(0, min(index, rows.count)))
    guard let origin = row.origin, isLastChange(removing: row, from: origin) else {
      set(.array(rows), at: list, .duplicating(row.noun), from: page)
      return
    }
    var moved = answers
    moved[list] = .array(rows)
    let shared = zip(origin.components, list.components).prefix { $0 == $1 }.map(\.0)
    let place = Path(shared)
    _ = undo()
    set(moved[place], at: place, .moving(row.noun), from: page)
  }

  private func isLastChange(removing row: TakenRow, from list: Path) -> Bool {
    guard let last = past.last, last.path == list, last.reason == .removing(row.noun),
      case .value(let before, let after) = last.what
    else { return false }
    let (rows, rest) = (before?.array ?? [], after?.array ?? [])
    return rows.count == rest.count + 1
      && rows.indices.contains { index in
        rows[index] == row.value && rows[..<index] == rest[..<index]
      }
  }
}
