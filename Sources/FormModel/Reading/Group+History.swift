package import JSONText

/// Rows with a list of later events.
extension Group {
  /// The list of later events with its group.
  package var history: (field: Field, group: Group, declared: Overview.History)? {
    guard let declared = overview?.history, let field = field(declared.list),
      case .rows(let group) = field.kind
    else { return nil }
    return (field, group, declared)
  }

  /// The indices of the events of `row` in chronological order, undated ones last.
  package func historyOrder(of row: JSON?) -> [Int] {
    guard let history = overview?.history, let rows = row?.object?[history.list]?.array else {
      return []
    }
    let dates = rows.map { $0.object?[history.date]?.string }
    return rows.indices.sorted { one, other in
      switch (dates[one], dates[other]) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one < other
      }
    }
  }

  /// The last event; `nil` if there is none.
  package func lastNews(of row: JSON?) -> JSONObject? {
    guard let list = overview?.history?.list, let rows = row?.object?[list]?.array else {
      return nil
    }
    return historyOrder(of: row).last { !rows[$0].isHollow }.flatMap { rows[$0].object }
  }

  /// The choice that answers a row.
  package var answer: Field? { overview?.answer.flatMap { field($0.key) } }

  /// Where a row stands today: what its history told last, else the answer that it was given; `nil` where
  /// nobody has said anything.
  package func state(of row: JSON?) -> RowState? {
    if let history, let rows = row?.object?[history.declared.list]?.array {
      let field = history.group.field(history.declared.state)
      for index in historyOrder(of: row).reversed() {
        if let told = RowState(field, of: rows[index].object) { return told }
      }
    }
    return RowState(answer, of: row?.object)
  }
}

/// A choice that tells where a row stands.
package struct RowState: Equatable, Sendable {
  /// As it is stored, which may be no choice of the form.
  package let key: String
  /// Empty where the form has none for it.
  package let words: String

  fileprivate init?(_ field: Field?, of row: JSONObject?) {
    guard let field, let stored = row?[field.key], let key = stored.string, !key.trimmed.isEmpty
    else { return nil }
    (self.key, words) = (key, field.kind.tickedWords(in: stored))
  }
}
