internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// A list of groups: its rows, and the entry that adds one.
struct RowsBox {
  let group: Group
  var cursor = 0

  func isOnRow(_ rows: [JSON]) -> Bool { rows.indices.contains(cursor) }

  mutating func handle(_ code: Key.Code, _ rows: [JSON]) -> WidgetReply {
    switch code {
    case .up: cursor == 0 ? .leave(.above) : move(to: cursor - 1, rows)
    case .down: cursor >= rows.count ? .leave(.next) : move(to: cursor + 1, rows)
    case .home: move(to: 0, rows)
    case .end: move(to: rows.count, rows)
    default: .ignored
    }
  }

  private mutating func move(to place: Int, _ rows: [JSON]) -> WidgetReply {
    cursor = max(0, min(rows.count, place))
    return .done
  }

  /// The rows as they stand on a page; `problems` counts those in each row.
  static func block(
    _ group: Group,
    _ rows: [JSON],
    problems: [Int],
    cursor: Int?,
    width: Int
  ) -> Block {
    var block = Block()
    for (index, row) in rows.enumerated() {
      let isCurrent = index == cursor
      let number = "\(index + 1). "
      let summary = RowSummary(row, index: index, of: group)
      let warning = problems[index] == 0 ? "" : " ! à revoir"
      let room = width - number.count - Wrapping.width(warning)
      let text =
        number
        + summary.line(in: room, width: { Wrapping.width($0) }) { Wrapping.cut($0, width: $1) }
      var line = Line.text(text, isCurrent ? .selected : .value)
      if !warning.isEmpty { line = line.adding(warning, .error, column: Wrapping.width(text)) }
      block.add(line, isCurrent: isCurrent)
    }
    let isAdding = cursor.map { $0 >= rows.count } ?? false
    block.add(
      .text(
        Wrapping.cut("+ ajouter \(group.noun.withArticle)", width: width),
        isAdding ? .selected : .plain
      ),
      isCurrent: isAdding
    )
    return block
  }
}
