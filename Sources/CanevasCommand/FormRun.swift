internal import ArgumentParser
internal import Drafts
internal import Files
internal import FormModel
internal import LineMode
internal import Platform
internal import Terminal
internal import UseCases
internal import Wizard

/// Opens the form on the screen or in line mode, and runs it until the user leaves.
struct FormRun {
  let context: CommandContext

  /// Uses line mode if it is requested, or if a screen would be of no use.
  func open(_ start: Start, inLines: Bool = false) throws {
    let accessible = context.environment["ACCESSIBLE"] ?? ""
    if inLines || !["", "0"].contains(accessible) || context.environment["TERM"] == "dumb" {
      try openInLines(start)
    } else {
      try openOnScreen(start)
    }
  }

  /// Opens a draft, by default the one that was changed last.
  func resume(_ ref: String?, inLines: Bool = false) throws {
    // Look it up before opening the form, so that a typo is reported on the command line.
    let id = try ref.map { try context.find($0) } ?? last()
    // A file of somebody else may be no canevas.
    if id.hasSlash { try context.store.open(id) }
    try open(.draft(ref: id), inLines: inLines)
  }

  private func last() throws -> String {
    for case .draft(let draft, _) in try context.store.list() { return draft.id }
    throw CommandError.noDraftYet
  }

  private func openOnScreen(_ start: Start) throws {
    let settings = settings
    let screen = try NcursesScreen(
      theme: settings.theme,
      environment: context.environment,
      mouse: settings.mouse
    )
    // The external editor lacks the terminfo entry as well.
    if let name = screen.substitute { setenv("TERM", name, 1) }
    let waker = screen.waker
    let autosaver = Autosaver(store: context.store) { waker.wake() }
    var app = App(
      context.services { draft in
        if let draft { autosaver.post(draft) }
        return autosaver.finish()
      },
      settings: context.keeper(settings) { waker.wake() },
      watch: context.store.isShared ? DraftWatch(store: context.store) { waker.wake() } : nil
    )
    switch start {
    case .drafts: break
    case .new: app.begin()
    case .draft(let ref): app.open(ref)
    }
    if let warning = context.seat.takeWarning() { app.announce(warning) }
    if !screen.remarks.isEmpty { app.announce(screen.remarks.joined(separator: " ")) }
    var loop = Loop(
      app,
      on: screen,
      savingWith: autosaver,
      idleLimit: context.seat.idleLimit
    )
    let signal = loop.run()
    screen.close()
    let words = [loop.lastWord, loop.unsavedDraft.map { rescue($0) }].compactMap(\.self)
    if Output.isHeard(.errors) { for word in words { context.output.warn(word) } }
    if let signal { throw ExitCode(128 + signal) }
    if loop.lastWord != nil { throw ExitCode(1) }
    if let farewell = loop.farewell, Output.isHeard(.results) {
      try context.output.say(farewell + "\n")
    }
  }

  /// The user’s settings; errors in them are reported and ignored.
  private var settings: Settings {
    do { return try context.loadSettings() } catch {
      context.output.warn(String(describing: error))
      return Settings()
    }
  }

  /// Line mode saves after each answer, so that it needs no background saving.
  private func openInLines(_ start: Start) throws {
    let announced = Charset.announced(by: context.environment)
    let lines = StandardLines(
      announced,
      environment: context.environment,
      output: context.output
    )
    if let remark = announced.remark, isatty(STDIN_FILENO) != 0 { lines.write(remark) }
    let interview = Interview(
      context.services { draft in context.saveNow(draft) },
      Lines(lines.partner, read: lines.read, write: lines.write)
    )
    interview.run(start)
    if let failure = lines.failure { throw failure }
    guard let failure = interview.failure else {
      if !interview.slips.isEmpty { throw CommandError.slips(interview.slips.count) }
      return
    }
    if let draft = interview.unsaved { context.output.warn(rescue(draft)) }
    throw failure
  }

  /// Last attempt to save a draft in another folder; returns a sentence with its path.
  private func rescue(_ draft: Draft) -> String {
    guard let path = context.store.rescue(draft, into: context.seat.refuges) else {
      return "Aucun dossier n’a pris votre texte."
    }
    let way = context.store.doubt(ofCopy: path) ?? "« canevas importer » l’y reprend."
    return "Votre texte est dans « \(path) ». \(way)".withFrenchSpaces
  }
}
