internal import ArgumentParser
internal import Drafts
internal import Files
internal import Filling
internal import FormModel
internal import JSONText

struct Historique: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "historique",
    abstract: "Montrer les versions d’avant d’un brouillon, la dernière en premier.",
    usage: "canevas historique REF [--json]"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  mutating func run() throws {
    let id = try World.find(ref)
    if id.hasSlash { throw Refusal.notAmongDrafts(id) }
    let versions = try World.store.versions(of: id)
    try json ? Output.say(.array(versions.map(\.json))) : Output.say(versions.table)
    if versions.isEmpty { Output.warn(DraftVersion.noneYet) }
  }
}
