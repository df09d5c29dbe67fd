internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import UseCases

struct Dupliquer: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "dupliquer",
    abstract: "Copier un brouillon, pour documenter une autre démarche.",
    usage: "canevas dupliquer REF",
    discussion: "La copie a les mêmes réponses, un identifiant à elle, et rien de l’historique."
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String

  func run(in context: CommandContext) throws {
    let draft = try context.open(ref)
    var copy = context.store.duplicate(draft)
    copy.touch(at: context.clock.now(), by: context.author)
    try context.store.save(copy, .durable)
    let name = context.form.name(of: copy)
    try context.output.say(
      "\(name) : la copie de \(draft.id) est le brouillon \(copy.id).\n".withFrenchSpaces
    )
  }
}
