package import Drafts
package import FormModel
package import Terminal

/// The whole program between a key and a picture: what keys do, what the screen shows.
package struct App {
  package private(set) var desk: Desk
  private var home: HomeView
  private var form: FormView?
  /// Sheets over the form or the home screen; the last one has the keys.
  private var sheets: [any View] = []
  /// The line of the review that the way back leads to.
  private var reviewPlace: Int?
  package private(set) var isDone = false

  package init(_ services: Services) {
    desk = Desk(services)
    home = HomeView(desk)
  }
}

extension App {
  private var bindings: [Binding] {
    sheets.last?.bindings ?? form?.bindings ?? home.bindings
  }

  /// One event of the terminal.
  package mutating func handle(_ event: Event) {
    switch event {
    case .key(let key):
      desk.message = nil
      if let binding = bindings.first(where: { $0.keys.contains(key) }) {
        follow(perform(binding.command))
      } else {
        follow(onTop { view, desk in view.type(key, &desk) })
      }
    case .paste(let text): follow(onTop { view, desk in view.paste(text, &desk) })
    case .hangUp, .stop: isDone = true
    case .resize, .resumed, .woken: break
    }
  }

  private mutating func perform(_ command: Command) -> Transition {
    onTop { view, desk in view.perform(command, &desk) }
  }

  /// Lets the view that has the keys work.
  private mutating func onTop(_ work: (inout any View, inout Desk) -> Transition) -> Transition {
    if !sheets.isEmpty {
      return work(&sheets[sheets.count - 1], &desk)
    }
    if let form {
      self.form = nil
      var view: any View = form
      defer { self.form = view as? FormView }
      return work(&view, &desk)
    }
    var view: any View = home
    defer { home = view as? HomeView ?? home }
    return work(&view, &desk)
  }

  private mutating func follow(_ transition: Transition) {
    switch transition {
    case .stay: break
    case .push(let view): sheets.append(view)
    case .pop: if !sheets.isEmpty { sheets.removeLast() }
    case .go(let page, let path, let fromReview): go(page, path, fromReview: fromReview)
    case .open(let ref): open(ref)
    case .begin(let answers): begin(answers)
    case .publish(let ref):
      open(ref)
      run(.publish)
    case .closeAll: reopenForm()
    case .replaceText(let path, let text):
      sheets.removeAll()
      replaceText(at: path, with: text)
    case .run(let command): run(command)
    }
  }

  private mutating func run(_ command: Command) {
    switch command {
    case .quit: isDone = true
    case .home where reviewPlace != nil, .review: openReview()
    case .home: goHome()
    case .outline: sheets.append(OutlineView(desk, form: form, bindings: bindings))
    case .help: sheets.append(HelpView(desk, question: form?.editor.question, bindings: bindings))
    case .publish:
      guard desk.session != nil else { return }
      sheets.append(PublishView(desk))
    case .takeOver: break
    case .reopen: sheets = [PublishView(desk)]
    default:
      // A sheet asks for something that the form does.
      guard form != nil else { return }
      sheets = []
      follow(perform(command))
    }
  }

  private mutating func openReview() {
    guard var session = desk.session else { return }
    session.look(today: desk.today)
    desk.session = session
    sheets = [ReviewView(session, at: reviewPlace)]
    reviewPlace = nil
  }

  private mutating func go(_ page: Page.ID, _ path: Path?, fromReview: Bool) {
    reviewPlace = fromReview ? (sheets.last as? ReviewView)?.cursor : nil
    sheets = []
    guard let book = desk.session?.book else { return }
    form?.show(page, focus: path, book)
  }

  private mutating func goHome() {
    guard desk.settle() else { return }
    remember()
    let id = desk.session?.draft.id
    desk.session = nil
    sheets = []
    form = nil
    reviewPlace = nil
    home.reload(desk, showing: id)
  }

  /// The form anew, after the session was replaced.
  private mutating func reopenForm() {
    sheets = []
    guard let session = desk.session else { return }
    form = FormView(session, at: form?.path)
  }
}

/// Drafts, opened and left.
extension App {
  /// Opens the draft `ref` where it was left.
  package mutating func open(_ ref: String) {
    do {
      let opened = try desk.services.store.open(ref)
      show(opened.draft, readOnly: opened.readOnly?.description)
      if let recovery = opened.recovery { desk.say(recovery.sentence(desk.services.clock)) }
    } catch {
      desk.say(error)
    }
  }

  /// A new draft, with answers to start from.
  package mutating func begin(_ answers: Answers = Answers()) {
    show(desk.services.store.create(answers: answers), readOnly: nil, isSaved: false)
  }

  private mutating func show(_ draft: Draft, readOnly: String?, isSaved: Bool = true) {
    sheets = []
    reviewPlace = nil
    let reason = readOnly ?? draft.readOnlyReason
    var session = Session(desk.services.form, draft, readOnly: reason, isSaved: isSaved)
    session.look(today: desk.today)
    desk.session = session
    desk.saveState = .untouched
    let place = desk.services.store.place(of: draft.id)
    form = FormView(session, at: place.flatMap { Path($0.path) }, caret: place?.caret)
  }

  /// Keeps the place in the form, to come back to.
  package func remember() {
    guard let form, let session = desk.session, let path = form.path else { return }
    desk.services.store.remember(
      Place(path: path.description, caret: form.editor.caret ?? 0),
      of: session.draft.id
    )
  }

  /// The draft to save, if there is something new in it.
  package mutating func unsaved() -> Draft? { desk.unsaved() }

  package mutating func note(_ state: SaveState) {
    desk.saveState = state
    if case .failing(let error, _) = state { desk.say(error) }
  }
}

/// Pictures.
extension App {
  /// Draws the screen as it is now; gives where the caret stands.
  package mutating func draw(into grid: inout Grid) -> Position? {
    guard grid.size.columns >= Frame.smallest.columns, grid.size.rows >= Frame.smallest.rows else {
      Frame.tooSmall(into: &grid)
      return Position(row: 0, column: 0)
    }
    var caret: Position?
    if !sheets.isEmpty {
      caret = sheets[sheets.count - 1].draw(into: &grid, desk)
    } else if form != nil {
      caret = form?.draw(into: &grid, desk)
    } else {
      caret = home.draw(into: &grid, desk)
    }
    Frame.keys(bindings, into: &grid)
    Frame.message(desk.message, into: &grid)
    return caret
  }
}

/// What the loop does outside of the screen.
extension App {
  mutating func takeErrand() -> Errand? {
    defer { desk.errand = nil }
    return desk.errand
  }

  mutating func replaceText(at path: Path, with text: String) {
    form?.replaceText(at: path, with: text, &desk)
  }

  mutating func say(_ text: String, isError: Bool) {
    desk.say(text, isError ? .error : .success)
  }

  mutating func push(_ view: any View) { sheets.append(view) }
}
