internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Drawing of a list without the focus.
extension RowsBox {
  /// The number of rows shown of a long list.
  private static let shownAtRest = 8

  /// The list as drawn with the focus, if all of it fits whole in `height` lines.
  ///
  /// Else one line for each of the first rows, and the number of the others.
  static func resting(
    _ group: Group,
    _ rows: [JSON],
    isReadOnly: Bool,
    width: Int,
    height: Int,
    errors: (Int) -> Int
  ) -> Block {
    let shown = rows.count <= shownAtRest + 1 ? rows.count : shownAtRest
    var box = RowsBox(group, Array(rows.prefix(shown)))
    box.isFocused = false
    box.isReadOnly = isReadOnly
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
    func addRest() {
      guard shown < rows.count else { return }
      let words = "… et \(group.noun.counted(rows.count - shown)) de plus"
      block.add(.text(Wrapping.cut(words, width: width), .dimmed))
      block.owners.append(nil)
    }
    for (index, entry) in box.entries.enumerated() {
      if entry == .add { addRest() }
      if case .row(let row) = entry { box.cutText(of: row, columns) }
      let lines =
        whole?[index]
        ?? [box.line(of: entry, columns, isCurrent: false, width: width, errors: errors)]
      block.lines += lines
      block.owners += lines.map { _ in box.row(of: entry) }
    }
    if isReadOnly { addRest() }
    if block.lines.isEmpty {
      block.add(.blank)
      block.owners.append(nil)
    }
    return block
  }

  /// The index of an entry’s row; `.max` for the entry that adds a row, `nil` for a heading.
  private func row(of entry: Entry) -> Int? {
    switch entry {
    case .row(let row): row
    case .add: .max
    case .section: nil
    }
  }
}
