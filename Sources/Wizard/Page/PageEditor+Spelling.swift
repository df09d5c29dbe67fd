internal import UseCases
internal import FormModel
internal import TextEditing

/// Marks of the words that the spelling program does not know, in the long text in focus.
extension PageEditor {
  func isSpellingDue(_ changes: Int?) -> Bool {
    guard case .text(let box) = widget, box.isMultiline, !box.editor.text.isEmpty else {
      return false
    }
    return box.marks.state != changes
  }

  /// Sets the marks, unless they exceed the text. Returns whether the drawing changes.
  mutating func mark(_ marks: SpellingMarks) -> Bool {
    guard case .text(var box) = widget, box.isMultiline,
      marks.ranges.last?.upperBound ?? 0 <= box.editor.text.utf8.count
    else { return false }
    let isNew = box.marks.ranges != marks.ranges || box.marks.hint != marks.hint
    box.mark(marks)
    widget = .text(box)
    return isNew
  }

  /// Removes all marks. Returns whether the drawing changes.
  mutating func removeMarks() -> Bool {
    guard case .text(let box) = widget, box.marks.state != nil || !box.marks.ranges.isEmpty else {
      return false
    }
    return mark(SpellingMarks())
  }

  /// Removes all marks of `word` and moves the caret to the end of `range`.
  mutating func unmark(_ word: String, at range: Range<Int>) {
    guard case .text(var box) = widget else { return }
    let text = box.editor.text
    var marks = box.marks
    marks.remove { text.words(in: $0) == word }
    box.mark(marks)
    box.caret = range.upperBound
    widget = .text(box)
  }
}

extension String {
  /// The text between two UTF-8 offsets.
  fileprivate func words(in range: Range<Int>) -> Substring {
    self[
      utf8.index(
        startIndex,
        offsetBy: range.lowerBound
      )..<utf8.index(startIndex, offsetBy: range.upperBound)
    ]
  }
}
