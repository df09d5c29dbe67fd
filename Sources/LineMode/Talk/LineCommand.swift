internal import Drafts
internal import UseCases
internal import FormModel
internal import TextFolding

/// The commands of the line mode; the raw value is the word after the sign.
enum LineCommand: String, CaseIterable {
  case help = "aide"
  case previous = "precedent"
  case next = "suivant"
  case clear = "effacer"
  case undo = "annuler"
  case redo = "retablir"
  case read = "lire"
  case choose = "choisir"
  case editor = "editeur"
  case add = "ajouter"
  case remove = "retirer"
  case duplicate = "dupliquer"
  case raise = "monter"
  case list = "liste"
  case followUp = "suite"
  case back = "retour"
  case go = "aller"
  case complements = "complements"
  case search = "chercher"
  case check = "verifier"
  case review = "relire"
  case finalise = "finaliser"
  case reopen = "rouvrir"
  case makeWritable = "modifier"
  case ask = "demander"
  case pass = "passer"
  case export = "exporter"
  case send = "envoyer"
  case history = "historique"
  case saveCopy = "enregistrer"
  case create = "nouveau"
  case importFile = "importer"
  case merge = "fusionner"
  case remark = "remarque"
  case home = "brouillons"
  case trash = "corbeille"
  case quit = "quitter"

  /// Matches the word, with or without accents, or an unambiguous prefix of it.
  init?(beginningWith word: String, among commands: [LineCommand]) {
    let word = word.folded
    if let command = LineCommand(rawValue: word), commands.contains(command) {
      self = command
      return
    }
    let matches = commands.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    let earlier = matches.filter { !Self.later.contains($0) }
    let meant = earlier.isEmpty ? matches : earlier
    guard meant.count == 1 else { return nil }
    self = meant[0]
  }

  /// Newer commands, which do not make older prefixes ambiguous.
  private static let later: Set = [
    LineCommand.list, .followUp, .complements, .importFile, .merge, .remark, .send, .ask, .pass,
  ]

  /// Whether it is of use in the folder of a service only.
  private var isOfService: Bool { self == .ask || self == .pass }

  /// The commands that exist in these surroundings.
  static func all(in services: Services) -> [LineCommand] {
    allCases.filter { command in
      (command != .editor || services.editor != nil)
        && (!command.isOfService || services.store.isShared)
    }
  }

  /// The syntax with its argument.
  func usage(_ paths: TypedPaths) -> String {
    switch self {
    case .remove, .duplicate, .raise, .choose: "/\(rawValue) N"
    case .go, .search, .list: "/\(rawValue) MOTS"
    case .followUp: "/suite N"
    case .reopen: "/rouvrir MOTIF"
    case .saveCopy: "/enregistrer FICHIER"
    case .merge: "/fusionner FICHIER"
    case .remark: "/remarque TEXTE"
    case .importFile: "/importer \(paths.placeholder)"
    default: "/\(rawValue)"
    }
  }

  /// What it does, as a French infinitive.
  var title: String {
    switch self {
    case .help: "entendre l’aide de la question et les commandes"
    case .previous: "revenir à la question précédente"
    case .next: "passer à la question suivante"
    case .clear: "effacer la réponse"
    case .undo: "annuler la dernière modification"
    case .redo: "rétablir ce qui vient d’être annulé"
    case .read: "lire la réponse en entier"
    case .choose: "prendre la proposition de ce numéro"
    case .editor: "écrire le texte dans votre éditeur"
    case .add: "ajouter une ligne à la liste, ou une suite au texte"
    case .remove: "retirer cette ligne de la liste ; un brouillon va dans la corbeille"
    case .duplicate: "copier cette ligne de la liste"
    case .raise: "placer cette ligne de la liste plus tôt"
    case .list:
      "entendre les lignes de la liste où c’est écrit, ou qui ont cet axe ou cette réponse ; sans rien derrière, toutes"
    case .followUp: "dire ce qui a été fait depuis de cette ligne de la liste"
    case .back: "revenir à la liste depuis une de ses lignes"
    case .go: "aller à une question par son nom ou son numéro, à une étape sans rien derrière"
    case .complements: "répondre aussi, sur cette page, à ce que l’appel ne demande pas"
    case .search:
      "entendre les passages de vos réponses où c’est écrit, et aller à l’un d’eux ; sans rien derrière, au suivant"
    case .check: "dire ce qui reste à corriger"
    case .review: "lire tout le canevas"
    case .finalise: "figer une version"
    case .reopen: "reprendre une version finalisée"
    case .makeWritable:
      "fermer dans l’autre fenêtre un brouillon qui y est ouvert, et le modifier ici"
    case .ask: "demander un brouillon à la personne du service qui l’a ouvert"
    case .pass: "passer ce brouillon à la personne du service qui le demande"
    case .export: "écrire les fichiers de l’export"
    case .history: "entendre les versions d’avant, ce qui diffère, et revenir à l’une d’elles"
    case .saveCopy: "garder une copie du canevas dans un fichier"
    case .create: "commencer un nouveau canevas"
    case .importFile: "prendre un export, ou le brouillon de quelqu’un d’autre, comme brouillon"
    case .remark:
      "noter une remarque sur la question ; sans rien derrière, entendre celles du canevas, y répondre ou les dire résolues"
    case .send: "écrire un document à faire remplir par un collègue"
    case .merge: "réunir ce brouillon et ce qu’un fichier en a fait"
    case .home: "revenir à la liste des brouillons"
    case .trash: "entendre les brouillons supprimés, et en faire revenir un"
    case .quit: "enregistrer et quitter"
    }
  }
}
