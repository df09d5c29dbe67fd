extension TextEditor {
  /// The Enter key in a multi-line text.
  ///
  /// After a list item it starts the next one; an empty item becomes an empty line, which ends the
  /// list. Either is one edit and one undo step.
  package mutating func breakLine() -> TextEdit? {
    guard isMultiline, selection == nil, let marker = ListMarker(atStartOf: lineBeforeCaret) else {
      return insert(asItIs: "\n")
    }
    let item = lineBeforeCaret.utf8.dropFirst(marker.length)
    let isEmpty = caret == lineEnd && item.allSatisfy { $0 == UInt8(ascii: " ") }
    guard isEmpty else { return insert(asItIs: "\n" + marker.next) }
    return replace((caret - lineBeforeCaret.utf8.count)..<caret, with: "", manner: .atOnce)
  }

  private var lineBeforeCaret: Substring {
    text.part(layout.lineStart(ofRow: caretRow, in: text)..<caret)
  }

  private var lineEnd: Int { layout.lineEnd(ofRow: caretRow, in: text) }
}
