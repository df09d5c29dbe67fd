/// A text being edited: what it holds, where the caret is, what is selected, how its rows run.
///
/// The text is one native `String`, in which a place is found by its UTF-8 offset in constant time.
/// Caret and selection always stand where a character starts.
package struct TextEditor: Sendable {
  package private(set) var text: String
  /// Whether the text has lines; else it is one.
  package let isMultiline: Bool
  /// Whether a line that is too long for the width goes on in the next row.
  private let wraps: Bool
  /// The rows of the text, always those of the text as it is now.
  package private(set) var layout: TextLayout
  /// Rows that may hold something else than when they were last asked for.
  private var renewed: Range<Int>
  /// Words and characters of the text as it is now.
  package private(set) var counts: TextCounts
  /// The other end of the selection.
  package private(set) var anchor: Int?
  /// Whether a mark was set, from which every movement selects.
  package private(set) var isMarking = false
  /// Characters from the anchor to the caret, below 0 where the caret stands first: kept up with each
  /// movement, so that none has to count what was selected before it.
  private var reach = 0
  private var position: Int
  /// Whether the text has been changed, and may have been given to others, since it was last copied.
  private var isShared = false
  /// The column that the caret would stand in if the rows were long enough.
  private var wantedColumn: Int?

  /// The caret stands at the end. A text of many lines always wraps.
  package init(_ text: String, multiline: Bool, wraps: Bool = false, width: Int = 80) {
    self.text = text.cleaned(multiline: multiline)
    isMultiline = multiline
    self.wraps = wraps || multiline
    layout = TextLayout(self.text, width: width, wraps: self.wraps)
    renewed = 0..<layout.rowCount
    counts = TextCounts(self.text)
    position = self.text.utf8.count
  }

  /// Where the caret is, as a UTF-8 offset. Set, it goes to the start of the character there, and
  /// nothing is selected any more.
  package var caret: Int {
    get { position }
    set { place(text.characterStart(at: newValue), selecting: false) }
  }

  package var caretRow: Int { layout.row(of: position) }
  package var caretColumn: Int { layout.column(of: position, in: text) }

  /// What is selected, as UTF-8 offsets; nil where that would be nothing.
  package var selection: Range<Int>? {
    guard let anchor, anchor != position else { return nil }
    return min(anchor, position)..<max(anchor, position)
  }

  package func selectedText() -> String { selection.map { String(text.part($0)) } ?? "" }

  /// Characters as they are seen, line ends included.
  package var selectedCharacters: Int { abs(reach) }

  package mutating func selectAll() {
    place(0, selecting: false)
    place(text.utf8.count, selecting: true)
  }

  /// Nothing is selected any more, and the caret stays.
  package mutating func unselect() { place(position, selecting: false) }

  /// Sets the mark where the caret is; where one is set, takes it and what is selected away.
  package mutating func toggleMark() {
    let sets = !isMarking
    unselect()
    isMarking = sets
  }

  /// What is selected stays so until the caret moves.
  package mutating func endMarking() { isMarking = false }

  /// Lays the text out anew for rows of `width` cells, that of the caret included.
  package mutating func setWidth(_ width: Int) {
    guard width != layout.width else { return }
    layout = TextLayout(text, width: width, wraps: wraps)
    renewed = 0..<layout.rowCount
    wantedColumn = nil
  }

  /// The rows that may hold something else than when this was asked last, all of them at first: what was
  /// drawn of the others can be shown again.
  package mutating func takeRenewedRows() -> Range<Int> {
    defer { renewed = 0..<0 }
    return renewed
  }

  /// Copies the text that others hold too, so that the next edit is made in place and does not wait for
  /// a long text to be copied: to be called while nobody waits.
  package mutating func takeOwnCopy() {
    guard isShared else { return }
    isShared = false
    let held = text
    text = ""
    // Room for what is typed until the next copy.
    text.reserveCapacity(held.utf8.count + 64)
    text.append(contentsOf: held)
  }

  /// Puts `string`, less its control characters, where the caret is or in the place of what is
  /// selected; nil if nothing comes of it. More than one character at once is a paste.
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

  /// Takes away what is selected, or else `unit`; nil where there is nothing.
  package mutating func delete(_ unit: DeletionUnit) -> TextEdit? {
    if let selection { return replace(selection, with: "", manner: .atOnce) }
    let range = range(of: unit)
    guard !range.isEmpty else { return nil }
    let isOne = unit == .characterBackward || unit == .characterForward
    return replace(range, with: "", manner: isOne ? .deleting : .atOnce)
  }

  /// Makes an edit of this text again, or takes one back with its inverse; the caret stands after
  /// what it inserted. An edit that does not fit the text changes nothing.
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
    place(text.characterEnd(at: end), selecting: false)
    return TextEdit(
      offset: range.lowerBound,
      removed: removed,
      inserted: inserted,
      manner: manner
    )
  }

  /// Moves the caret; gives whether it stands elsewhere now, so that a form may go to the next
  /// field where a text ends.
  @discardableResult
  package mutating func move(_ movement: Movement, selecting: Bool = false) -> Bool {
    let before = position
    let selecting = selecting || isMarking
    switch movement {
    case .left where !selecting:
      place(selection?.lowerBound ?? destination(of: .left), selecting: false)
    case .right where !selecting:
      place(selection?.upperBound ?? destination(of: .right), selecting: false)
    case .up: moveRows(-1, selecting: selecting)
    case .down: moveRows(1, selecting: selecting)
    case .rows(let count): moveRows(count, selecting: selecting)
    default: place(destination(of: movement), selecting: selecting)
    }
    return position != before
  }

  private mutating func moveRows(_ count: Int, selecting: Bool) {
    let row = caretRow
    let target = min(max(row + count, 0), layout.rowCount - 1)
    let column = wantedColumn ?? caretColumn
    place(
      target == row ? position : layout.offset(row: target, column: column, in: text),
      selecting: selecting
    )
    wantedColumn = column
  }

  private mutating func place(_ offset: Int, selecting: Bool) {
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
