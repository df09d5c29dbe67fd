package import FormModel
package import JSONText

/// A row of a list on one line: its name, then its other short answers.
package struct RowSummary {
  package let name: String
  package let facts: [String]

  package var line: String { ([name] + facts).joined(separator: Self.separator) }

  package static let separator = " · "

  package init(_ row: JSON, index: Int, of group: Group) {
    name = group.title(of: row, at: index)
    let table = RowTable(group, [row])
    let lead = [table.ownNumber(of: 0).map { "n°\u{A0}\($0)" }, table.section(of: 0)]
    facts = lead.compactMap(\.self).filter { !$0.isEmpty } + table.facts(of: 0)
  }

  /// The line cut to `room` cells.
  ///
  /// A long name is cut so that the facts get up to three fifths of the line. If that is not
  /// enough, the first facts are dropped, because the form asks for the outcome last.
  package func line(
    in room: Int,
    width: (String) -> Int,
    cut: (String, _ width: Int) -> String
  ) -> String {
    guard width(line) > room else { return line }
    let share = max(room * 3 / 5, room - width(name))
    var shown = facts[...]
    var tail = Self.tail(shown)
    while width(tail) > share, shown.count > 1 {
      shown.removeFirst()
      tail = Self.tail(shown)
    }
    let forTail = min(width(tail), share)
    return cut(name, room - forTail) + (forTail > 0 ? cut(tail, forTail) : "")
  }

  private static func tail(_ facts: ArraySlice<String>) -> String {
    facts.map { separator + $0 }.joined()
  }
}
