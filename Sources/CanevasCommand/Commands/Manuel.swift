internal import ArgumentParser

/// Called by the installation scripts.
struct Manuel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manuel",
    abstract: "Écrire la page de manuel, pour man.",
    shouldDisplay: false
  )

  mutating func run() throws { try Output.say(ManualPage.text) }
}
