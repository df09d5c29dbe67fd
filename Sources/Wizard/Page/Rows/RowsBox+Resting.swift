internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// A list that has not the focus.
extension RowsBox {
  /// Rows that a list shows which has not the focus.
  private static let shownAtRest = 8

  static func restingCount(of count: Int) -> Int {
    count <= shownAtRest + 1 ? count : shownAtRest
  }

  /// The first rows of a list that has not the focus, and how many there are beside them.
  static func resting(_ group: Group, _ rows: [JSON], width: Int, errors: (Int) -> Int) -> Block {
    var block = Block()
    let shown = restingCount(of: rows.count)
    var box = RowsBox(group, Array(rows.prefix(shown)))
    box.flatten()
    let columns = RowColumns(box.table, width: width, hasMarks: false)
    for entry in box.entries {
      if entry == .add, shown < rows.count {
        let rest = rows.count - shown
        block.add(
          .text(
            Wrapping.cut("… et \(group.noun.counted(rest)) de plus", width: width),
            .dimmed
          )
        )
      }
      if case .row(let row) = entry { box.cutText(of: row, columns) }
      block.add(box.line(of: entry, columns, isCurrent: false, width: width, errors: errors))
    }
    return block
  }
}

extension Wrapping {
  /// `text` in one row, cut behind a word where it does not fit.
  static func cutAtWord(_ text: String, width: Int) -> String {
    let part = String(text.prefix(width * 2))
    let rows = rows(part, width: width)
    guard rows.count > 1 || part.utf8.count < text.utf8.count else { return rows[0] }
    let room = width - 1
    let first = self.rows(part, width: max(2, room))[0]
    return self.width(first) <= room ? first + "…" : cut(first, width: width)
  }
}
