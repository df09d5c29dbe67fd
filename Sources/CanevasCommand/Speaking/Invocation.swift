internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import Importing
internal import Platform

/// A run of the program, from arguments to exit status.
@main
enum Invocation {
  static func main() {
    // Exceeding a file size limit should fail the write and not kill the process.
    signal(SIGXFSZ, SIG_IGN)
    exit(run(CommandLine.arguments))
  }

  /// EX_USAGE of sysexits.h.
  private static let wrongUsage: Int32 = 64

  /// `words` are those of the process, with the name that it was called by.
  private static func run(_ words: [String]) -> Int32 {
    do {
      try checkEncoding()
      let request = try SeatRequest(words)
      if request.isRestricted { World.take(try .restricted(by: request)) }
      try obey(request.arguments)
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let usage as UsageError {
      Output.warn(usage.description)
      return wrongUsage
    } catch let error as DraftError {
      // Of a file that was named in place of a draft, say what it is.
      let refusal = IntakeError(error, in: World.store)
      Output.warn(refusal?.description ?? error.description)
      return 1
    } catch {
      Output.warn(String(describing: error))
      return 1
    }
  }

  private static func obey(_ arguments: [String]) throws {
    // The library’s own `help` resolves commands differently.
    let arguments =
      arguments.first == "help" ? [Aide._commandName] + arguments.dropFirst() : arguments
    if arguments == [Version.option] { return try Output.say(Version.sentence + "\n") }
    do {
      if try openForm(arguments) { return }
      var command = try command(arguments)
      let usesDrafts = command is any UsesDrafts
      if usesDrafts { try approachDrafts() }
      defer { if usesDrafts { sayWeakness() } }
      try command.run()
    } catch  where Main.exitCode(for: error) == .success {
      // The library reports a requested help page as an error.
      try Output.say(FrenchUsage.help(Main.message(for: error)) + "\n")
    }
  }

  /// Opens the form directly if the arguments ask for nothing else. This bypasses the library,
  /// whose command tree takes a third of the time until the form is on the screen.
  private static func openForm(_ arguments: [String]) throws -> Bool {
    let ref = arguments.count == 2 && arguments[1].first != "-" ? arguments[1] : nil
    let open: () throws -> Void
    switch arguments.first {
    case nil: open = { try Main.open() }
    case "nouveau" where arguments.count == 1: open = { try Nouveau.open() }
    case "reprendre" where arguments.count == 1 || ref != nil: open = { try Reprendre.open(ref) }
    default: return false
    }
    try approachDrafts()
    defer { sayWeakness() }
    try open()
    return true
  }

  /// An argument that is not UTF-8 would be decoded to the name of another file.
  private static func checkEncoding() throws(UsageError) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { return }
      if String(validatingCString: argument) == nil {
        throw .notText(String(cString: argument))
      }
    }
  }

  private static func approachDrafts() throws {
    _ = try World.place.get()
    // A folder that the administrator has given is not for the person to mend.
    guard World.seat.paths.haveFolders else { return }
    for warning in World.store.folderWarnings { Output.warn(warning.description) }
  }

  /// Reports weak guarantees of the disk that were noticed while saving, unless a screen already
  /// has.
  private static func sayWeakness() {
    if let weakness = World.store.takeWeakness() { Output.warn(weakness) }
  }

  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
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

/// A command that uses drafts; problems with their folder are reported first.
protocol UsesDrafts {}
