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

  /// The current state of a row: that of its last event, else its answer.
  package func stateKey(of row: JSON?) -> String? {
    if let history = overview?.history, let rows = row?.object?[history.list]?.array {
      for place in historyOrder(of: row).reversed() {
        if let key = rows[place].object?[history.state]?.string, !key.isEmpty { return key }
      }
    }
    return overview?.answer.flatMap { row?.object?[$0.key]?.string }
  }

  /// The current state in words: that of the last event, else the answer.
  package func state(of row: JSON?) -> String {
    if let (_, group, declared) = history, let rows = row?.object?[declared.list]?.array,
      !rows.isEmpty
    {
      let kind = group.field(declared.state)?.kind
      for place in historyOrder(of: row).reversed() {
        let words = kind?.tickedWords(in: rows[place].object?[declared.state]) ?? ""
        if !words.isEmpty { return words }
      }
    }
    guard let answer = overview?.answer else { return "" }
    return field(answer.key)?.kind.tickedWords(in: row?.object?[answer.key]) ?? ""
  }
}
