internal import ArgumentParser
internal import Drafts
internal import Files
internal import FormModel
internal import JSONText
internal import UseCases

struct Historique: UsesDrafts {
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

  func run(in context: CommandContext) throws {
    let id = try context.find(ref)
    if id.hasSlash { throw CommandError.notAmongDrafts(id) }
    let versions = try context.store.versions(of: id)
    let authors = versions.map { (try? context.store.draft(of: $0))?.modifiePar }
    if json {
      try context.output.say(.array(zip(versions, authors).map { $0.json(by: $1) }))
    } else {
      try context.output.say(versions.table(by: authors, context.clock))
    }
    if versions.isEmpty { context.output.warn(DraftVersion.noneYet) }
  }
}
