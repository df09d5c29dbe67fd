internal import UseCases
internal import FormModel

/// Jumps to the items of the page by letters.
extension PageEditor {
  var stops: [JumpStop] {
    drawing.stops(
      isInParts: { item in
        guard let question = items[item].question else { return true }
        if case .rows = question.field.kind { return true }
        return false
      },
      begins: { item, row in
        // Without the focus, every line of a list is a stop.
        guard item == focus, case .rows(let box) = widget else { return true }
        return box.begins(row: row)
      }
    )
  }

  /// Moves the cursor to a part of the item in focus, without choosing or opening it.
  mutating func setPart(_ part: Int?) {
    guard let part else { return }
    switch widget {
    case .rows: pointRows(at: part)
    case .actions(var box):
      box.cursor = min(part, box.commands.count - 1)
      widget = .actions(box)
    case .text, .choice, .none: break
    }
  }
}
