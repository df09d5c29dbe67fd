internal import FormModel
internal import JSONText
internal import Terminal

/// The item in focus with its state on the screen, such as a caret or cursor.
enum Widget {
  // Indirect, because widgets are large and copied several times per key: a copy is a reference.
  indirect case text(TextBox)
  indirect case choice(ChoiceBox)
  indirect case rows(RowsBox)
  case actions(ActionsBox)
  /// A group, whose questions are on pages of their own, or a box that is being changed.
  case none

  init(_ item: Item, answers: Answers) {
    switch item {
    case .actions(let commands): self = .actions(ActionsBox(commands: commands))
    case .question(let question):
      let stored = answers[question.path]
      switch question.field.kind {
      case .text(let kind): self = .text(TextBox(kind, stored))
      case .choice: self = .choice(ChoiceBox(question.field.kind, stored))
      case .rows(let group): self = .rows(RowsBox(group, stored?.array ?? []))
      case .group: self = .none
      }
    }
  }
}

extension Widget {
  /// Changes the text box in place: the widget gives it up meanwhile, so that the change does not
  /// copy its text. Returns `nil` for another widget.
  mutating func withText<Result>(_ change: (inout TextBox) -> Result) -> Result? {
    guard case .text(var box) = self else { return nil }
    self = .none
    defer { self = .text(box) }
    return change(&box)
  }

  /// Like `withText`, for a list.
  mutating func withRows<Result>(_ change: (inout RowsBox) -> Result) -> Result? {
    guard case .rows(var box) = self else { return nil }
    self = .none
    defer { self = .rows(box) }
    return change(&box)
  }
}

/// How the focus moves from one item to another.
enum Way {
  case next, previous
  /// To the line above, which is the last one of the previous item, or to the line below.
  case above, below

  var step: Int { self == .next || self == .below ? 1 : -1 }
}

/// The effect of a key or command on a widget.
enum WidgetReply {
  case done
  /// The key has no effect here.
  case ignored
  /// The key leads out of the widget.
  case leave(Way)
  /// A message for the user.
  case say(String)
  case open(index: Int)
  case run(Command)
}
