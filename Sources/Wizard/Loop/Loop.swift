package import Drafts
internal import UseCases
package import Terminal

/// Runs the app on a screen: handles events, paints, and only then saves.
package struct Loop {
  private var app: App
  private let screen: any Screen
  private let autosaver: Autosaver
  private var unsavedSince: ContinuousClock.Instant?
  private var lastKey = ContinuousClock.now
  /// Whether the spelling has been checked since the last key.
  private var isSpelled = false
  private var idleness: Idleness
  /// Whether the program ended because nobody typed for the allowed time.
  private var isDeserted = false
  /// Whether the autosaver has a new state to report.
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

  /// Runs until the person quits or a signal stops the program. Returns that signal after
  /// everything is saved.
  package mutating func run() -> Int32? {
    var stop: Int32?
    paint()
    while !app.isDone {
      let events = screen.events(within: patience)
      screen.echo(events)
      var isForeign = false
      var isMarked = false
      for event in events {
        switch event {
        case .stop(let signal): stop = signal
        // Events in the same batch after the key that quits are dropped.
        case _ where app.isDone: continue
        case .woken:
          hasNews = true
          isMarked = app.pollSpelling() || isMarked
        case .key, .paste, .mouse:
          (lastKey, isSpelled) = (.now, false)
          idleness.noteKey()
        case .foreign: isForeign = true
        case .resize, .resumed, .hangUp: break
        }
        app.handle(event)
        if let errand = app.takeErrand() { run(errand) }
      }
      // Reported last, because the next key in the same batch would clear the message.
      if isForeign { app.handle(.foreign) }
      let isToBePainted = passNews() || isMarked || events.contains { $0 != .woken }
      if !app.isDone, isToBePainted { paint() }
      saveWhenDue()
      lookAtSpelling()
      app.prepareForNextKey()
      workAtRest()
      watchIdleness()
    }
    save()
    app.note(autosaver.finish())
    app.end()
    return stop
  }

  /// Does slow work once the keyboard is idle: finds problems, updates the side pane and builds the
  /// search index of the rows. A held key must not wait for it.
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

  /// The delay before a change is written. A save at each key of a paste or of a held key would
  /// delay the next painting; 10 ms still lets a busy machine write a long draft within the
  /// promised 50 ms.
  private static let delay = Duration.milliseconds(10)

  /// The idle time after a key before success is reported and slow work starts. Between two keys a
  /// success message would only flicker.
  private static let rest = Duration.milliseconds(200)

  /// The time until the next save or idle work is due; `nil` to wait for an event.
  private var patience: Duration? {
    var end: ContinuousClock.Instant?
    func wait(until instant: ContinuousClock.Instant) { end = min(end ?? instant, instant) }
    if let unsavedSince { wait(until: unsavedSince + Self.delay) }
    if hasNews || isSpellingDue || owesWork { wait(until: lastKey + Self.rest) }
    if let rest = idleness.due { wait(until: lastKey + rest) }
    return end.map { max(.zero, $0 - .now) }
  }

  /// Passes the save state to the app. Returns whether it did.
  private mutating func passNews() -> Bool {
    guard hasNews else { return false }
    let state = autosaver.state
    guard state.isFailing || ContinuousClock.now - lastKey >= Self.rest else { return false }
    hasNews = false
    app.note(state)
    app.renewNews()
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

  /// Starts a spelling check once the keyboard is idle.
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
      if let visit { app.finish(visit, of: text) }
    }
  }

  /// The open draft if it could not be saved; `nil` otherwise.
  package var unsavedDraft: Draft? { app.desk.drafts.unsaved }

  /// The message to print after a successful end; `nil` if there is nothing to say.
  package var farewell: String? {
    guard isDeserted else { return app.farewell }
    return ["Fermé faute de frappe.", app.farewell].compactMap(\.self).joined(separator: " ")
  }

  /// The error to print once the screen is closed; `nil` if saving succeeded.
  package var lastWord: String? {
    if case .failing(let error, _) = autosaver.state { error.description } else { nil }
  }
}
