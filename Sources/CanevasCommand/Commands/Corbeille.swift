internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import FormModel

struct Corbeille: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "corbeille",
    abstract: "Montrer ce qui a été supprimé, ou l’effacer pour de bon.",
    usage: "canevas corbeille [--vider]"
  )

  @Flag(help: "Tout effacer pour de bon, avec les versions d’avant.")
  var vider = false

  mutating func run() throws {
    guard !vider else {
      let count = try World.store.emptyTrash()
      try Output.say("\(Self.sentence(count))\n")
      return
    }
    let listings = try World.store.trashed()
    try Output.say(listings.drafts.table)
    for damage in listings.damages { Output.warn(damage) }
    if listings.isEmpty { Output.warn("La corbeille est vide.") }
  }

  private static func sentence(_ count: Int) -> String {
    switch count {
    case 0: "La corbeille était déjà vide."
    case 1: "Un brouillon a été effacé pour de bon."
    default: "\(count)\u{A0}brouillons ont été effacés pour de bon."
    }
  }
}
