internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import FormModel
internal import LineMode
internal import Platform
internal import Terminal
internal import Wizard

/// Opens the form on the screen or in line mode, and runs it until the user leaves.
enum FormRun {
  /// Uses line mode if it is requested, or if a screen would be of no use.
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
    // The external editor lacks the terminfo entry as well.
    if let name = screen.substitute { setenv("TERM", name, 1) }
    let waker = screen.waker
    let autosaver = Autosaver(store: World.store) { waker.wake() }
    var app = App(
      World.services { draft in
        if let draft { autosaver.post(draft) }
        return autosaver.finish()
      },
      settings: World.keeper(settings) { waker.wake() },
      watch: World.store.isShared ? DraftWatch(store: World.store) { waker.wake() } : nil
    )
    switch start {
    case .drafts: break
    case .new: app.begin()
    case .draft(let ref): app.open(ref)
    }
    if let warning = World.seat.takeWarning() { app.announce(warning) }
    if !screen.remarks.isEmpty { app.announce(screen.remarks.joined(separator: " ")) }
    var loop = Loop(
      app,
      on: screen,
      savingWith: autosaver,
      idleLimit: World.seat.idleLimit
    )
    let signal = loop.run()
    screen.close()
    let words = [loop.lastWord, loop.unsavedDraft.map { rescue($0) }].compactMap(\.self)
    if Output.isHeard(STDERR_FILENO) { for word in words { Output.warn(word) } }
    if let signal { throw ExitCode(128 + signal) }
    if loop.lastWord != nil { throw ExitCode(1) }
    if let farewell = loop.farewell, Output.isHeard(STDOUT_FILENO) {
      try Output.say(farewell + "\n")
    }
  }

  /// The user’s settings; errors in them are reported and ignored.
  private static var settings: Settings {
    do { return try World.loadSettings() } catch {
      Output.warn(String(describing: error))
      return Settings()
    }
  }

  /// Line mode saves after each answer, so that it needs no background saving.
  private static func openInLines(_ start: Start) throws {
    let announced = Charset.announced(by: World.environment)
    let lines = StandardLines(announced, environment: World.environment)
    if let remark = announced.remark, isatty(STDIN_FILENO) != 0 { lines.write(remark) }
    let interview = Interview(
      World.services { draft in World.saveNow(draft) },
      Lines(lines.partner, read: lines.read, write: lines.write)
    )
    interview.run(start)
    if let failure = lines.failure { throw failure }
    guard let failure = interview.failure else {
      if !interview.slips.isEmpty { throw CommandError.slips(interview.slips.count) }
      return
    }
    if let draft = interview.unsaved { Output.warn(rescue(draft)) }
    throw failure
  }

  /// Last attempt to save a draft in another folder; returns a sentence with its path.
  private static func rescue(_ draft: Draft) -> String {
    guard let path = World.store.rescue(draft, into: World.seat.refuges) else {
      return "Aucun dossier n’a pris votre texte."
    }
    let way = World.store.doubt(ofCopy: path) ?? "« canevas importer » l’y reprend."
    return "Votre texte est dans « \(path) ». \(way)".withFrenchSpaces
  }
}
