internal import ArgumentParser
internal import Drafts
internal import Files
internal import UseCases
internal import FormModel
internal import JSONText

struct Historique: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "historique",
    abstract:
      "Montrer les versions d’avant d’un brouillon et qui les a faites, la dernière en premier.",
    usage: "canevas historique REF [--json]"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  mutating func run() throws {
    let id = try World.find(ref)
    if id.hasSlash { throw CommandError.notAmongDrafts(id) }
    let versions = try World.store.versions(of: id)
    let authors = versions.map { (try? World.store.draft(of: $0))?.modifiePar }
    if json {
      try Output.say(.array(zip(versions, authors).map { $0.json(by: $1) }))
    } else {
      try Output.say(versions.table(by: authors))
    }
    if versions.isEmpty { Output.warn(DraftVersion.noneYet) }
  }
}
