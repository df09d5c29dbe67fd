/// A text being edited, with caret, selection and layout.
///
/// The text is one native `String`, in which a UTF-8 offset is found in constant time. Caret and
/// anchor are always on character boundaries.
package struct TextEditor: Sendable {
  package private(set) var text: String
  /// Whether the text may contain newlines.
  package let isMultiline: Bool
  /// Whether lines wrap at the width.
  private let wraps: Bool
  /// The rows of the current text.
  package private(set) var layout: TextLayout
  /// The dirty rows: those that may have changed since `takeRenewedRows` was last called.
  private var renewed: Range<Int>
  package private(set) var counts: TextCounts
  /// The fixed end of the selection, as a UTF-8 offset.
  package private(set) var anchor: Int?
  /// Whether a mark is set; every movement then extends the selection.
  package private(set) var isMarking = false
  /// The number of characters from the anchor to the caret, negative if the caret comes first. It
  /// is updated with each movement, so that the selection is never counted again.
  private var reach = 0
  private var position: Int
  /// Whether the text changed since the last copy, so that other owners may share its storage.
  private var isShared = false
  /// The column that vertical movements aim for; rows may be shorter.
  private var wantedColumn: Int?

  /// Places the caret at the end. A multi-line text always wraps.
  package init(_ text: String, multiline: Bool, wraps: Bool = false, width: Int = 80) {
    self.text = text.cleaned(multiline: multiline)
    isMultiline = multiline
    self.wraps = wraps || multiline
    layout = TextLayout(self.text, width: width, wraps: self.wraps)
    renewed = 0..<layout.rowCount
    counts = TextCounts(self.text)
    position = self.text.utf8.count
  }

  /// The caret as a UTF-8 offset. Setting it moves to the start of the character there and clears
  /// the selection.
  package var caret: Int {
    get { position }
    set { moveCaret(to: text.characterStart(at: newValue), selecting: false) }
  }

  package var caretRow: Int { layout.row(of: position) }
  package var caretColumn: Int { layout.column(of: position, in: text) }

  /// The selection in UTF-8 offsets; `nil` if it is empty.
  package var selection: Range<Int>? {
    guard let anchor, anchor != position else { return nil }
    return min(anchor, position)..<max(anchor, position)
  }

  package func selectedText() -> String { selection.map { String(text.part($0)) } ?? "" }

  /// In grapheme clusters, including line ends.
  package var selectedCharacters: Int { abs(reach) }

  package mutating func selectAll() {
    moveCaret(to: 0, selecting: false)
    moveCaret(to: text.utf8.count, selecting: true)
  }

  /// Clears the selection and keeps the caret.
  package mutating func unselect() { moveCaret(to: position, selecting: false) }

  /// Sets the mark at the caret; if one is set, removes it and clears the selection.
  package mutating func toggleMark() {
    let sets = !isMarking
    unselect()
    isMarking = sets
  }

  /// Removes the mark. The selection stays until the caret moves.
  package mutating func endMarking() { isMarking = false }

  /// Lays out the text for rows of `width` cells, including the one for the caret.
  package mutating func setWidth(_ width: Int) {
    guard width != layout.width else { return }
    layout = TextLayout(text, width: width, wraps: wraps)
    renewed = 0..<layout.rowCount
    wantedColumn = nil
  }

  /// Returns the dirty rows since the last call, all of them on the first one. Other rows need not
  /// be drawn again.
  package mutating func takeRenewedRows() -> Range<Int> {
    defer { renewed = 0..<0 }
    return renewed
  }

  /// Copies the storage if it may be shared, so that the next edit does not trigger copy-on-write
  /// of a long text. Call it while the program is idle.
  package mutating func copySharedStorage() {
    guard isShared else { return }
    isShared = false
    let held = text
    text = ""
    // Reserve room for what is typed until the next copy.
    text.reserveCapacity(held.utf8.count + 64)
    text.append(contentsOf: held)
  }

  /// Inserts `string`, without control characters, at the caret or in place of the selection.
  ///
  /// Returns `nil` if nothing changes. More than four bytes at once are a paste, which is cleaned
  /// of artefacts.
  package mutating func insert(_ string: String) -> TextEdit? {
    let isPasted = string.utf8.count > 4
    return insert(asItIs: isPasted ? string.asMeant : string)
  }

  mutating func insert(asItIs string: String) -> TextEdit? {
    let cleaned = string.cleaned(multiline: isMultiline)
    let range = selection ?? position..<position
    guard !cleaned.isEmpty || !range.isEmpty else { return nil }
    let isTyped =
      cleaned.index(cleaned.startIndex, offsetBy: 1, limitedBy: cleaned.endIndex)
      == cleaned.endIndex
    return replace(range, with: cleaned, manner: isTyped ? .typing : .atOnce)
  }

  /// Deletes the selection, or else `unit`; returns `nil` if there is nothing to delete.
  package mutating func delete(_ unit: DeletionUnit) -> TextEdit? {
    if let selection { return replace(selection, with: "", manner: .atOnce) }
    let range = range(of: unit)
    guard !range.isEmpty else { return nil }
    let isOne = unit == .characterBackward || unit == .characterForward
    return replace(range, with: "", manner: isOne ? .deleting : .atOnce)
  }

  /// Applies an edit for undo or redo and places the caret after the inserted text. Returns
  /// `false`, without a change, if the edit does not fit the text.
  @discardableResult
  package mutating func apply(_ edit: TextEdit) -> Bool {
    let length = edit.removed.utf8.count
    guard edit.offset >= 0, edit.offset <= text.utf8.count - length else { return false }
    let range = edit.offset..<(edit.offset + length)
    guard text.at(edit.offset).samePosition(in: text.unicodeScalars) != nil,
      text.utf8[text.at(range.lowerBound)..<text.at(range.upperBound)]
        .elementsEqual(edit.removed.utf8)
    else { return false }
    _ = replace(range, with: edit.inserted, manner: edit.manner)
    return true
  }

  mutating func replace(
    _ range: Range<Int>,
    with inserted: String,
    manner: TextEdit.Manner
  ) -> TextEdit {
    let removed = String(text.part(range))
    let end = range.lowerBound + inserted.utf8.count
    let seams =
      TextSeam.before(range.lowerBound, in: text)..<TextSeam.after(range.upperBound, in: text)
    let before = TextCounts(text, seams)
    text.replaceSubrange(text.at(range.lowerBound)..<text.at(range.upperBound), with: inserted)
    isShared = true
    let after = TextCounts(text, seams.lowerBound..<(seams.upperBound + end - range.upperBound))
    counts.words += after.words - before.words
    counts.characters += after.characters - before.characters
    let rows = layout.update(
      text,
      at: range.lowerBound,
      removed: range.count,
      inserted: inserted.utf8.count
    )
    renewed =
      renewed.isEmpty
      ? rows
      : min(renewed.lowerBound, rows.lowerBound)..<max(renewed.upperBound, rows.upperBound)
    moveCaret(to: text.characterEnd(at: end), selecting: false)
    return TextEdit(
      offset: range.lowerBound,
      removed: removed,
      inserted: inserted,
      manner: manner
    )
  }

  /// Moves the caret. Returns whether it moved, so that a form can go to the next field at the end
  /// of a text.
  @discardableResult
  package mutating func move(_ movement: Movement, selecting: Bool = false) -> Bool {
    let before = position
    let selecting = selecting || isMarking
    switch movement {
    case .left where !selecting:
      moveCaret(to: selection?.lowerBound ?? destination(of: .left), selecting: false)
    case .right where !selecting:
      moveCaret(to: selection?.upperBound ?? destination(of: .right), selecting: false)
    case .up: moveRows(-1, selecting: selecting)
    case .down: moveRows(1, selecting: selecting)
    case .rows(let count): moveRows(count, selecting: selecting)
    default: moveCaret(to: destination(of: movement), selecting: selecting)
    }
    return position != before
  }

  private mutating func moveRows(_ count: Int, selecting: Bool) {
    let row = caretRow
    let target = min(max(row + count, 0), layout.rowCount - 1)
    let column = wantedColumn ?? caretColumn
    moveCaret(
      to: target == row ? position : layout.offset(row: target, column: column, in: text),
      selecting: selecting
    )
    wantedColumn = column
  }

  private mutating func moveCaret(to offset: Int, selecting: Bool) {
    if selecting {
      anchor = anchor ?? position
      reach += text.characters(from: position, to: offset)
    } else {
      (anchor, reach, isMarking) = (nil, 0, false)
    }
    position = offset
    wantedColumn = nil
  }
}
