package import Drafts
package import Terminal

/// Runs the app on a screen: keys in, a picture out, and only then the draft to the disk.
package struct Loop {
  private var app: App
  private let screen: any Screen
  private let autosaver: Autosaver
  private let editor: ExternalEditor

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
      for event in screen.events(within: nil) {
        switch event {
        case .stop(let signal): stop = signal
        case .woken: app.note(autosaver.state)
        case .key, .paste, .resize, .resumed, .hangUp: break
        }
        app.handle(event)
        if let errand = app.takeErrand() { run(errand) }
        // Leaving one draft for another must not lose the first.
        post()
      }
      if !app.isDone { paint() }
    }
    app.remember()
    post()
    app.note(autosaver.finish())
    return stop
  }

  private mutating func paint() {
    var grid = Grid(size: screen.size)
    let caret = app.draw(into: &grid)
    screen.show(grid, caret: caret)
  }

  private mutating func post() {
    if let draft = app.unsaved() { autosaver.post(draft) }
  }

  private mutating func run(_ errand: Errand) {
    switch errand {
    case .bell: screen.bell()
    case .edit(let text, let path):
      let outcome = screen.lend { editor.edit(text) }
      app.take(outcome, of: text, at: path)
    }
  }

  /// What to say on the terminal once the screen is closed; `nil` where all is well.
  package var lastWord: String? {
    if case .failing(let error, _) = autosaver.state { error.description } else { nil }
  }
}
