internal import ArgumentParser
internal import UseCases

struct Nouveau: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "nouveau",
    abstract: "Commencer un nouveau canevas.",
    usage: "canevas nouveau [--ligne]"
  )

  @OptionGroup
  var face: Face

  func run(in context: CommandContext) throws {
    try FormRun(context: context).open(.new, inLines: face.inLines)
  }
}
