internal import ArgumentParser
internal import Drafts
internal import Filling
internal import FormModel
internal import LineMode
internal import Terminal
internal import Wizard

/// Opens the form, on a screen or in lines, and runs it until the person leaves.
enum FormRun {
  /// In lines where they are asked for, and where no screen would be of use.
  static func open(_ start: Start, inLines: Bool) throws {
    let accessible = World.environment["ACCESSIBLE"] ?? ""
    if inLines || !["", "0"].contains(accessible) || World.environment["TERM"] == "dumb" {
      try openInLines(start)
    } else {
      try openOnScreen(start)
    }
  }

  private static func openOnScreen(_ start: Start) throws {
    let settings = settings
    let screen = try NcursesScreen(
      theme: settings.theme,
      environment: World.environment,
      mouse: settings.mouse
    )
    let waker = screen.waker
    let autosaver = Autosaver(store: World.store) { waker.wake() }
    var app = App(
      World.services { draft in
        if let draft { autosaver.post(draft) }
        return autosaver.finish()
      }
    )
    switch start {
    case .drafts: break
    case .new: app.begin()
    case .draft(let ref): app.open(ref)
    }
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
    if let farewell = loop.farewell { try Output.say(farewell + "\n") }
  }

  /// What the person has chosen; what is wrong with it keeps nobody from their work.
  private static var settings: Settings {
    do { return try Settings.load(World.environment, World.disk) } catch {
      Output.warn(String(describing: error))
      return Settings()
    }
  }

  /// A line is answered when it is on the disk: there is nothing to do meanwhile.
  private static func openInLines(_ start: Start) throws {
    let lines = StandardLines()
    let interview = Interview(
      World.services { draft in World.saveNow(draft) },
      Lines(read: lines.read, write: lines.write),
      editor: .system(World.environment)
    )
    interview.run(start)
    if let failure = lines.failure { throw failure }
    guard let failure = interview.failure else { return }
    if let draft = interview.unsaved { Output.warn(rescue(draft)) }
    throw failure
  }

  /// A last try elsewhere for what the drafts' own folder did not take; says where it is.
  private static func rescue(_ draft: Draft) -> String {
    let folders = [World.environment["HOME"], World.environment["TMPDIR"], "/tmp"]
    for folder in folders.compactMap(\.self) where folder.hasPrefix("/") {
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
