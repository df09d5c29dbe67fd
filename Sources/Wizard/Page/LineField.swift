internal import Terminal
internal import TextEditing

/// A text field of one line in a modal sheet, such as the search of the outline.
///
/// It has the keys of every other text and its own undo.
struct LineField {
  private var editor: TextEditor
  private var past: [TextEdit] = []
  private var future: [TextEdit] = []
  /// The maximum length in UTF-8 bytes.
  private let limit: Int

  init(_ text: String = "", limit: Int) {
    editor = TextEditor(text, multiline: false)
    self.limit = limit
  }

  var text: String { editor.text }
  var isSelecting: Bool { editor.selection != nil || editor.isMarking }

  /// The bindings of the text, which go before those of the sheet.
  var bindings: [Binding] {
    TextBindings.selecting(editor)
      + [.undo, .redo]
  }

  enum Reply { case moved, changed }

  /// Returns `nil` if the command does not apply to the text.
  mutating func perform(_ command: Command, _ desk: inout Desk) -> Reply? {
    switch command {
    case .mark: editor.toggleMark()
    case .back where isSelecting: editor.unselect()
    case .undo, .redo: return undoOrRedo(command, &desk)
    default:
      let isFull = command == .paste && isTooLong(with: desk.clipboard.text)
      guard let (edit, outcome) = desk.clipboard.perform(command, on: &editor, limit: limit) else {
        return nil
      }
      desk.tell(outcome)
      return take(edit, isFull: isFull, &desk)
    }
    return .moved
  }

  /// Returns `nil` for a key that has no effect in a text.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Reply? {
    if case .character(let character) = key.code, key.modifiers.isEmpty {
      return paste(String(character), &desk)
    }
    if let unit = TextKeys.deletion(key) { return take(editor.delete(unit), &desk) }
    guard let movement = TextKeys.movement(key) else { return nil }
    editor.move(movement, selecting: key.modifiers.contains(.shift))
    return .moved
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Reply {
    let isFull = isTooLong(with: text)
    return take(editor.insert(text, limit: limit), isFull: isFull, &desk)
  }

  /// Whether inserting `added` would exceed the limit.
  private func isTooLong(with added: String) -> Bool {
    text.utf8.count - (editor.selection?.count ?? 0) + added.utf8.count > limit
  }

  private mutating func take(
    _ edit: TextEdit?,
    isFull: Bool = false,
    _ desk: inout Desk
  ) -> Reply {
    if isFull { desk.say("Cette ligne est pleine : la fin du texte n’y entre pas.", .error) }
    guard let edit else { return .moved }
    future = []
    if let merged = past.last?.merged(with: edit) {
      past[past.count - 1] = merged
    } else {
      past.append(edit)
    }
    return .changed
  }

  private mutating func undoOrRedo(_ command: Command, _ desk: inout Desk) -> Reply {
    let isUndo = command == .undo
    guard let edit = isUndo ? past.popLast() : future.popLast() else {
      desk.tell(command, nil)
      return .moved
    }
    editor.apply(isUndo ? edit.inverse : edit)
    if isUndo { future.append(edit) } else { past.append(edit) }
    return .changed
  }

  // MARK: Drawing

  /// The part of the text around the caret that fits in `width` cells, and the caret’s column.
  func line(width: Int, column: Int = 0, role: Role = .field) -> (line: Line, caret: Int) {
    let caret = editor.caretColumn
    let first = max(0, caret - width + 1)
    var line = Line(spans: [
      .init(column: column, text: drawn(first..<first + width), role: role, bed: width)
    ])
    if let selection = editor.selection,
      let marked = editor.layout.columns(of: selection, inRow: 0, in: text)?
        .clamped(to: first..<first + width), !marked.isEmpty
    {
      line = line.adding(
        drawn(marked),
        .selection,
        column: column + marked.lowerBound - first,
        bed: marked.count
      )
    }
    return (line, column + caret - first)
  }

  private func drawn(_ columns: Range<Int>) -> String {
    editor.layout.drawn(row: 0, in: text, columns: columns)
  }
}
