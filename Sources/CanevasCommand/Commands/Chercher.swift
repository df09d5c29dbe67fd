internal import ArgumentParser
internal import JSONText
internal import Referentiel

struct Chercher: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "chercher",
    abstract: "Trouver le code d’une collectivité par son nom, ou l’inverse.",
    usage: "canevas chercher TEXTE [--json]"
  )

  @Argument(help: ArgumentHelp("Un nom ou son début, un code, un code postal.", valueName: "TEXTE"))
  var words: [String]

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  func run(in context: CommandContext) throws {
    let text = words.joined(separator: " ")
    let found = CollectiviteIndex.embedded.search(text)
    try json ? context.output.say(.array(found.map(\.json))) : context.output.say(found.table)
    if found.isEmpty { throw CommandError.nothingMatches(text) }
  }
}
