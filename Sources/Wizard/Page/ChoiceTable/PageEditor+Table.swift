internal import Filling
internal import FormModel
internal import Terminal

/// Questions that stand in a table.
extension PageEditor {
  /// Whether the item in focus is the choice of a row, whose options stand side by side.
  var isInTable: Bool {
    guard let path = question?.path else { return false }
    return choiceTable?.row(asking: path)?.choice == path
  }

  /// The item that the focus goes to. From line to line, a remark that nobody made is passed over: it has no
  /// line before it is begun, which Tab leads to.
  func place(_ way: Way, _ book: AnswerBook?) -> Int {
    var place = focus + way.step
    guard way == .above || way == .below, let table = choiceTable else { return place }
    while items.indices.contains(place), let path = items[place].question?.path,
      table.row(asking: path)?.remark == path, book?[path] == nil
    {
      place += way.step
    }
    return place
  }
}

extension WidgetReply {
  /// The same from line to line.
  var byLine: WidgetReply {
    if case .leave(.next) = self { .leave(.below) } else { self }
  }
}
