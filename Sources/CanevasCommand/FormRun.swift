internal import ArgumentParser
internal import Drafts
internal import Terminal
internal import Wizard

/// Opens the terminal form and runs it until the person leaves.
enum FormRun {
  static func open(_ begin: (inout App) -> Void) throws {
    let screen = try NcursesScreen(environment: World.environment)
    let waker = screen.waker
    let autosaver = Autosaver(store: World.store) { waker.wake() }
    var app = App(
      World.services { draft in
        if let draft { autosaver.post(draft) }
        return autosaver.finish()
      }
    )
    begin(&app)
    var loop = Loop(
      app,
      on: screen,
      savingWith: autosaver,
      editor: .system(World.environment)
    )
    let signal = loop.run()
    screen.close()
    if let word = loop.lastWord { Output.warn(word) }
    if let signal { throw ExitCode(128 + signal) }
    if loop.lastWord != nil { throw ExitCode(1) }
  }
}
