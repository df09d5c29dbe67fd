internal import Terminal

/// What every screen has: a first line, a line for messages, a last line with keys.
enum Frame {
  /// Below this the program asks for more room, and goes on working.
  static let smallest = Size(columns: 30, rows: 6)

  static func header(_ left: String, _ right: String, into grid: inout Grid) {
    let width = grid.size.columns
    grid.fill(0, columns: 0..<width, role: .keyBar)
    // The name at the left comes first, but not to the end of the row.
    let wanted = min(Wrapping.width(left), max(width / 2, width - Wrapping.width(right) - 3))
    let right = Wrapping.cut(right, width: width - wanted - 3)
    let rightWidth = Wrapping.width(right)
    let room = width - rightWidth - 3
    grid.write(
      Wrapping.cut(left, width: room),
      at: Position(row: 0, column: 1),
      role: .title
    )
    grid.write(right, at: Position(row: 0, column: width - rightWidth - 1), role: .keyBar)
  }

  /// As many keys as there is room for, help and leaving first of all.
  static func keys(_ bindings: [Binding], into grid: inout Grid) {
    let (row, width) = (grid.size.rows - 1, grid.size.columns)
    grid.fill(row, columns: 0..<width, role: .keyBar)
    for (start, hint) in placed(bindings, width: width) {
      let column = start + grid.write(hint.name, at: Position(row: row, column: start), role: .key)
      grid.write(hint.word, at: Position(row: row, column: column + 1), role: .keyBar)
    }
  }

  /// The key that the last line names at `column`.
  static func key(at column: Int, _ bindings: [Binding], width: Int) -> Key? {
    placed(bindings, width: width).last { start, hint in
      (start..<start + hint.width).contains(column)
    }?.hint.key
  }

  private static func placed(_ bindings: [Binding], width: Int) -> [(column: Int, hint: Hint)] {
    var column = 1
    return hints(bindings, width: width - 1).map { hint in
      defer { column += hint.width + 2 }
      return (column, hint)
    }
  }

  private struct Hint {
    let key: Key
    let word: String
    let isEssential: Bool

    var name: String { key.name }
    var width: Int { Wrapping.width(name) + 1 + Wrapping.width(word) }
  }

  /// What fits into `width`, in the order of `bindings`; the last ones that can be done without go
  /// first.
  private static func hints(_ bindings: [Binding], width: Int) -> [Hint] {
    var hints = bindings.filter(\.isShown).compactMap { binding in
      binding.keys.first.map { key in
        Hint(
          key: key,
          word: binding.command.short,
          isEssential: [.quit, .help].contains(binding.command)
        )
      }
    }
    while hints.reduce(0, { $0 + $1.width + 2 }) > width + 2 {
      guard let last = hints.dropFirst().lastIndex(where: { !$0.isEssential }) ?? hints.indices.last
      else {
        break
      }
      hints.remove(at: last)
    }
    return hints
  }

  /// Over the rows above the last, for as long as there is something to say; where the caret is
  /// there, below the first row.
  static func message(_ message: Desk.Message?, into grid: inout Grid, sparing caret: Position?) {
    guard let message else { return }
    let role: Role =
      switch message.tone {
      case .plain: .heading
      case .success: .success
      case .error: .error
      }
    let width = grid.size.columns
    let bottom = grid.size.rows - 1
    let rows = Wrapping.rows(message.text, width: width - 2).prefix((bottom - 1) / 2)
    let isInTheWay = caret.map { $0.row >= bottom - rows.count } ?? false
    let top = isInTheWay ? 1 : bottom - rows.count
    for (row, text) in zip(top..<top + rows.count, rows) {
      grid.fill(row, columns: 0..<width, role: role)
      grid.write(text, at: Position(row: row, column: 1), role: role)
    }
  }

  static func tooSmall(into grid: inout Grid) {
    for (row, text) in ["Agrandissez la", "fenêtre, SVP."].enumerated() {
      grid.write(text, at: Position(row: row, column: 0))
    }
  }
}
