internal import ArgumentParser
internal import Drafts
internal import Exports

struct Relire: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "relire",
    abstract: "Lire tout un canevas, ce qui reste à corriger en premier.",
    usage: "canevas relire REF"
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String

  func run(in context: CommandContext) throws {
    let draft = try context.open(ref)
    let document = Document(of: context.source(of: draft), for: .review)
    try context.output.say(
      context.problems(of: draft).report + "\n" + TextFormat.text(of: document)
    )
  }
}
