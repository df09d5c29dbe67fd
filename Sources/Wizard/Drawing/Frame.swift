internal import FormModel
internal import Terminal

/// The parts of every screen: header, messages and key hints.
enum Frame {
  /// The smallest usable window; in a smaller one the program asks for more room and keeps running.
  static let smallest = Size(columns: 30, rows: 6)

  /// The width, in columns, below which dispensable words are left out.
  static let narrow = 60

  static func header(_ left: String, _ right: String, into grid: inout Grid) {
    let width = grid.size.columns
    grid.fill(0, columns: 0..<width, role: .keyBar)
    // The text at the left has priority, but leaves up to 12 cells to the one at the right, which
    // is the save state on most screens.
    let wanted = min(Wrapping.width(left), width - min(Wrapping.width(right), 12) - 3)
    let right = Wrapping.cutPart(right, width: width - wanted - 3)
    let rightWidth = Wrapping.width(right)
    let room = width - rightWidth - 3
    grid.write(
      Wrapping.cutPart(left, width: room),
      at: Position(row: 0, column: 1),
      role: .title
    )
    grid.write(right, at: Position(row: 0, column: width - rightWidth - 1), role: .keyBar)
  }

  /// Draws the key hints that have room.
  static func keys(_ bindings: [Binding], into grid: inout Grid) {
    let (row, width) = (grid.size.rows - 1, grid.size.columns)
    grid.fill(row, columns: 0..<width, role: .keyBar)
    for (start, hint) in placed(bindings, width: width) {
      let column = start + grid.write(hint.name, at: Position(row: row, column: start), role: .key)
      grid.write(hint.word, at: Position(row: row, column: column + 1), role: .keyBar)
    }
  }

  /// Draws a prompt for a key in place of the key hints.
  static func prompt(_ text: String, into grid: inout Grid) {
    let (row, width) = (grid.size.rows - 1, grid.size.columns)
    grid.fill(row, columns: 0..<width, role: .keyBar)
    grid.write(
      Wrapping.cut(text.withFrenchSpaces, width: width - 2),
      at: Position(row: row, column: 1),
      role: .key
    )
  }

  /// The key whose hint is drawn at `column`, if any.
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
    let name: String
    let word: String
    let width: Int
    /// Whether the command presses a button or chooses an entry.
    let isChoosing: Bool
    /// Hints of a higher rank have priority where there is little room.
    let rank: Int

    init(_ key: Key, _ command: Command) {
      self.key = key
      name = key.name
      word = command.short
      isChoosing = command == .choose
      width = Wrapping.width(name) + 1 + Wrapping.width(word)
      rank =
        switch command {
        case .help: 1
        case .nextField: Self.rankOfField
        case .quit: 4
        case .outline: Self.rankOfOutline
        case .back: Self.rankOfBack
        default: key == .escape ? Self.rankOfBack : 0
        }
    }

    static let rankOfField = 2
    static let rankOfFirst = 3
    static let rankOfOutline = 5
    static let rankOfEnter = 6
    static let rankOfBack = 7
  }

  /// The hints that fit into `width`, in the order of `bindings`; a higher rank has priority.
  ///
  /// The ranks, from the highest: back, Enter, outline (it has all commands), quit, first hint.
  private static func hints(_ bindings: [Binding], width: Int) -> [Hint] {
    let hints = bindings.filter(\.isShown).compactMap { binding in
      binding.keys.first.map { Hint($0, binding.command) }
    }
    // The first binding of a key applies.
    let unique = hints.indices.filter { index in
      !hints[..<index].contains { $0.key == hints[index].key }
    }
    // On a button, and on a screen without fields, the first key and quit have priority over the
    // outline.
    let hasFields = hints.contains { $0.rank == Hint.rankOfField }
    let isList = hints.first.map { !hasFields || $0.key == .enter && $0.isChoosing } ?? false
    func rank(_ index: Int) -> Int {
      if index == 0 { return max(hints[0].rank, isList ? Hint.rankOfEnter : Hint.rankOfFirst) }
      return isList && hints[index].rank == Hint.rankOfOutline
        ? Hint.rankOfFirst : hints[index].rank
    }
    let order = unique.sorted { (rank($0), $1) > (rank($1), $0) }
    var room = width + 2
    var chosen: [Int] = []
    for index in order where hints[index].width + 2 <= room {
      room -= hints[index].width + 2
      chosen.append(index)
    }
    return chosen.sorted().map { hints[$0] }
  }

  /// The rows of a message, cut so that the field in focus stays visible on a small screen.
  static func rows(of message: Desk.Message, in size: Size) -> [String] {
    let rows = Wrapping.rows(message.text, width: size.columns - 2)
    let room = max(1, size.rows - 4)
    guard rows.count > room else { return rows }
    return rows[..<(room - 1)] + [Wrapping.cut(rows[room - 1] + "…", width: size.columns - 2)]
  }

  /// Whether a message above the last line, or else below the first, leaves the caret visible.
  static func spares(_ caret: Position?, _ rows: [String], in size: Size) -> Bool {
    let bottom = size.rows - 1
    return rows.count <= (bottom - 1) / 2 || caret.map { $0.row < bottom - rows.count } ?? true
  }

  static func message(
    _ rows: [String],
    _ tone: Desk.Message.Tone,
    into grid: inout Grid,
    sparing caret: Position?
  ) {
    let role: Role =
      switch tone {
      case .plain: .heading
      case .success: .success
      case .error: .error
      }
    let bottom = grid.size.rows - 1
    let isInTheWay = caret.map { $0.row >= bottom - rows.count } ?? false
    let top = isInTheWay ? 1 : bottom - rows.count
    for (row, text) in zip(top..<top + rows.count, rows) {
      grid.fill(row, columns: 0..<grid.size.columns, role: role)
      grid.write(text, at: Position(row: row, column: 1), role: role)
    }
  }

  static func tooSmall(into grid: inout Grid) {
    for (row, text) in ["Agrandissez la", "fenêtre, SVP."].enumerated() {
      grid.write(text, at: Position(row: row, column: 0))
    }
  }
}
