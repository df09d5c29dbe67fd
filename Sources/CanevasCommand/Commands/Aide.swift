internal import ArgumentParser

struct Aide: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "aide",
    abstract: "Montrer l’aide du programme, ou celle d’une commande.",
    usage: "canevas aide [COMMANDE]"
  )

  @Argument(help: ArgumentHelp("La commande\u{A0}; à défaut, toutes.", valueName: "COMMANDE"))
  var name: String?

  func run(in context: CommandContext) throws {
    try context.output.say(FrenchUsage.help(page()) + "\n")
  }

  private func page() throws(UsageError) -> String {
    guard let name else { return Main.helpMessage() }
    guard
      let command = Main.configuration.subcommands.first(where: { $0._commandName == name })
    else {
      throw .unknownCommand(name)
    }
    return Main.helpMessage(for: command)
  }
}
