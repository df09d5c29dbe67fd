internal import Filling
internal import FormModel
internal import Terminal

extension FormView {
  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    if let target = sidebar.target(at: place) {
      leave(&desk)
      return target
    }
    guard let hit = editor.hit(at: place) else { return .stay }
    if !hit.wasInFocus {
      let target = editor.items[hit.item].question?.path
      leave(&desk)
      guard let book = desk.session?.book else { return .stay }
      // What leaving completes or clears may have moved the items.
      if let target { editor.setFocus(on: target, book) } else { editor.setFocus(.max, book) }
    }
    let key = change(&desk) { editor, session, _ in
      editor.point(at: hit, &session.book, &session.findings)
    }
    return key.map { .press($0) } ?? .stay
  }

  mutating func wheel(rows: Int, at place: Position, _ desk: inout Desk) -> Transition {
    editor.wheel(rows: rows, at: place)
    return .stay
  }
}
