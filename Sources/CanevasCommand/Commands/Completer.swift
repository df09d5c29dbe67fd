internal import ArgumentParser

/// Called by the shell completions only.
struct Completer: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "completer",
    abstract: "Dire aux interpréteurs de commandes ce qui peut être tapé.",
    shouldDisplay: false
  )

  @Argument(parsing: .postTerminator)
  var words: [String] = []

  func run(in context: CommandContext) throws {
    let completion = ShellCompletion(of: words, in: .canevas, values: context.values)
    try context.output.say(completion.lines)
  }
}
