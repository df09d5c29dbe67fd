internal import ArgumentParser

/// Called by the installation scripts.
struct Manuel: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "manuel",
    abstract: "Écrire la page de manuel, pour man.",
    shouldDisplay: false
  )

  func run(in context: CommandContext) throws { try context.output.say(ManualPage.text) }
}
