internal import ArgumentParser
internal import Drafts

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One run of the program, from its arguments to its exit status.
@main
enum Invocation {
  static func main() {
    // A limit on the size of files is an error of the write that meets it, and no end of the program.
    signal(SIGXFSZ, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// As sysexits.h has it for a wrong command line.
  private static let wrongUsage: Int32 = 64

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      try obey(arguments)
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let usage as WrongUsage {
      Output.warn(usage.description)
      return wrongUsage
    } catch {
      Output.warn(String(describing: error))
      return 1
    }
  }

  private static func obey(_ arguments: [String]) throws {
    try checkEncoding()
    // The library's own word for it, which looks commands up in its own way.
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
      // A help page that was asked for is an error to the library.
      try Output.say(FrenchUsage.help(Main.message(for: error)) + "\n")
    }
  }

  /// Opens the form where that is all that the arguments ask. The library is passed over there: to
  /// make its tree of commands takes a third of the time in which the form can be on the screen.
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

  /// An argument that is no UTF-8 would name another file, with replacement characters in its name.
  private static func checkEncoding() throws(WrongUsage) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { return }
      if String(validatingCString: argument) == nil {
        throw .notText(String(cString: argument))
      }
    }
  }

  private static func approachDrafts() throws {
    _ = try World.place.get()
    for concern in World.store.concerns { Output.warn(concern.description) }
  }

  /// What the disk turned out not to promise while something was saved, where no screen has said it.
  private static func sayWeakness() {
    if let weakness = World.store.takeWeakness() { Output.warn(weakness) }
  }

  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try Main.parseAsRoot(arguments) } catch {
      if Main.exitCode(for: error) == .success { throw error }
      let names = Main.configuration.subcommands.map { $0._commandName }
      // Whatever the library says of its options first, a command that does not exist has none.
      let command = arguments.first { $0 != "--ligne" }.flatMap { $0.first == "-" ? nil : $0 }
      if let command, !names.contains(command) { throw WrongUsage.unknownCommand(command) }
      throw WrongUsage.unreadable(Main.message(for: error), command: command)
    }
  }
}

/// A command that works on the person's drafts: what is wrong with their folder is said first.
protocol UsesDrafts {}
