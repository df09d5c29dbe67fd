internal import ArgumentParser
internal import Drafts
internal import Importing
internal import UseCases

/// A run of the program, from arguments to exit status.
struct Invocation {
  /// EX_USAGE of sysexits.h.
  private static let wrongUsage: Int32 = 64

  let context: CommandContext

  /// `arguments` are the words behind the name of the program and the options of its seat.
  func run(_ arguments: [String]) -> Int32 {
    do {
      try obey(arguments)
      return 0
    } catch let error as DraftError {
      // Of a file that was named in place of a draft, say what it is.
      let refusal = IntakeError(error, in: context.store)
      context.output.warn(refusal?.description ?? error.description)
      return 1
    } catch {
      return Self.status(of: error, saidBy: context.output)
    }
  }

  /// The exit status for an error, which is said unless it is a status itself.
  static func status(of error: any Error, saidBy output: Output) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    output.warn(String(describing: error))
    return error is UsageError ? wrongUsage : 1
  }

  private func obey(_ arguments: [String]) throws {
    // The library’s own `help` resolves commands differently.
    let arguments =
      arguments.first == "help" ? [Aide._commandName] + arguments.dropFirst() : arguments
    if arguments == [Version.option] { return try context.output.say(Version.sentence + "\n") }
    do {
      if try openForm(arguments) { return }
      var command = try command(arguments)
      let usesDrafts = command is any UsesDrafts
      if usesDrafts { try approachDrafts() }
      defer { if usesDrafts { sayWeakness() } }
      if let command = command as? any ProgramCommand {
        try command.run(in: context)
      } else {
        try command.run()
      }
    } catch  where Main.exitCode(for: error) == .success {
      // The library reports a requested help page as an error.
      try context.output.say(FrenchUsage.help(Main.message(for: error)) + "\n")
    }
  }

  /// Opens the form directly if the arguments ask for nothing else. This bypasses the library,
  /// whose command tree takes a third of the time until the form is on the screen.
  private func openForm(_ arguments: [String]) throws -> Bool {
    let ref = arguments.count == 2 && arguments[1].first != "-" ? arguments[1] : nil
    let open: () throws -> Void
    let form = FormRun(context: context)
    switch arguments.first {
    case nil: open = { try form.open(.drafts) }
    case "nouveau" where arguments.count == 1: open = { try form.open(.new) }
    case "reprendre" where arguments.count == 1 || ref != nil: open = { try form.resume(ref) }
    default: return false
    }
    try approachDrafts()
    defer { sayWeakness() }
    try open()
    return true
  }

  private func approachDrafts() throws {
    _ = try context.seat.drafts.get()
    // A folder that the administrator has given is not for the person to mend.
    guard context.seat.paths.haveFolders else { return }
    for warning in context.store.folderWarnings { context.output.warn(warning.description) }
  }

  /// Reports weak guarantees of the disk that were noticed while saving, unless a screen already
  /// has.
  private func sayWeakness() {
    if let weakness = context.store.takeWeakness() { context.output.warn(weakness) }
  }

  private func command(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try Main.parseAsRoot(arguments) } catch {
      if Main.exitCode(for: error) == .success { throw error }
      let names = Main.configuration.subcommands.map { $0._commandName }
      // An unknown command has no options, so report it before any error in them.
      let command = arguments.first { $0 != "--ligne" }.flatMap { $0.first == "-" ? nil : $0 }
      if let command, !names.contains(command) { throw UsageError.unknownCommand(command) }
      throw UsageError.unreadable(Main.message(for: error), command: command)
    }
  }
}

/// A command as the library of command lines reads it; `Invocation` runs it.
protocol ProgramCommand: ParsableCommand {
  func run(in context: CommandContext) throws
}

/// A command that uses drafts; problems with their folder are reported first.
protocol UsesDrafts: ProgramCommand {}
