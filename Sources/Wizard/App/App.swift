package import Drafts
package import UseCases
internal import FormModel
package import Terminal

/// The user interface: handles events and draws pictures.
package struct App {
  package internal(set) var desk: Desk
  /// The list of drafts, created lazily because it reads every draft.
  var home: HomeView?
  var form: FormView?
  /// Modal sheets over the form or the list of drafts; the last one has the focus.
  var sheets: [any View] = []
  /// The side pane for sheets without one of their own.
  var sheetPane = DraftPane()
  /// The position in the review to return to.
  var reviewAnchor: ReviewView.Anchor?
  package internal(set) var isDone = false
  /// The jump letters while they are shown.
  var letters: JumpLetters?
  var spelling = SpellingState()
  /// The focused field that was last stored as the place to reopen the draft at.
  var remembered: Path?
  /// The screen size of the last drawing.
  var size = Size(columns: 0, rows: 0)
  /// The last picture, with everything that it depends on besides the focused text.
  var last: (stamp: TypingStamp, saveState: SaveState, grid: Grid)?

  /// Without `settings` the settings sheet is unavailable and the spelling is not checked. Without
  /// `watch` the folder belongs to one person.
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
      + (desk.drafts.news.map { [Binding.pass(for: $0)] } ?? [])
    return desk.services.editor == nil ? all.filter { $0.command != .externalEditor } : all
  }

  /// Handles one terminal event.
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

  /// Sends the request to the view with the focus, and follows its transition.
  ///
  /// The view is changed in place, because copying it would cost more than most keys do.
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
      // Opening may show a sheet about two diverging texts, which takes precedence.
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
    case .makeWritable: makeWritable()
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
    case .merge: if desk.session != nil { sheets.append(PromptView.merging(desk.services)) }
    case .reopen where desk.drafts.isOnExample:
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
    if let index = sheets.lastIndex(where: { $0 is SettingsView }) {
      sheets.removeSubrange((index + 1)...)
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
    desk.drafts.look()
    guard let session = desk.session else { return }
    sheets = [ReviewView(session, at: reviewAnchor)]
    reviewAnchor = nil
    form?.hasWayBack = false
  }

  mutating func go(_ page: Page.ID, _ path: Path?, fromReview: Bool) {
    reviewAnchor = fromReview ? (sheets.last as? ReviewView)?.anchor : nil
    sheets = []
    form?.go(page, path, &desk)
    form?.hasWayBack = fromReview
  }

  private mutating func goHome() {
    guard desk.save() else { return }
    let id = desk.session?.draft.id
    desk.drafts.close(at: place)
    sheets = []
    form = nil
    reviewAnchor = nil
    if home == nil { home = HomeView(desk, showing: id) } else { home?.reload(desk, showing: id) }
  }

  /// Rebuilds the form after the session was replaced.
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

/// The interface for the loop.
extension App {
  /// Does work for the next key while the program is idle.
  mutating func prepareForNextKey() {
    if sheets.isEmpty {
      form?.editor.prepareForNextKey()
    } else {
      sheets[sheets.count - 1].prepare(desk)
    }
  }

  /// Whether the session must be checked for problems after rows have changed.
  var owesLook: Bool { desk.isLookOwed }

  /// Checks the session for problems; this changes the picture.
  mutating func look() {
    desk.isLookOwed = false
    desk.drafts.look()
    form?.showFindings()
  }

  /// Whether the search index of the list in focus still has to be built.
  var owesRows: Bool { sheets.isEmpty && form?.editor.owesRows ?? false }

  mutating func prepareRows() { form?.editor.prepareRows() }

  /// Whether the visible side pane is out of date.
  var owesPane: Bool {
    if let sheet = sheets.last { return sheet.hasPane ? sheet.owesPane : sheetPane.isOwed }
    if form == nil { return home?.owesPane ?? false }
    guard let book = desk.session?.book else { return false }
    return form?.aside.isLate(book) ?? false
  }

  /// Makes the next picture contain an updated side pane.
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

  /// Shows a remark about the terminal, before any current message.
  package mutating func announce(_ remark: String) {
    let words = [remark, desk.message?.text].compactMap(\.self).joined(separator: " ")
    desk.say(words, desk.message?.tone ?? .plain)
  }

  mutating func push(_ view: any View) { sheets.append(view) }

  /// The loop saves all and ends.
  mutating func leave() { isDone = true }
}
