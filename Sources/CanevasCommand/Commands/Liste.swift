internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

struct Liste: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Montrer les brouillons, le dernier modifié en premier.",
    usage: "canevas liste [--json]"
  )

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  mutating func run() throws {
    let listings = try World.store.list()
    if json {
      try Output.say(.array(listings.drafts.map { World.summary(of: $0).json }))
    } else {
      try Output.say(listings.drafts.table)
    }
    for notice in listings.compactMap({ $0.notice(World.clock) }) { Output.warn(notice) }
    for reason in listings.drafts.compactMap({ World.store.illNamed($0) }) {
      Output.warn(reason.description)
    }
    for damage in listings.damages { Output.warn(damage) }
    if listings.isEmpty { Output.warn(CommandError.noDraftYet.description) }
  }
}
