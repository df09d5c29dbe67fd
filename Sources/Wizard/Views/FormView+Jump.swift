internal import UseCases
internal import FormModel

extension FormView {
  var buttons: [Command] { editor.actions }
  var stops: [JumpStop] { editor.stops }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    leave(for: stop.item, &desk)
    editor.setPart(stop.part)
    return .stay
  }

  /// Leaves the focused field for another item of the page. Leaving may complete or clear answers
  /// and so move the items; the target is therefore found again by its question.
  mutating func leave(for item: Int, _ desk: inout Desk) {
    guard item != editor.focus, editor.items.indices.contains(item) else { return }
    let target = editor.items[item].question?.path
    leave(&desk)
    guard let book = desk.session?.book else { return }
    if let target { editor.setFocus(on: target, book) } else { editor.setFocus(.max, book) }
  }
}
