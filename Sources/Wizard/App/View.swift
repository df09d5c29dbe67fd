internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// A screen or a modal sheet above it.
protocol View {
  /// The active bindings, in the order of the last line.
  var bindings: [Binding] { get }

  /// The commands of its buttons, which the palette lists too.
  var buttons: [Command] { get }

  /// The question that the help sheet explains.
  var question: Question? { get }

  /// Whether the view never changes drafts, so that closing it need not reload the list of drafts.
  var isOnlyRead: Bool { get }

  /// Whether `type` receives the key even if a binding has it.
  func takes(_ key: Key) -> Bool

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition

  /// Handles a key without a binding, or one that `takes` claims.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition

  /// Handles a click: moves the cursor to the item at `position`.
  mutating func point(at position: Position, _ desk: inout Desk) -> Transition

  /// Scrolls by `rows`; `position` is the position of the mouse.
  mutating func wheel(rows: Int, at position: Position, _ desk: inout Desk) -> Transition

  /// The jump targets of the last drawing, from top to bottom.
  var stops: [JumpStop] { get }

  /// Moves the cursor to `stop` without activating it.
  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition

  /// Does work for the next key while the program is idle.
  mutating func prepare(_ desk: Desk)

  /// Whether the view draws its own side pane; otherwise the app draws that of the draft.
  var hasPane: Bool { get }

  /// Whether its side pane is out of date and must be renewed once the keyboard is idle.
  var owesPane: Bool { get }
  mutating func renewPane()

  /// Draws everything except the last line. Returns the position of the caret.
  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position?
}

extension View {
  var buttons: [Command] { [] }
  var question: Question? { nil }
  var isOnlyRead: Bool { false }
  var stops: [JumpStop] { [] }
  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition { .stay }
  mutating func prepare(_ desk: Desk) {}
  var owesPane: Bool { false }
  mutating func renewPane() {}
  var hasPane: Bool { false }
  func takes(_ key: Key) -> Bool { false }
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition { .stay }
  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition { .stay }
  mutating func point(at position: Position, _ desk: inout Desk) -> Transition { .stay }

  /// Moves by one arrow key per row.
  mutating func wheel(rows: Int, at position: Position, _ desk: inout Desk) -> Transition {
    for _ in 0..<abs(rows) { _ = type(Key(rows < 0 ? .up : .down), &desk) }
    return .stay
  }
}

/// A request of the app to a view.
enum Request {
  case perform(Command)
  case type(Key)
  case paste(String)
  case point(Position)
  case wheel(rows: Int, Position)
  case go(JumpStop)
}

extension View {
  mutating func answer(_ request: Request, _ desk: inout Desk) -> Transition {
    switch request {
    case .perform(let command): perform(command, &desk)
    case .type(let key): type(key, &desk)
    case .paste(let text): paste(text, &desk)
    case .point(let position): point(at: position, &desk)
    case .wheel(let rows, let position): wheel(rows: rows, at: position, &desk)
    case .go(let stop): go(to: stop, &desk)
    }
  }
}

/// The result of a request, which the app carries out.
enum Transition {
  case stay
  /// Runs a command of the app.
  case run(AppCommand)
  /// Handles a key after a click has moved the cursor.
  case press(Key)
  case push(any View)
  case pop
  /// Closes the sheet and performs a command in the view below it.
  case popAndPerform(Command)
  /// Closes all sheets and performs a command in the form.
  case performInForm(Command)
  /// Leaves the draft and performs a command on it in the list of drafts.
  case performAtHome(Command)
  /// Closes any open choice sheet and pushes another sheet.
  case replace(any View)
  /// Closes the sheets and moves the focus to a question. `fromReview` keeps the position in the
  /// review for the way back.
  case go(Page.ID, Path?, fromReview: Bool)
  /// Closes the sheets and goes to a search match in an answer.
  case goToMatch(AnswerSearch.Match, of: String)
  /// Opens a draft in the form.
  case open(ref: String)
  case begin(Answers)
  /// Opens a draft and the sheet that merges the text of a file into it.
  case merge(ref: String, Draft, file: String)
  /// Opens a draft and its export sheet.
  case publish(ref: String)
  /// Closes the sheets and ends a visit in the external editor. `taking` is the text that becomes
  /// the answer, `nil` for the current one.
  case endVisit(EditorVisit, taking: String?)
  /// Opens the built-in example, which is read-only.
  case showExample
  /// Applies a choice of the spelling sheet.
  case spell(SpellingView.Choice)
  /// Closes all sheets and adds rows to a list.
  case add(RowsArrival)
  /// Closes all sheets and rebuilds the form.
  case closeAll
}
