internal import ArgumentParser
internal import UseCases

/// The program without a command, and the root of all commands.
struct Main: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "canevas",
    abstract: "Documenter une concertation publique sur l’IA, dans le terminal.",
    usage: """
      canevas [--ligne] [COMMANDE]
      canevas --restreint [--racine DOSSIER] [--personne PERSONNE] [--reglages FICHIER] [--ligne] [COMMANDE]
      canevas --version
      """,
    discussion: """
      Sans commande, le formulaire s’ouvre sur la liste des brouillons. REF est l’identifiant d’un \
      brouillon, son début (4 caractères ou plus), un nom («\u{A0}montpellier\u{A0}», sans accents si l’on \
      veut), ou le chemin d’un fichier.
      """,
    // Each command declares its name: deriving it from the type would double the time of the start.
    subcommands: [
      Nouveau.self, Reprendre.self, Liste.self, Relire.self, Verifier.self, Finaliser.self,
      Rouvrir.self, Exporter.self, Importer.self, Fusionner.self, Dupliquer.self, Supprimer.self,
      Corbeille.self,
      Restaurer.self, Historique.self, Echeances.self, Inventaire.self, Schema.self,
      Chercher.self, Aide.self, Completer.self, Manuel.self,
    ],
    helpNames: [.long, .customLong("aide"), .short]
  )

  @OptionGroup
  var face: Face

  @OptionGroup
  var seating: Seating

  func run(in context: CommandContext) throws {
    try seating.check()
    try FormRun(context: context).open(.drafts, inLines: face.inLines)
  }
}
