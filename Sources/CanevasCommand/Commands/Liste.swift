internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import JSONText
internal import UseCases

struct Liste: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Montrer les brouillons, le dernier modifié en premier.",
    usage: "canevas liste [--json]"
  )

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  func run(in context: CommandContext) throws {
    let listings = try context.store.list()
    if json {
      try context.output.say(.array(listings.drafts.map { context.summary(of: $0).json }))
    } else {
      try context.output.say(listings.drafts.table(in: context))
    }
    for notice in listings.compactMap({ $0.notice(context.clock) }) { context.output.warn(notice) }
    for reason in listings.drafts.compactMap({ context.store.illNamed($0) }) {
      context.output.warn(reason.description)
    }
    for damage in listings.damages { context.output.warn(damage) }
    if listings.isEmpty { context.output.warn(CommandError.noDraftYet.description) }
  }
}
