package import Drafts
internal import Filling
package import Terminal

/// Runs the app on a screen: keys in, a picture out, and only then the draft to the disk.
package struct Loop {
  private var app: App
  private let screen: any Screen
  private let autosaver: Autosaver
  private var unsavedSince: ContinuousClock.Instant?
  private var lastKey = ContinuousClock.now
  /// Spelling was looked at since the last key.
  private var isSpelled = false
  private var idleness: Idleness
  /// Whether it left because nobody was there any more.
  private var isDeserted = false
  /// The autosaver has something to say.
  private var hasNews = false

  /// `idleLimit` is the rest without a key after which it leaves; `nil` for never.
  package init(
    _ app: App,
    on screen: any Screen,
    savingWith autosaver: Autosaver,
    idleLimit: Duration? = nil
  ) {
    self.app = app
    self.screen = screen
    self.autosaver = autosaver
    idleness = Idleness(limit: idleLimit)
  }

  /// Until the person leaves, or a signal asks to. Gives that signal, after everything is saved.
  package mutating func run() -> Int32? {
    var stop: Int32?
    paint()
    while !app.isDone {
      let events = screen.events(within: patience)
      var isForeign = false
      var isMarked = false
      for event in events {
        switch event {
        case .stop(let signal): stop = signal
        // Events in the same batch after the key that quits are dropped.
        case _ where app.isDone: continue
        case .woken:
          hasNews = true
          isMarked = app.takeSpelling() || isMarked
        case .key, .paste, .mouse:
          (lastKey, isSpelled) = (.now, false)
          idleness.noteKey()
        case .foreign: isForeign = true
        case .resize, .resumed, .hangUp: break
        }
        app.handle(event)
        if let errand = app.takeErrand() { run(errand) }
      }
      // Said last: the next letter, which came with it, takes messages away.
      if isForeign { app.handle(.foreign) }
      let isToBePainted = takeNews() || isMarked || events.contains { $0 != .woken }
      if !app.isDone, isToBePainted { paint() }
      saveWhenDue()
      lookAtSpelling()
      app.prepareForNextKey()
      workAtRest()
      watchIdleness()
    }
    app.remember()
    save()
    app.note(autosaver.finish())
    app.keepUndo()
    app.stopSpelling()
    app.stopWatching()
    return stop
  }

  /// A key that is held, as one that moves a row, does not wait for all problems to be found again, for an export of the
  /// page, nor for what rows are found by.
  private mutating func workAtRest() {
    guard owesWork, !app.isDone, ContinuousClock.now - lastKey >= Self.rest else { return }
    let (looks, renews) = (app.owesLook, app.owesPane)
    if looks { app.look() }
    if renews { app.renewPane() }
    if looks || renews { paint() }
    if app.owesRows { app.prepareRows() }
  }

  /// Leaves, as at the key for it, where no key has come for as long as the administrator allows.
  private mutating func watchIdleness() {
    guard !app.isDone, let step = idleness.step(after: ContinuousClock.now - lastKey) else {
      return
    }
    switch step {
    case .warn:
      app.announce("Sans frappe de votre part, canevas enregistre tout et se ferme bientôt.")
      paint()
    case .leave:
      isDeserted = true
      app.leave()
    }
  }

  private var owesWork: Bool { app.owesLook || app.owesPane || app.owesRows }

  // MARK: Saving

  /// How long something new may be on the screen before it is written: not at each key of a paste or a
  /// held key, which would take time from painting the next, and early enough for a long draft on a busy
  /// machine to be written within the 50 ms that are promised.
  private static let delay = Duration.milliseconds(10)

  /// News that all is well waits until the keys have rested so long: between two keys it would only
  /// flicker.
  private static let rest = Duration.milliseconds(200)

  /// Until the next save is due, or news; for ever where nothing is.
  private var patience: Duration? {
    var end: ContinuousClock.Instant?
    func wait(until instant: ContinuousClock.Instant) { end = min(end ?? instant, instant) }
    if let unsavedSince { wait(until: unsavedSince + Self.delay) }
    if hasNews || isSpellingDue || owesWork { wait(until: lastKey + Self.rest) }
    if let rest = idleness.due { wait(until: lastKey + rest) }
    return end.map { max(.zero, $0 - .now) }
  }

  /// Whether the app was told how saving went.
  private mutating func takeNews() -> Bool {
    guard hasNews else { return false }
    let state = autosaver.state
    guard state.isFailing || ContinuousClock.now - lastKey >= Self.rest else { return false }
    hasNews = false
    app.note(state)
    app.takeRequests()
    return true
  }

  private mutating func saveWhenDue() {
    guard app.isUnsaved else {
      unsavedSince = nil
      return
    }
    let since = unsavedSince ?? .now
    unsavedSince = since
    if ContinuousClock.now - since >= Self.delay { save() }
  }

  private var isSpellingDue: Bool { app.isSpelling && !isSpelled }

  /// Once the keys have rested.
  private mutating func lookAtSpelling() {
    guard isSpellingDue, ContinuousClock.now - lastKey >= Self.rest else { return }
    isSpelled = true
    app.lookAtSpelling()
  }

  private mutating func save() {
    if let draft = app.unsaved() { autosaver.post(draft) }
    unsavedSince = nil
    app.rememberNewPlace()
  }

  private mutating func paint() {
    let (grid, caret) = app.picture(of: screen.size)
    screen.show(grid, caret: caret)
  }

  private mutating func run(_ errand: Errand) {
    switch errand {
    case .copy(let text): screen.copy(text)
    case .look(let theme, let mouse): screen.use(theme, mouse: mouse)
    case .edit(let text, let path):
      guard let editor = app.desk.services.editor else { return }
      // The editor may stay open for hours.
      app.prepareToLend()
      let visit = screen.lend { app.visit(editor, with: text, at: path) }
      if let visit { app.take(visit, of: text) }
    }
  }

  /// The draft that is open and could not be saved; `nil` where all is well.
  package var unsavedDraft: Draft? {
    switch autosaver.state {
    // On the disk, beside what came from elsewhere.
    case .failing(.changedOutside, _): nil
    case .failing: app.current
    case .untouched, .pending, .saved: nil
    }
  }

  /// What to say on the terminal where all is well; `nil` where nothing was left.
  package var farewell: String? {
    guard isDeserted else { return app.farewell }
    return ["Fermé faute de frappe.", app.farewell].compactMap(\.self).joined(separator: " ")
  }

  /// What to say on the terminal once the screen is closed; `nil` where all is well.
  package var lastWord: String? {
    if case .failing(let error, _) = autosaver.state { error.description } else { nil }
  }
}
