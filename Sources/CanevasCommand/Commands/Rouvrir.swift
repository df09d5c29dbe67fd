internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import UseCases

struct Rouvrir: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "rouvrir",
    abstract: "Rouvrir un canevas finalisé, pour en préparer la version suivante.",
    usage: "canevas rouvrir REF --motif TEXTE",
    discussion: """
      Le motif sera public\u{A0}: tout export de la version suivante le donne. N’y nommez personne. La \
      version finalisée reste dans l’historique.
      """
  )

  @Argument(help: ArgumentHelp("Le canevas finalisé.", valueName: "REF"))
  var ref: String

  @Option(help: ArgumentHelp("Pourquoi\u{A0}; ce motif sera public.", valueName: "TEXTE"))
  var motif: String

  func run(in context: CommandContext) throws {
    let reason = motif.trimmed
    if reason.isEmpty { throw UsageError.noReason }
    let draft = try context.change(ref) { draft, _ in
      guard draft.etat == .finalise else { throw CommandError.notFinal(ref: ref) }
      draft.reopen(because: reason, at: context.clock.now(), by: context.author)
    }
    if let found = ContactDetail.first(in: reason) {
      context.output.warn(found.problem(at: .root + Reopening.key).message)
    }
    try context.output.say(
      "\(draft.reopened) Votre motif sera public, avec cette version : « \(reason.excerpt) ».\n"
        .withFrenchSpaces
    )
  }
}
