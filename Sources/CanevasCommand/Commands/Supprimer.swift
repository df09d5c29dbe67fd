internal import ArgumentParser
internal import Drafts
internal import Files
internal import FormModel

struct Supprimer: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "supprimer",
    abstract: "Mettre un brouillon à la corbeille.",
    usage: "canevas supprimer REF",
    discussion: """
      «\u{A0}canevas restaurer\u{A0}» l’en sort, tant que la corbeille n’a pas été vidée. Un fichier qui est \
      ailleurs que parmi les brouillons n’est jamais supprimé.
      """
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  func run(in context: CommandContext) throws {
    let id = try context.find(ref)
    if id.hasSlash { throw CommandError.notAmongDrafts(id) }
    // An unreadable draft has no name but can still be deleted.
    let name = (try? context.store.open(id)).flatMap {
      context.form.ownerName(of: $0.draft.answers)
    }
    try context.store.trash(id)
    try context.output.say(
      "\(name ?? "Sans nom") : le brouillon \(id.oneLine) est dans la corbeille. « canevas restaurer \(id.shellWord) » l’en sort.\n"
        .withFrenchSpaces
    )
  }
}
