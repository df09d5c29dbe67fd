internal import UseCases
internal import FormModel
internal import Terminal

/// Movement of the focus in a table of questions.
extension PageEditor {
  /// Whether the item in focus is a choice of the table, with its options side by side.
  var isInTable: Bool {
    guard let path = question?.path else { return false }
    return choiceTable?.row(asking: path)?.choice == path
  }

  /// The index of the item that the focus moves to; it may be out of bounds.
  ///
  /// From line to line it skips empty remarks, which have no line; Tab leads to them.
  func target(_ way: Way, _ book: AnswerBook?) -> Int {
    var index = focus + way.step
    guard way == .above || way == .below, let table = choiceTable else { return index }
    while items.indices.contains(index), let path = items[index].question?.path,
      table.row(asking: path)?.remark == path, book?[path] == nil
    {
      index += way.step
    }
    return index
  }
}

extension WidgetReply {
  /// The same reply, but leaving the item downwards moves to the line below.
  var byLine: WidgetReply {
    if case .leave(.next) = self { .leave(.below) } else { self }
  }
}
