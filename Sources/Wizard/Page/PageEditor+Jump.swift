internal import Filling
internal import FormModel

/// Letters that lead to the items of the page.
extension PageEditor {
  var stops: [JumpStop] {
    drawing.stops(
      isInParts: { item in
        guard let question = items[item].question else { return true }
        if case .rows = question.field.kind { return true }
        return false
      },
      begins: { item, row in
        // At rest each row of a list is one line.
        guard item == focus, case .rows(let box) = widget else { return true }
        return box.begins(row: row)
      }
    )
  }

  /// Has the cursor on the part of the item in focus; nothing is chosen or opened by that.
  mutating func setPart(_ part: Int?) {
    guard let part else { return }
    switch widget {
    case .rows: pointRows(at: part)
    case .actions(var box):
      box.cursor = min(part, box.commands.count - 1)
      widget = .actions(box)
    case .text, .choice: break
    }
  }
}
