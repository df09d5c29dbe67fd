internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// A list that has not the focus.
extension RowsBox {
  /// Rows that a list shows which has not the focus.
  private static let shownAtRest = 8

  /// As it is with the focus where all of it has room in `height` lines; else the first rows, and how many
  /// there are beside them.
  static func resting(
    _ group: Group,
    _ rows: [JSON],
    width: Int,
    height: Int,
    errors: (Int) -> Int
  ) -> Block {
    let shown = rows.count <= shownAtRest + 1 ? rows.count : shownAtRest
    var box = RowsBox(group, Array(rows.prefix(shown)))
    box.isFocused = false
    let columns = box.columns(width: width)
    var block = Block()
    if hasTitles(height), !rows.isEmpty, let titles = columns.titles(box.table) {
      block.add(titles)
    }
    let room = max(1, height - block.lines.count)
    let whole =
      shown == rows.count
      ? box.wholeRows(columns, width: width, room: room, errors: errors) : nil
    if whole == nil { box.flatten() }
    block.owners = block.lines.map { _ in nil }
    for (index, entry) in box.entries.enumerated() {
      if entry == .add, shown < rows.count {
        let rest = rows.count - shown
        block.add(
          .text(
            Wrapping.cut("… et \(group.noun.counted(rest)) de plus", width: width),
            .dimmed
          )
        )
        block.owners.append(nil)
      }
      if case .row(let row) = entry { box.cutText(of: row, columns) }
      let lines =
        whole?[index]
        ?? [box.line(of: entry, columns, isCurrent: false, width: width, errors: errors)]
      block.lines += lines
      block.owners += lines.map { _ in box.row(of: entry) }
    }
    return block
  }

  /// The place in the list of an entry's row; behind the last for the one that adds a row, `nil` for a heading.
  private func row(of entry: Entry) -> Int? {
    switch entry {
    case .row(let row): row
    case .add: .max
    case .section: nil
    }
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
