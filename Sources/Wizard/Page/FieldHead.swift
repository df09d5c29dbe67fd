internal import Filling
internal import FormModel
internal import Terminal

/// What stands above the widget of an item in focus, and the lower edge of its frame: all that a key typed
/// into it does not change.
struct FieldHead {
  /// Titles, the upper edge, and what of a long label does not fit into it.
  var block = Block()
  fileprivate(set) var lower: Line?
  /// Cells of the edges that are free for what is said of the text.
  private var room = (above: 0, below: 0)
  /// What stands at the right end of an edge where nothing else has to be said there.
  private var fixed = ""
  private var isFixedBelow = false
  private var upper = 0
  /// The two edges as they were said last: with most keys they say the same.
  private var said: (statements: [String], role: Role, upper: Line, lower: Line)?

  init() {}

  /// Adds the label, with what else its edge says.
  mutating func add(label: String, isRequired: Bool, width: Int) {
    let rows = Wrapping.rows(label, width: FieldEdge.room(in: width))
    upper = block.lines.count
    block.core = upper..<upper
    block.add(FieldEdge.upper(rows[0], role: .label, width: width))
    block.add(rows: Array(rows.dropFirst()), .label, column: FieldEdge.inset)
    room.above = FieldEdge.room(in: width) - Wrapping.width(rows[0]) - 3
    guard isRequired else { return }
    fixed = BlockBuilder.required
    isFixedBelow = Wrapping.width(fixed) > room.above
  }

  /// Adds the lower edge: as much of the help as it has room for, and at its right what did not fit above.
  mutating func add(help: String, way: String, width: Int) {
    let taken = isFixedBelow ? Wrapping.width(fixed) + 3 : 0
    let all = FieldEdge.room(in: width)
    let text = Self.teaser(help, way: way, width: all - taken)
    var lower = FieldEdge.lower(text, width: width)
    if isFixedBelow { lower.add(toEdgeOf: width, fixed, .dimmed) }
    room.below = all - taken - Wrapping.width(text) - 3
    self.lower = lower
  }

  /// Adds the edge below the widget, and says of the text what there is to be said: the first of
  /// `statements` that has room.
  mutating func close(
    _ block: inout Block,
    saying statements: [String],
    _ role: Role,
    width: Int
  ) {
    guard let lower else { return }
    if let said, said.role == role, said.statements == statements {
      block.lines[upper] = said.upper
      block.add(said.lower)
      return
    }
    var last = lower
    if let text = statements.first(where: { Wrapping.width($0) <= room.above }) {
      let both = joined(text)
      let fits = Wrapping.width(both) <= room.above
      block.lines[upper].add(toEdgeOf: width, fits ? both : text, role)
    } else if let text = statements.last {
      // Of the two the help can be read elsewhere.
      if Wrapping.width(text) > room.below { last = FieldEdge.lower("", width: width) }
      last.add(toEdgeOf: width, Wrapping.cut(text, width: FieldEdge.room(in: width)), role)
    } else if !fixed.isEmpty, !isFixedBelow {
      block.lines[upper].add(toEdgeOf: width, fixed, .dimmed)
    }
    block.add(last)
    said = (statements, role, block.lines[upper], last)
  }

  private func joined(_ text: String) -> String {
    fixed.isEmpty || isFixedBelow ? text : text + " · " + fixed
  }

  /// The beginning of a help, up to the end of a clause where that leaves enough of it; `way` is where all
  /// of it is said.
  private static func teaser(_ help: String, way: String, width: Int) -> String {
    guard Wrapping.width(help) > width else { return help }
    let end = "…" + way
    let room = width - Wrapping.width(end)
    guard room > 0 else { return "" }
    let rows = Wrapping.rows(help, width: room)
    let row = rows[0]
    let clause = row.lastIndex { ",;:.".contains($0) }.map { row[..<$0] } ?? ""
    let cut = clause.count * 2 > row.count ? String(clause) : row
    return cut.trimmed.trimmingEnd(",;:.") + " " + end
  }
}

extension String {
  /// Without those of `signs`, and the blanks, that it ends with.
  fileprivate func trimmingEnd(_ signs: String) -> String {
    var text = self
    while let last = text.last, signs.contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }
}
