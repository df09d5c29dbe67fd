internal import FormModel
internal import JSONText
internal import Terminal

/// The item in focus, with what only the screen knows of it: a caret, a cursor.
enum Widget {
  // Indirect: widgets are large and looked at several times for each key; a copy of one is a reference then.
  indirect case text(TextBox)
  indirect case choice(ChoiceBox)
  indirect case rows(RowsBox)
  case actions(ActionsBox)

  init(_ item: Item, answers: Answers) {
    switch item {
    case .actions(let commands): self = .actions(ActionsBox(commands: commands))
    case .question(let question):
      let stored = answers[question.path]
      switch question.field.kind {
      case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
        self = .text(TextBox(question.field.kind, stored))
      case .yesNo, .oneOf, .severalOf:
        self = .choice(ChoiceBox(question.field.kind, stored))
      case .rows(let group): self = .rows(RowsBox(group, stored?.array ?? []))
      case .group: self = .actions(ActionsBox(commands: []))
      }
    }
  }
}

/// How the focus goes from an item to another.
enum Way {
  case next, previous
  /// To the line above, which is the last one of the item before, and to the line below.
  case above, below

  var step: Int { self == .next || self == .below ? 1 : -1 }
}

/// What a widget made of a key.
enum WidgetReply {
  case done
  /// The key means nothing here.
  case ignored
  /// The key leads out of the widget.
  case leave(Way)
  /// Something to be told.
  case say(String)
  case open(index: Int)
  case run(Command)
}
