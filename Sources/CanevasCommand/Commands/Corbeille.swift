internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import UseCases

struct Corbeille: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "corbeille",
    abstract: "Montrer ce qui a été supprimé, ou l’effacer pour de bon.",
    usage: "canevas corbeille [--vider]"
  )

  @Flag(help: "Tout effacer pour de bon, avec les versions d’avant.")
  var vider = false

  func run(in context: CommandContext) throws {
    guard !vider else {
      let count = try context.store.emptyTrash()
      try context.output.say("\(Self.sentence(count))\n")
      return
    }
    let listings = try context.store.trashed()
    try context.output.say(listings.drafts.table(in: context))
    for damage in listings.damages { context.output.warn(damage) }
    if listings.isEmpty { context.output.warn("La corbeille est vide.") }
  }

  private static func sentence(_ count: Int) -> String {
    switch count {
    case 0: "La corbeille était déjà vide."
    case 1: "Un brouillon a été effacé pour de bon."
    default: "\(count)\u{A0}brouillons ont été effacés pour de bon."
    }
  }
}
