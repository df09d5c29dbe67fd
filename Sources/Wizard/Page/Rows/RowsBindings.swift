internal import UseCases
internal import FormModel
internal import Terminal

/// The bindings of a list in focus.
///
/// The characters are signs, because letters extend the filter.
enum RowsBindings {
  static let mark = Binding(.markRow, .character(" "))
  static let answer = Binding(.answerRows, .character("="))
  static let importRows = Binding(.importRows, .character("<"), isShown: false)
  static let followUp = Binding(.followUp, .character("*"), .function(5))
  /// Without the sign, which is typed in a text.
  static let followUpWhileTyping = Binding(.followUp, .function(5))
  private static let fold = Binding(.foldRows, .character("-"), isShown: false)
  private static let renumber = Binding(.renumberRows, .character("#"), isShown: false)
  private static let copyRow = Binding(.copy, .ctrl("o"), .alt("c"), isShown: false)
  private static let choosing = [
    Binding(.choose, .enter, .character(" ")), Binding(.back, .escape),
  ]

  static func reading(_ box: RowsBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    let open = box.isOnRow || box.isOnSection ? [Binding(.open, .enter)] : []
    let history = box.isOnRow && box.group.history != nil ? [followUp] : []
    let copying = box.isOnRow || box.copiesSeveral ? [mark.hidden, copyRow] : []
    return open + history + copying + look(box, isWholeWindow)
      + (open.isEmpty ? [Binding(.nextField, .tab, .enter), fields[1]] : fields)
  }

  static func writing(_ box: RowsBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    if box.answering != nil { return choosing }
    let adding = Binding(.addRow, .insert, .character("+"), isShown: false)
    let rest =
      [adding, Binding(.cut, .ctrl("x"), isShown: false), copyRow, TextBindings.paste, importRows]
      + look(box, isWholeWindow) + fields
    let answers = box.answer == nil || !box.hasChosen ? [] : [answer]
    if box.isOnSection { return [Binding(.open, .enter), mark] + answers + rest }
    guard box.isOnRow else { return [Binding(.addRow, .enter)] + answers + rest }
    let history = box.group.history == nil ? [] : [followUp]
    let row = [
      Binding(.removeRow, .delete), Binding(.duplicateRow, .ctrl("d"), isShown: answers.isEmpty),
      Binding(.moveRowUp, Key(.up, .alt), isShown: false),
      Binding(.moveRowDown, Key(.down, .alt), isShown: false),
      Binding(.cut, .ctrl("x")),
    ]
    let marking = [answers.isEmpty ? mark.hidden : mark]
    return [Binding(.open, .enter)] + history + answers + marking + row + rest
      + (box.group.overview?.number == nil ? [] : [renumber])
  }

  /// The bindings that change no answers.
  private static func look(_ box: RowsBox, _ isWholeWindow: Bool) -> [Binding] {
    let back = !box.filter.isEmpty || !box.marks.isEmpty || isWholeWindow
    return (back ? [Binding(.back, .escape)] : [])
      + (box.table.sections.isEmpty ? [] : [fold])
      + [TextBindings.wholeWindow]
  }
}
