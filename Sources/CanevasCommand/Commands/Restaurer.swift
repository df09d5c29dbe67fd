internal import ArgumentParser
internal import Drafts
internal import Files

struct Restaurer: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "restaurer",
    abstract: "Sortir un brouillon de la corbeille, ou revenir à une version d’avant.",
    usage: "canevas restaurer REF [--version N]"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  @Option(
    help: ArgumentHelp(
      "Le numéro que donne «\u{A0}canevas historique\u{A0}»\u{A0}; à défaut, la corbeille.",
      valueName: "N"
    )
  )
  var version: Int?

  func run(in context: CommandContext) throws {
    guard let version else { return try restoreFromTrash(in: context) }
    let id = try context.find(ref)
    if id.hasSlash { throw CommandError.notAmongDrafts(id) }
    let lock = try context.store.lock(id)
    defer { lock.release() }
    _ = try context.store.restore(id, version: version)
    try context.output.say(
      "La version n°\u{A0}\(version) est de retour\u{A0}; ce qu’elle remplace est dans l’historique.\n"
    )
  }

  private func restoreFromTrash(in context: CommandContext) throws {
    let id: String
    do throws(DraftError) { id = try context.store.findTrashed(ref) } catch {
      if case .notFound = error { throw CommandError.notInBin(ref: ref) }
      throw error
    }
    try context.store.restoreFromTrash(id)
    try context.output.say("Le brouillon \(id) est sorti de la corbeille.\n")
  }
}
