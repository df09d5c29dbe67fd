internal import ArgumentParser

struct Aide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aide",
    abstract: "Montrer l’aide du programme, ou celle d’une commande.",
    usage: "canevas aide [COMMANDE]"
  )

  @Argument(help: ArgumentHelp("La commande\u{A0}; à défaut, toutes.", valueName: "COMMANDE"))
  var name: String?

  mutating func run() throws {
    guard let name else { return try Self.say(Main.helpMessage()) }
    guard
      let command = Main.configuration.subcommands.first(where: { $0._commandName == name })
    else {
      throw UsageError.unknownCommand(name)
    }
    try Self.say(Main.helpMessage(for: command))
  }

  private static func say(_ page: String) throws { try Output.say(FrenchUsage.help(page) + "\n") }
}
