internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import FormModel

struct Rouvrir: ParsableCommand, UsesDrafts {
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

  mutating func run() throws {
    let reason = motif.trimmed
    if reason.isEmpty { throw UsageError.noReason }
    let draft = try World.change(ref) { draft, _ in
      guard draft.etat == .finalise else { throw CommandError.notFinal(ref: ref) }
      draft.reopen(because: reason, at: World.clock.now(), by: World.author)
    }
    if let found = ContactDetail.first(in: reason) {
      Output.warn(found.problem(at: .root + Reopening.key).message)
    }
    try Output.say(
      "\(draft.reopened) Votre motif sera public, avec cette version : « \(reason.excerpt) ».\n"
        .withFrenchSpaces
    )
  }
}
