internal import ArgumentParser
internal import JSONText
internal import Referentiel

struct Chercher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chercher",
    abstract: "Trouver le code d’une collectivité par son nom, ou l’inverse.",
    usage: "canevas chercher TEXTE [--json]"
  )

  @Argument(help: ArgumentHelp("Un nom ou son début, un code, un code postal.", valueName: "TEXTE"))
  var words: [String]

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  mutating func run() throws {
    let text = words.joined(separator: " ")
    let found = CollectiviteIndex.embedded.search(text)
    try json ? Output.say(.array(found.map(\.json))) : Output.say(found.table)
    if found.isEmpty { throw CommandError.nothingMatches(text) }
  }
}
