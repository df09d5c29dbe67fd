internal import FormModel
internal import Terminal

/// A label and its note: whether an answer is required, and the number of open remarks.
///
/// The rows are the same with and without the focus, so that the rows below do not move.
struct FieldLabel {
  let rows: [String]
  /// The variants of the note, longest first; empty if there is none.
  let notes: [String]
  /// The position of the note, beside the last row or else in its own, and the variant that fits.
  private let notePosition: (row: Int, column: Int, note: String)?

  static let required = "obligatoire"
  /// Blanks before the note.
  private static let gap = 2

  init(_ field: Field, remarks: Int = 0, width: Int) {
    let room = FieldEdge.room(in: width)
    let rows = Wrapping.rows(field.label, width: room)
    let required = field.isRequired ? Self.required : nil
    let counts = [remarks.counted("remarque", "remarques"), "\(Sign.remark)\(remarks)"]
    let notes =
      remarks > 0
      ? counts.map { [$0, required].compactMap(\.self).joined(separator: " · ") }
      : [required].compactMap(\.self)
    (self.rows, self.notes) = (rows, notes)
    let start = Wrapping.width(rows.last ?? "") + Self.gap
    // The upper edge of a frame takes one cell more.
    let beside = notes.first { start + 1 + Wrapping.width($0) <= room }
    notePosition =
      beside.map { (rows.count - 1, FieldEdge.inset + start, $0) }
      ?? notes.first.map { (rows.count, FieldEdge.inset, $0) }
  }

  /// The notes for the upper edge, if they have room beside a label of one row.
  var notesInEdge: [String] { notePosition?.row == 0 ? notes : [] }

  /// Adds the rows, with `first` in place of the first row.
  func add(to block: inout Block, first: Line? = nil) {
    let start = block.lines.count
    block.add(rows: rows, .label, column: FieldEdge.inset)
    if let first { block.lines[start] = first }
    guard let notePosition, first == nil || notePosition.row > 0 else { return }
    let row = start + notePosition.row
    if row == block.lines.count { block.add(.blank) }
    block.lines[row] = block.lines[row].adding(
      notePosition.note,
      .dimmed,
      column: notePosition.column
    )
  }
}
