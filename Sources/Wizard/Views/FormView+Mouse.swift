internal import UseCases
internal import FormModel
internal import Terminal

extension FormView {
  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    if let target = sidebar.target(at: position) {
      leave(&desk)
      return target
    }
    guard let hit = editor.hit(at: position) else { return .stay }
    leave(for: hit.item, &desk)
    guard desk.session != nil else { return .stay }
    return editor.point(at: hit).map { .press($0) } ?? .stay
  }

  mutating func wheel(rows: Int, at position: Position, _ desk: inout Desk) -> Transition {
    editor.wheel(rows: rows, at: position)
    return .stay
  }
}
