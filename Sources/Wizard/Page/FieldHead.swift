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
  /// What the right end of the upper edge says, in words and shorter; empty if nothing.
  private var notes: [String] = []
  private var upper = 0
  /// The two edges as drawn last: most keys do not change them.
  private var said: (statements: [String], role: Role, upper: Line, lower: Line)?

  init() {}

  /// Adds the label, with what else its edge says.
  mutating func add(_ label: FieldLabel, width: Int) {
    upper = block.lines.count
    block.core = upper..<upper
    label.add(to: &block, first: FieldEdge.upper(label.rows[0], role: .label, width: width))
    room.above = FieldEdge.room(in: width) - Wrapping.width(label.rows[0]) - 3
    notes = label.notesInEdge
  }

  /// Adds the lower edge, with what it has room for of the help.
  mutating func add(help: FieldHelp, width: Int) {
    let all = FieldEdge.room(in: width)
    let text = help.inEdge(width: all)
    room.below = all - Wrapping.width(text) - 3
    lower = FieldEdge.lower(text, width: width)
  }

  /// Adds the edge below the widget and what is said of the text: the first of `statements` that has
  /// room in one of the edges, else the first that fits in the place of the help.
  mutating func close(
    _ block: inout Block,
    saying statements: [String],
    _ role: Role,
    width: Int
  ) {
    guard var lower else { return }
    if let said, said.role == role, said.statements == statements {
      block.lines[upper] = said.upper
      block.add(said.lower)
      return
    }
    let fitting = statements.first { self.above($0) != nil || Wrapping.width($0) <= room.below }
    let above = fitting.flatMap { self.above($0) }
    if let text = above ?? notes.first(where: { Wrapping.width($0) <= room.above }) {
      block.lines[upper].add(toEdgeOf: width, text, above == nil ? .dimmed : role)
    }
    if above == nil, let text = fitting {
      lower.add(toEdgeOf: width, text, role)
    } else if fitting == nil, let last = statements.last {
      let room = FieldEdge.room(in: width)
      let text = statements.first { Wrapping.width($0) <= room } ?? Wrapping.cut(last, width: room)
      lower = FieldEdge.lower("", width: width)
      lower.add(toEdgeOf: width, text, role)
    }
    block.add(lower)
    said = (statements, role, block.lines[upper], lower)
  }

  /// A statement with the note that has room beside it in the upper edge; `nil` if none has.
  private func above(_ statement: String) -> String? {
    let texts = notes.isEmpty ? [statement] : notes.map { statement + " · " + $0 }
    return texts.first { Wrapping.width($0) <= room.above }
  }
}
