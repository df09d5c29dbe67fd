package import Drafts
package import Filling
internal import FormModel
package import Terminal

/// The whole program between a key and a picture: what keys do, what the screen shows.
package struct App {
  package internal(set) var desk: Desk
  /// Made when it is first seen: to list drafts means to read them all.
  var home: HomeView?
  var form: FormView?
  /// Sheets over the form or the home screen; the last one has the keys.
  var sheets: [any View] = []
  /// Beside a sheet that has no pane of its own.
  var sheetPane = DraftPane()
  /// The line of the review that the way back leads to.
  var reviewPlace: ReviewView.Place?
  package internal(set) var isDone = false
  /// What the letters on the screen lead to, while they are shown.
  var letters: JumpLetters?
  var spelling = SpellingState()
  /// The field that was kept as the place to come back to.
  var remembered: Path?
  /// The size of the screen as it was drawn last.
  var size = Size(columns: 0, rows: 0)
  /// The picture that was drawn last, and what it depends on beside the text in focus.
  var last: (stamp: TypingStamp, grid: Grid)?

  /// Without `settings` there are none to be changed, and nobody looks at the spelling; without
  /// `watch` nobody else opens the drafts.
  package init(
    _ services: Services,
    settings: SettingsKeeper? = nil,
    watch: DraftWatch? = nil
  ) {
    desk = Desk(services, watch: watch)
    desk.keeper = settings
    desk.speller = settings.flatMap { $0.speller($0.current) }
  }
}

extension App {
  var bindings: [Binding] {
    let all =
      (sheets.last?.bindings ?? form?.bindings ?? home?.bindings ?? []) + Binding.always
      + (desk.news.map { [Binding.pass(for: $0)] } ?? [])
    return desk.services.editor == nil ? all.filter { $0.command != .externalEditor } : all
  }

  /// One event of the terminal.
  package mutating func handle(_ event: Event) {
    switch event {
    case .key(let key):
      if desk.message != nil { desk.message = nil }
      if letters != nil, takeLetter(key) { return }
      if takes(key) {
        ask(.type(key))
      } else if let command = bindings.command(of: key) {
        perform(command)
      } else {
        ask(.type(key.plainEnter))
      }
    case .mouse(let mouse):
      (last, letters) = (nil, nil)
      handle(mouse)
    case .paste(let text):
      desk.message = nil
      letters = nil
      ask(.paste(text))
    case .foreign: desk.say(Self.foreignLetter, .error)
    case .hangUp, .stop: isDone = true
    case .resumed: last = nil
    case .resize, .woken: break
    }
  }

  private func takes(_ key: Key) -> Bool {
    sheets.isEmpty ? form?.takes(key) ?? false : sheets[sheets.count - 1].takes(key)
  }

  private static let foreignLetter =
    "Votre terminal n’écrit pas en UTF-8 : une lettre n’a pas pu être prise. Réglez-le en UTF-8, ou dites-le dans LANG, comme fr_FR.ISO-8859-1."

  mutating func perform(_ command: Command) { ask(.perform(command)) }

  /// Lets the view that has the keys answer, in its place: a view is not small, and copying it
  /// would cost more than most keys do.
  mutating func ask(_ request: Request) {
    if !sheets.isEmpty {
      follow(sheets[sheets.count - 1].answer(request, &desk))
      // The settings may have switched spelling off.
      if desk.speller == nil { endSpelling() }
    } else if let transition = form?.answer(request, &desk) {
      follow(transition)
    } else if let transition = home?.answer(request, &desk) {
      follow(transition)
    }
  }

  private mutating func follow(_ transition: Transition) {
    switch transition {
    case .stay: break
    case .push(let view): sheets.append(view)
    case .replace(let view):
      sheets.removeAll { $0 is ChoiceView }
      sheets.append(view)
    case .pop: pop()
    case .popAndPerform(let command):
      if !sheets.isEmpty { sheets.removeLast() }
      perform(command)
    case .performAtHome(let command):
      performAtHome(command)
    case .performInForm(let command):
      sheets = []
      perform(command)
    case .go(let page, let path, let fromReview): go(page, path, fromReview: fromReview)
    case .goToMatch(let match, let words): go(to: match, of: words)
    case .open(let ref): open(ref)
    case .begin(let answers): begin(answers)
    case .merge(let ref, let text, let file): merge(text, of: file, into: ref)
    case .publish(let ref):
      open(ref)
      // Opening may have to ask which of two texts to keep; that comes first.
      if sheets.isEmpty { run(.publish) }
    case .closeAll: reopenForm()
    case .spell(let choice): settle(choice)
    case .endVisit(let visit, let text): end(visit, taking: text)
    case .showExample: showExample()
    case .add(let arrival):
      sheets = []
      form?.add(arrival, &desk)
    case .run(let command): run(command)
    case .press(let key): handle(.key(key))
    }
  }

