package import Drafts
package import Filling
package import Terminal

/// Runs the app on a screen: keys in, a picture out, and only then the draft to the disk.
package struct Loop {
  private var app: App
  private let screen: any Screen
  private let autosaver: Autosaver
  private let editor: ExternalEditor
  private var unsavedSince: ContinuousClock.Instant?

  package init(
    _ app: App,
    on screen: any Screen,
    savingWith autosaver: Autosaver,
    editor: ExternalEditor
  ) {
    self.app = app
    self.screen = screen
    self.autosaver = autosaver
    self.editor = editor
  }

  /// Until the person leaves, or a signal asks to. Gives that signal, after everything is saved.
  package mutating func run() -> Int32? {
    var stop: Int32?
    paint()
    while !app.isDone {
      let events = screen.events(within: patience)
      for event in events {
        switch event {
        case .stop(let signal): stop = signal
        case .woken: app.note(autosaver.state)
        case .key, .paste, .resize, .resumed, .hangUp: break
        }
        app.handle(event)
        if let errand = app.takeErrand() { run(errand) }
      }
      if !app.isDone, !events.isEmpty { paint() }
      save(afterSilence: events.isEmpty)
    }
    app.remember()
    save(afterSilence: true)
    app.note(autosaver.finish())
    return stop
  }

  // MARK: Saving

  /// What is on the screen is written once the keys are silent for so long, and at the latest after
  /// twice that: writing at each key would take time from painting the next.
  private static let silence = Duration.milliseconds(20)

  private var patience: Duration? { app.isUnsaved ? Self.silence : nil }

  private mutating func save(afterSilence isSilent: Bool) {
    guard app.isUnsaved else {
      unsavedSince = nil
      return
    }
    let now = ContinuousClock.now
    let since = unsavedSince ?? now
    guard isSilent || now - since >= Self.silence else {
      unsavedSince = since
      return
    }
    if let draft = app.unsaved() { autosaver.post(draft) }
    unsavedSince = nil
  }

  private mutating func paint() {
    let (grid, caret) = app.picture(of: screen.size)
    screen.show(grid, caret: caret)
  }

  private mutating func run(_ errand: Errand) {
    // The editor may stay open for hours.
    save(afterSilence: true)
    let outcome = screen.lend { editor.edit(errand.text) }
    app.take(outcome, of: errand.text, at: errand.path)
  }

  /// The draft that is open and could not be saved; `nil` where all is well.
  package var unsavedDraft: Draft? { lastWord == nil ? nil : app.current }

  /// What to say on the terminal once the screen is closed; `nil` where all is well.
  package var lastWord: String? {
    if case .failing(let error, _) = autosaver.state { error.description } else { nil }
  }
}
