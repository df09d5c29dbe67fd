internal import UseCases
internal import FormModel
internal import Spelling
internal import TextEditing

extension FormView {
  /// Returns the sheet for the next marked word from the caret, and requests its proposals.
  mutating func spellingView(_ desk: inout Desk) -> SpellingView? {
    guard case .text(let box) = editor.widget, let range = box.marks.next(from: box.caret) else {
      return nil
    }
    let number = 1 + (box.marks.ranges.firstIndex(of: range) ?? 0)
    let view = SpellingView(
      range,
      in: box.editor.text,
      count: "\(number) sur \(box.marks.ranges.count)"
    )
    editor.setCaret(range.lowerBound)
    desk.speller?.propose(for: view.letters)
    return view
  }

  /// Replaces a word, if it is still there, as one undo step.
  mutating func replace(
    _ word: String,
    at range: Range<Int>,
    with new: String,
    _ desk: inout Desk
  ) {
    _ = change(&desk) { editor, session, _ -> WidgetReply? in
      session.book.seal()
      editor.changeText(&session.book) { box in
        box.replace(word, at: range.lowerBound, with: new)
      }
      return .done
    }
  }
}
