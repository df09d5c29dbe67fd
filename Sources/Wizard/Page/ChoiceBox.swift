internal import FormModel
internal import JSONText
internal import Terminal

/// The widget of a single or multiple choice.
struct ChoiceBox {
  let kind: Kind
  let choices: [Choice]
  var cursor: Int
  /// The number of options per row in the last drawing.
  private var perRow = 1

  init(_ kind: Kind, _ stored: JSON?) {
    self.kind = kind
    choices = kind.offered(beside: stored)
    let ticked = kind.ticked(in: stored)
    cursor = choices.firstIndex { ticked.contains($0.key) } ?? 0
  }

  private var isSeveral: Bool {
    if case .choice(.severalOf) = kind { true } else { false }
  }

  /// The answer after the option under the cursor is toggled.
  func toggled(_ stored: JSON?) -> JSON? {
    guard choices.indices.contains(cursor) else { return stored }
    let key = choices[cursor].key
    let ticked = kind.ticked(in: stored)
    if ticked.contains(key) { return kind.stored(ticked: ticked.filter { $0 != key }) }
    return kind.stored(ticked: isSeveral ? ticked + [key] : [key])
  }

  /// Moves the cursor to the next option, cyclically, whose label starts with `letter`.
  ///
  /// Returns `false` if there is none.
  mutating func seek(_ letter: Character) -> Bool {
    let order = choices.indices.map { ($0 + cursor + 1) % choices.count }
    guard
      let found = order.first(where: { choices[$0].label.lowercased().first == letter })
    else { return false }
    cursor = found
    return true
  }

  /// Moves the cursor to the first option whose label starts with `start`, which is in lower case.
  ///
  /// Returns `false` if there is none.
  mutating func seek(start: String) -> Bool {
    guard let found = choices.firstIndex(where: { $0.label.lowercased().hasPrefix(start) }) else {
      return false
    }
    cursor = found
    return true
  }

  /// Whether `typed` is the whole label of the option under the cursor.
  func isSpelled(_ typed: String) -> Bool {
    choices.indices.contains(cursor) && choices[cursor].label.lowercased() == typed
  }

  /// Whether the option under the cursor is chosen.
  func isTicked(_ stored: JSON?) -> Bool {
    choices.indices.contains(cursor) && kind.ticked(in: stored).contains(choices[cursor].key)
  }

  /// Makes the arrow keys treat all options as one row, for options that a table draws so.
  mutating func standInOneRow() { perRow = max(1, choices.count) }

  mutating func moveToLast() { cursor = max(0, choices.count - 1) }

  mutating func handle(_ code: Key.Code) -> WidgetReply {
    switch code {
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .up: return cursor < perRow ? .leave(.above) : move(to: cursor - perRow)
    case .down: return cursor + perRow >= choices.count ? .leave(.next) : move(to: cursor + perRow)
    case .home: return move(to: 0)
    case .end: return move(to: choices.count - 1)
    default: return .ignored
    }
  }

  private mutating func move(to index: Int) -> WidgetReply {
    cursor = max(0, min(choices.count - 1, index))
    return .done
  }

  mutating func block(_ stored: JSON?, width: Int) -> Block {
    let (block, perRow) = Self.block(kind, choices, stored, cursor: cursor, width: width)
    self.perRow = perRow
    return block
  }

  static func block(_ kind: Kind, _ stored: JSON?, width: Int) -> Block {
    block(kind, kind.offered(beside: stored), stored, cursor: nil, width: width).0
  }

  /// Draws the options in one row if they fit, in equal columns if possible, else in two or one.
  private static func block(
    _ kind: Kind,
    _ choices: [Choice],
    _ stored: JSON?,
    cursor: Int?,
    width: Int
  ) -> (Block, perRow: Int) {
    let ticked = kind.ticked(in: stored)
    let starts = columns(of: choices, width: width)
    let perRow = starts.count
    var block = Block()
    for (index, choice) in choices.enumerated() {
      let column = starts[index % perRow]
      if column == 0 { block.add(.blank) }
      let row = block.lines.count - 1
      let isTicked = ticked.contains(choice.key)
      let role: Role = index == cursor ? .selected : isTicked ? .value : .plain
      // The caret is in the mark, outside of the highlight.
      let room = width - column - Self.mark
      let words =
        perRow == 1
        ? Wrapping.rows(choice.label, width: room) : [Wrapping.cut(choice.label, width: room)]
      block.lines[row] = block.lines[row]
        .adding(mark(kind, isTicked) + " ", isTicked ? .label : .plain, column: column)
        .adding(words[0], role, column: column + Self.mark)
      block.add(rows: Array(words.dropFirst()), .value, column: Self.mark)
      if perRow == 1 { block.owners += words.map { _ in index } }
      if index == cursor { block.caret = Position(row: row, column: column + 1) }
    }
    return (block, perRow)
  }

  /// The first cell of each option in a row.
  private static func columns(of choices: [Choice], width: Int) -> [Int] {
    let widths = choices.map { Wrapping.width($0.label) + mark + gap }
    let cell = widths.max() ?? 1
    let fits = max(1, (width + gap) / cell)
    if fits < choices.count, widths.reduce(0, +) <= width + gap {
      return widths.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }
    let perRow = fits >= choices.count ? max(1, choices.count) : min(2, fits)
    return (0..<perRow).map { $0 * cell }
  }

  /// Cells between two options.
  private static let gap = 3
  /// Cells of the mark and the blank after it.
  private static let mark = 4
  /// The number of spans per option.
  static let parts = 2

  private static func mark(_ kind: Kind, _ isTicked: Bool) -> String {
    if case .choice(.severalOf) = kind { return isTicked ? "[x]" : "[ ]" }
    return isTicked ? "(•)" : "( )"
  }
}

extension Block {
  /// The index of the option of each span, in a block of options.
  var optionsByPart: [Int] {
    var count = 0
    return lines.enumerated().flatMap { row, line -> [Int] in
      defer { count += line.spans.count }
      return line.spans.indices.map { span in
        owners.indices.contains(row) ? owners[row] ?? 0 : (count + span) / ChoiceBox.parts
      }
    }
  }
}
