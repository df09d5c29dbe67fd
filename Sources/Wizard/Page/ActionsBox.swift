internal import Terminal

/// The widget of the commands at the end of a page.
struct ActionsBox {
  let commands: [Command]
  var cursor = 0

  var command: Command? { commands.indices.contains(cursor) ? commands[cursor] : nil }

  /// Moves to the next or the previous command. Returns `false` if there is none.
  mutating func step(_ way: Way) -> Bool {
    guard commands.indices.contains(cursor + way.step) else { return false }
    cursor += way.step
    return true
  }

  mutating func handle(_ code: Key.Code) -> WidgetReply {
    switch code {
    case .up where cursor == 0: return .leave(.above)
    case .up, .left: cursor = max(0, cursor - 1)
    case .down where cursor == commands.count - 1: return .leave(.next)
    case .down, .right: cursor = min(commands.count - 1, cursor + 1)
    default: return .ignored
    }
    return .done
  }

  static func block(_ titles: [String], cursor: Int?, width: Int) -> Block {
    var block = Block()
    for (index, title) in titles.enumerated() {
      let isCurrent = index == cursor
      let button = Sign.button(Wrapping.cut(title, width: width - 4))
      var line = Line.text(button, isCurrent ? .selected : .label)
      if isCurrent {
        // The caret is beside the button, because a block cursor would hide a part of it.
        block.caret = Position(row: index, column: -FieldEdge.inset)
        line.spans.insert(
          .init(column: -FieldEdge.inset, text: Sign.pointer, role: .border),
          at: 0
        )
      }
      block.add(line)
    }
    return block
  }
}
