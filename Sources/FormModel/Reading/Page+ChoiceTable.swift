/// Questions of a page that fit in one table: groups of a choice, with the same options in all, and
/// a remark.
package struct ChoiceTable: Sendable {
  package struct Row: Sendable {
    package let label: String
    package let choice: Path
    package let remark: Path
  }

  /// The columns.
  package let choices: [Choice]
  package let rows: [Row]

  /// Fewest rows that are worth a table.
  private static let least = 3

  /// `nil` if the page has no such questions.
  package init?(of page: Page) {
    let groups = page.fields.compactMap { field -> (field: Field, choices: [Choice], Row)? in
      guard field.condition == nil, case .group(let members) = field.kind, members.count == 2,
        case .choice(.oneOf(let choices)) = members[0].kind, members[1].isRemark,
        members[1].kind == .line
      else { return nil }
      let place = page.place + field.key
      let row = Row(
        label: field.label,
        choice: place + members[0].key,
        remark: place + members[1].key
      )
      return (field, choices, row)
    }
    guard groups.count >= Self.least, groups.count == page.fields.count,
      groups.allSatisfy({ $0.choices == groups[0].choices })
    else { return nil }
    choices = groups[0].choices
    rows = groups.map(\.2)
  }

  package func row(asking path: Path) -> Row? {
    rows.first { $0.choice == path || $0.remark == path }
  }
}
