internal import ArgumentParser
internal import Drafts
internal import Exports

struct Relire: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "relire",
    abstract: "Lire tout un canevas, ce qui reste à corriger en premier.",
    usage: "canevas relire REF"
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String

  mutating func run() throws {
    let draft = try World.open(ref)
    let document = Document(of: World.source(of: draft), for: .review)
    try Output.say(World.problems(of: draft).report + "\n" + TextFormat.text(of: document))
  }
}
