internal import Terminal

/// What every screen has: a first line, a line for messages, a last line with keys.
enum Frame {
  /// Below this the program asks for more room, and goes on working.
  static let smallest = Size(columns: 30, rows: 6)

  static func header(_ left: String, _ right: String, into grid: inout Grid) {
    let width = grid.size.columns
    grid.fill(0, columns: 0..<width, role: .keyBar)
    let rightWidth = Wrapping.width(right)
    let room = max(0, width - rightWidth - 3)
    grid.write(
      Wrapping.cut(left, width: room),
      at: Position(row: 0, column: 1),
      role: .title
    )
    grid.write(right, at: Position(row: 0, column: width - rightWidth - 1), role: .keyBar)
  }

  /// As many keys as there is room for.
  static func keys(_ bindings: [Binding], into grid: inout Grid) {
    let (row, width) = (grid.size.rows - 1, grid.size.columns)
    grid.fill(row, columns: 0..<width, role: .keyBar)
    var column = 1
    for binding in bindings where binding.isShown {
      guard let key = binding.keys.first else { continue }
      let used = Wrapping.width(key.name) + 1 + Wrapping.width(binding.command.short)
      guard column + used < width else { continue }
      grid.write(key.name, at: Position(row: row, column: column), role: .key)
      grid.write(
        binding.command.short,
        at: Position(row: row, column: column + Wrapping.width(key.name) + 1),
        role: .keyBar
      )
      column += used + 2
    }
  }

  /// Over the row above the last, for as long as there is something to say.
  static func message(_ message: Desk.Message?, into grid: inout Grid) {
    guard let message else { return }
    let role: Role =
      switch message.tone {
      case .plain: .heading
      case .success: .success
      case .error: .error
      }
    let width = grid.size.columns
    let rows = Wrapping.rows(message.text, width: width - 2)
    let top = max(1, grid.size.rows - 1 - rows.count)
    for (row, text) in zip(top..<grid.size.rows - 1, rows) {
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