  mutating func run(_ command: AppCommand) {
    switch command {
    case .quit: quit()
    case .leaveUnsaved: isDone = true
    case .takeOver: takeOver()
    case .askForDraft: desk.askForDraft()
    case .passDraft: passDraft()
    case .saveElsewhere: saveElsewhere()
    case .review: openReview()
    case .home: goHome()
    case .outline:
      let buttons = sheets.last?.buttons ?? form?.buttons ?? []
      sheets.append(OutlineView(desk, form: form, bindings: bindings, buttons: buttons))
    case .settings: openSettings()
    case .jump: letters = JumpLetters(stops())
    case .nextMatch: goToMatch(.next)
    case .previousMatch: goToMatch(.previous)
    case .help: openHelp()
    case .publish: if desk.session != nil { sheets.append(PublishView(desk)) }
    case .history: if desk.session != nil { sheets.append(HistoryView(desk)) }
    case .remarks: if let session = desk.session { sheets.append(RemarksView(session)) }
    case .send: if let session = desk.session { sheets.append(SendView(session, desk)) }
    case .merge: if desk.session != nil { sheets.append(PromptView.merging(desk.services.paths)) }
    case .reopen where desk.isOnExample:
      if let session = desk.session { desk.say(session.readOnly ?? "") }
    case .reopen: if desk.session != nil { sheets = [PromptView.reopening()] }
    }
  }

  /// Closes the top sheet.
  private mutating func pop() {
    guard let closed = sheets.popLast(), sheets.isEmpty else { return }
    if let form {
      // The sheet may have finalised the version, which makes the form read-only.
      if form.editor.isReadOnly != (desk.session?.readOnly != nil) { reopenForm() }
    } else if !closed.isOnlyRead {
      home?.reload(desk)
    }
  }

  /// Returns to the settings if they are open: a second sheet would hold stale answers.
  private mutating func openSettings() {
    if let place = sheets.lastIndex(where: { $0 is SettingsView }) {
      sheets.removeSubrange((place + 1)...)
    } else if let keeper = desk.keeper {
      sheets.append(SettingsView(keeper.current))
    }
  }

  private mutating func openHelp() {
    let isForm = sheets.isEmpty
    sheets.append(
      HelpView(
        desk,
        question: isForm ? form?.question : sheets.last?.question,
        step: isForm ? form?.page.step : nil,
        bindings: bindings
      )
    )
  }

  private mutating func openReview() {
    guard var session = desk.session else { return }
    session.look(today: desk.today)
    desk.session = session
    sheets = [ReviewView(session, at: reviewPlace)]
    reviewPlace = nil
    form?.hasWayBack = false
  }

  mutating func go(_ page: Page.ID, _ path: Path?, fromReview: Bool) {
    reviewPlace = fromReview ? (sheets.last as? ReviewView)?.place : nil
    sheets = []
    form?.go(page, path, &desk)
    form?.hasWayBack = fromReview
  }

  private mutating func goHome() {
    guard desk.settle() else { return }
    remember()
    keepUndo()
    let id = desk.session?.draft.id
    desk.release()
    sheets = []
    form = nil
    reviewPlace = nil
    if home == nil { home = HomeView(desk, showing: id) } else { home?.reload(desk, showing: id) }
  }

  /// The form anew, after the session was replaced.
  private mutating func reopenForm() {
    sheets = []
    guard let session = desk.session else {
      home?.reload(desk)
      return
    }
    spelling.forget()
    form = FormView(session, at: form?.path)
  }
}

/// What the loop does outside of the screen.
extension App {
  /// What can be done while nobody waits.
  mutating func prepareForNextKey() {
    if sheets.isEmpty {
      form?.editor.prepareForNextKey()
    } else {
      sheets[sheets.count - 1].prepare(desk)
    }
  }

  /// Whether rows have changed and nobody has looked yet what is wrong in them.
  var owesLook: Bool { desk.isLookOwed }

  /// Looks at them; the picture is another one then.
  mutating func look() {
    desk.isLookOwed = false
    guard var session = desk.session else { return }
    desk.session = nil
    session.look(today: desk.today)
    desk.session = session
    form?.showFindings()
  }

  /// Whether what the rows of a list are found by is still to be made.
  var owesRows: Bool { sheets.isEmpty && form?.editor.owesRows ?? false }

  mutating func prepareRows() { form?.editor.prepareRows() }

  /// Whether the pane beside the page shows something that has changed.
  var owesPane: Bool {
    if let sheet = sheets.last { return sheet.hasPane ? sheet.owesPane : sheetPane.isOwed }
    if form == nil { return home?.owesPane ?? false }
    guard let book = desk.session?.book else { return false }
    return form?.aside.isLate(book) ?? false
  }

  /// Lets the next picture have it anew.
  mutating func renewPane() {
    last = nil
    if let sheet = sheets.last {
      if sheet.hasPane { sheets[sheets.count - 1].renewPane() } else { sheetPane.make() }
    } else if form == nil {
      home?.renewPane()
    } else if let book = desk.session?.book {
      form?.aside.renew(book)
    }
  }

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

  /// Says something of the terminal, before all else and once.
  package mutating func announce(_ remark: String) {
    let words = [remark, desk.message?.text].compactMap(\.self).joined(separator: " ")
    desk.say(words, desk.message?.tone ?? .plain)
  }

  mutating func push(_ view: any View) { sheets.append(view) }

  /// The loop saves all and ends.
  mutating func leave() { isDone = true }
}
