internal import Filling
internal import FormModel
internal import Spelling
internal import TextEditing

extension FormView {
  /// The next word to be looked at, from the caret; its proposals are asked for.
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

  /// Puts `new` in the place of a word, if it still stands there, as one step that can be undone.
  mutating func replace(
    _ word: String,
    at range: Range<Int>,
    with new: String,
    _ desk: inout Desk
  ) {
    _ = change(&desk) { editor, session, _ -> WidgetReply? in
      session.book.seal()
      editor.changeText(&session.book, &session.findings) { box in
        box.replace(word, at: range.lowerBound, with: new)
      }
      return .done
    }
  }
}
