internal import FormModel

/// The answers to one question, told apart by those to another one: the states of propositions, by axis.
struct CrossTable: Equatable, Sendable {
  let key: String
  let title: String
  /// What a row is: « axe ».
  let side: String
  let columns: [String]
  private(set) var rows: [Row]
  /// Rows with an answer for which `shown` has no room.
  private(set) var hidden = 0

  struct Row: Equatable, Sendable {
    let label: String
    var asked = 0
    var answers = 0
    var cells: [Tally]
  }

  /// One row for each of `labels`; its columns are the tallies of `breakdown`.
  init(_ breakdown: Breakdown, by side: String, _ labels: [String], source: String) {
    key = "\(breakdown.key)-\(side)"
    title = "\(breakdown.title), par \(side)"
    self.side = side
    columns = breakdown.tallies.map(\.label)
    rows = labels.enumerated().map { index, label in
      Row(
        label: label,
        cells: breakdown.tallies.map {
          Tally(
            "\(side)-\(index)-\($0.key)",
            "\(label)\u{A0}: \($0.label)",
            source: "\($0.source), et \(source)"
          )
        }
      )
    }
  }

  /// `column` is `nil` where there is no answer.
  mutating func add(_ member: Member, row: Int, column: Int?) {
    guard rows.indices.contains(row) else { return }
    rows[row].asked += 1
    guard let column, rows[row].cells.indices.contains(column) else { return }
    rows[row].answers += 1
    rows[row].cells[column].add(member)
  }

  /// Adds a member with several answers, which counts once in its row.
  mutating func add(_ member: Member, row: Int, columns: some Sequence<Int>) {
    guard rows.indices.contains(row) else { return }
    rows[row].asked += 1
    rows[row].answers += 1
    for column in columns where rows[row].cells.indices.contains(column) {
      rows[row].cells[column].add(member)
    }
  }

  /// Adds that many members with an answer.
  mutating func add(_ count: Int, row: Int, column: Int, _ member: (Int) -> Member) {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return }
    rows[row].asked += count
    rows[row].answers += count
    rows[row].cells[column].add(count, member)
  }

  /// The rows with an answer, those most asked first, no more than a page can show; `nil` where there are none.
  var shown: CrossTable? {
    let answered = rows.filter { $0.answers > 0 }
      .sorted { ($1.asked, $0.label) < ($0.asked, $1.label) }
    if answered.isEmpty { return nil }
    var table = self
    table.rows = Array(answered.prefix(Tally.shown))
    table.hidden = answered.count - table.rows.count
    return table
  }

  func isEmpty(column: Int) -> Bool { rows.allSatisfy { $0.cells[column].count == 0 } }
}
