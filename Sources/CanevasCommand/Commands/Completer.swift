internal import ArgumentParser

/// Called by the shell completions only.
struct Completer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completer",
    abstract: "Dire aux interpréteurs de commandes ce qui peut être tapé.",
    shouldDisplay: false
  )

  @Argument(parsing: .postTerminator)
  var words: [String] = []

  mutating func run() throws {
    let completion = ShellCompletion(of: words, in: .canevas, values: World.values)
    try Output.say(completion.lines)
  }
}
