internal import ArgumentParser
internal import UseCases
internal import Drafts
internal import FormModel

struct Dupliquer: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "dupliquer",
    abstract: "Copier un brouillon, pour documenter une autre démarche.",
    usage: "canevas dupliquer REF",
    discussion: "La copie a les mêmes réponses, un identifiant à elle, et rien de l’historique."
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String

  mutating func run() throws {
    let draft = try World.open(ref)
    var copy = World.store.duplicate(draft)
    copy.touch(at: World.clock.now(), by: World.author)
    try World.store.save(copy, .durable)
    let name = World.form.name(of: copy)
    try Output.say(
      "\(name) : la copie de \(draft.id) est le brouillon \(copy.id).\n".withFrenchSpaces
    )
  }
}
