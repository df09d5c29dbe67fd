internal import UseCases
internal import FormModel
internal import Terminal

extension FormView {
  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    if let target = sidebar.target(at: place) {
      leave(&desk)
      return target
    }
    guard let hit = editor.hit(at: place) else { return .stay }
    leave(for: hit.item, &desk)
    guard desk.session != nil else { return .stay }
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
