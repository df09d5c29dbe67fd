internal import FormModel
internal import Terminal

/// A label in rows: the same in the frame of its field and at rest, so that nothing below it moves with the focus.
struct FieldLabel {
  let rows: [String]
  /// Where « obligatoire » stands: beside the last row, or in one of its own; `nil` where it does not.
  private(set) var required: Position?

  static let word = "obligatoire"
  /// Blanks before the word.
  private static let gap = 2

  init(_ field: Field, width: Int) {
    let room = FieldEdge.room(in: width)
    rows = Wrapping.rows(field.label, width: room)
    guard field.isRequired else { return }
    let last = Wrapping.width(rows.last ?? "")
    // The upper edge needs a cell more.
    let fits = last + Self.gap + 1 + Wrapping.width(Self.word) <= room
    required = Position(
      row: fits ? rows.count - 1 : rows.count,
      column: FieldEdge.inset + (fits ? last + Self.gap : 0)
    )
  }

  /// Whether the word has room in the upper edge, which the label has to itself.
  var isRequiredInEdge: Bool { required?.row == 0 }

  /// Adds the rows, the first as `first` where one is given.
  func add(to block: inout Block, first: Line? = nil) {
    let start = block.lines.count
    block.add(rows: rows, .label, column: FieldEdge.inset)
    if let first { block.lines[start] = first }
    guard let required, first == nil || required.row > 0 else { return }
    let row = start + required.row
    if row == block.lines.count { block.add(.blank) }
    block.lines[row] = block.lines[row].adding(Self.word, .dimmed, column: required.column)
  }
}
