internal import UseCases
internal import FormModel
internal import Terminal

/// The rows above the widget in focus and the lower edge of its frame.
///
/// They are cached, because a key typed into the widget only changes the statements in the edges.
struct FieldHead {
  /// The titles, the upper edge and the rows of a long label that do not fit in the edge.
  var block = Block()
  fileprivate(set) var lower: Line?
  /// The free cells of the upper and the lower edge.
  private var room = (above: 0, below: 0)
  /// The variants of the note at the right end of the upper edge, longest first; may be empty.
  private var notes: [String] = []
  private var upper = 0
  /// The two edges as last drawn, reused because most keys do not change them.
  private var said: (statements: [String], role: Role, upper: Line, lower: Line)?

  init() {}

  /// Adds the label, with its first row in the upper edge.
  mutating func add(_ label: FieldLabel, width: Int) {
    upper = block.lines.count
    block.core = upper..<upper
    label.add(to: &block, first: FieldEdge.upper(label.rows[0], role: .label, width: width))
    room.above = FieldEdge.room(in: width) - Wrapping.width(label.rows[0]) - 3
    notes = label.notesInEdge
  }

  /// Sets the lower edge, with as much of the help as fits.
  mutating func add(help: FieldHelp, width: Int) {
    let all = FieldEdge.room(in: width)
    let text = help.inEdge(width: all)
    room.below = all - Wrapping.width(text) - 3
    lower = FieldEdge.lower(text, width: width)
  }

  /// Adds the lower edge and a statement about the text.
  ///
  /// It is the first of `statements` that fits in a free part of an edge, else the first that fits
  /// in place of the help.
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

  /// A statement with the longest note that fits beside it in the upper edge; `nil` if none fits.
  private func above(_ statement: String) -> String? {
    let texts = notes.isEmpty ? [statement] : notes.map { statement + " · " + $0 }
    return texts.first { Wrapping.width($0) <= room.above }
  }
}
