internal import ArgumentParser
internal import Drafts
internal import Files
internal import UseCases

struct Reprendre: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "reprendre",
    abstract: "Reprendre un brouillon là où il a été laissé.",
    usage: "canevas reprendre [REF] [--ligne]"
  )

  @Argument(
    help: ArgumentHelp("Le brouillon\u{A0}; à défaut, le dernier modifié.", valueName: "REF")
  )
  var ref: String?

  @OptionGroup
  var face: Face

  func run(in context: CommandContext) throws {
    try FormRun(context: context).resume(ref, inLines: face.inLines)
  }
}
