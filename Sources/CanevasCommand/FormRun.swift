internal import FormModel
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
    if let draft = loop.unsavedDraft { Output.warn(rescue(draft)) }
    if let signal { throw ExitCode(128 + signal) }
    if loop.lastWord != nil { throw ExitCode(1) }
  }

  /// A last try elsewhere for what the drafts' own folder did not take; says where it is.
  private static func rescue(_ draft: Draft) -> String {
    let folders = [World.environment["HOME"], World.environment["TMPDIR"], "/tmp"]
    for folder in folders.compactMap(\.self) {
      let moment = World.clock.now().compact
      let path = "\(folder)/canevas-secours-\(draft.id.prefix(8))-\(moment).json"
      if (try? World.store.saveCopy(draft, at: path)) != nil {
        return "Votre texte est dans « \(path) ». « canevas importer » l’y reprend."
          .withFrenchSpaces
      }
    }
    return "Aucun dossier n’a pris votre texte."
  }
}
