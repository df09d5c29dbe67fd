internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal

/// A screen, or a sheet over one.
protocol View {
  /// The keys of the moment, those of the last line first.
  var bindings: [Binding] { get }

  /// What its buttons do, which the palette offers too.
  var buttons: [Command] { get }

  /// What the help is asked about.
  var question: Question? { get }

  /// Whether the view never changes drafts, so that closing it need not reload the list of drafts.
  var isOnlyRead: Bool { get }

  /// Whether a key is typed, whatever the bindings say.
  func takes(_ key: Key) -> Bool

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition

  /// A key that no binding has.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition

  /// A click: has the cursor on what stands at a place of the screen.
  mutating func point(at place: Position, _ desk: inout Desk) -> Transition

  /// The wheel, over a place of the screen.
  mutating func wheel(rows: Int, at place: Position, _ desk: inout Desk) -> Transition

  /// What of the last drawing a letter can lead to, from the top.
  var stops: [JumpStop] { get }

  /// Has the cursor there, and does nothing else.
  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition

  /// What can be done ahead of the next key while nobody waits for this one.
  mutating func prepare(_ desk: Desk)

  /// Whether it draws the pane beside its lines itself, where there is room for one; else that is of the draft.
  var hasPane: Bool { get }

  /// Whether a pane beside it shows something that has changed, and is to be made anew once the keys have rested.
  var owesPane: Bool { get }
  mutating func renewPane()

  /// Draws the whole screen below the view's own header, above the last line.
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
  mutating func point(at place: Position, _ desk: inout Desk) -> Transition { .stay }

  /// As the arrows do.
  mutating func wheel(rows: Int, at place: Position, _ desk: inout Desk) -> Transition {
    for _ in 0..<abs(rows) { _ = type(Key(rows < 0 ? .up : .down), &desk) }
    return .stay
  }
}

/// What the app asks of a view.
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
    case .point(let place): point(at: place, &desk)
    case .wheel(let rows, let place): wheel(rows: rows, at: place, &desk)
    case .go(let stop): go(to: stop, &desk)
    }
  }
}

/// What a view asks of the app.
enum Transition {
  case stay
  /// Something for the app to do.
  case run(AppCommand)
  /// The key that a click stood for, once the cursor is there.
  case press(Key)
  case push(any View)
  case pop
  /// Closes the sheet, for the view that is on top then to do something.
  case popAndPerform(Command)
  /// Closes all sheets, for the form to do something.
  case performInForm(Command)
  /// Leaves the draft, for the list of drafts to do something with it.
  case performAtHome(Command)
  /// Closes the choice that is open, if one is, and shows another sheet.
  case replace(any View)
  /// Closes the sheets and goes to a question; `fromReview` keeps the way back to the review.
  case go(Page.ID, Path?, fromReview: Bool)
  /// Closes the sheets and goes to a place in an answer that was found by words.
  case goToMatch(AnswerSearch.Match, of: String)
  /// Opens a draft in the form.
  case open(ref: String)
  case begin(Answers)
  /// Opens a draft, and shows it beside the text of a file.
  case merge(ref: String, Draft, file: String)
  /// Opens a draft and the sheet that exports it.
  case publish(ref: String)
  /// Of two texts, one was chosen: closes the sheets, and puts the editor's into the answer where it is
  /// that one.
  case endVisit(EditorVisit, taking: String?)
  /// Opens the filled canevas that the program has, for reading.
  case showExample
  /// What was chosen for the word that the sheet is about.
  case spell(SpellingView.Choice)
  /// Closes all sheets, and adds rows to a list of the form.
  case add(RowsArrival)
  /// Back to the form.
  case closeAll
}
