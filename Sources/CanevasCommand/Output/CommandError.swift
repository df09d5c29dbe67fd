internal import Files
internal import FormModel
internal import TextFolding

/// Why a command is refused, if no lower module reports it.
enum CommandError: Error {
  case noDraftYet
  case nothingMatches(String)
  case alreadyFinal(version: Int, ref: String)
  case unfinished(_ obstacle: String, ref: String)
  /// A public export does not have the personal data.
  case onlyPublic(ref: String)
  case readOnly(String)
  /// The complete edition, in the folder of a service.
  case notForAccount(String)
  /// A conflict that the user has to resolve.
  case twoTexts(ref: String)
  case notInBin(ref: String)
  case alreadyThere(String)
  case fileThere(String)
  case repositoryThere(String)
  /// The embedded example cannot be read.
  case noExample
  /// A path that ends like a folder where a file is expected.
  case folderForFile(String)
  case outputFailed
  /// The workbook of an inventory, in a restricted program.
  case noWorkbookHere
  /// The number of lines of a script that were refused or are invalid answers.
  case slips(Int)
  /// Only a finalised canevas can be reopened.
  case notFinal(ref: String)
  case notAmongDrafts(String)
  /// Rows can only be added to a draft that can be changed.
  case finalRows(ref: String)
  /// The draft to merge into must not be finalised.
  case finalMerge(ref: String)
  /// There are several parent rows and none is named.
  case whichRow(Noun, count: Int, column: String, level: Int)
  case noSuchRow(Noun, rank: Int, count: Int)
}

extension CommandError: CustomStringConvertible {
  var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .noDraftYet: "Il n’y a pas encore de brouillon. « canevas nouveau » en commence un."
    case .nothingMatches(let text):
      "Aucune collectivité ne répond à « \(text.excerpt) ». Essayez un mot de son nom, ou son code."
    case .alreadyFinal(let version, let ref):
      "La version \(version) est déjà finalisée. « canevas rouvrir \(ref.shellWord) --motif … » la rouvre."
    case .unfinished(let obstacle, let ref):
      "\(obstacle). « canevas verifier \(ref.shellWord) » montre ce qui reste à faire."
    case .onlyPublic(let ref):
      "« \(ref) » est un export public : ce qu’il laisse de côté lui manque, il ne peut pas donner d’export complet. Partez du brouillon, ou de l’export complet."
    case .readOnly(let reason), .notForAccount(let reason): reason
    case .twoTexts(let ref):
      "Ce brouillon a deux textes qui ne se suivent pas ; les deux sont gardés. « canevas reprendre \(ref.shellWord) » permet de choisir lequel continuer."
    case .notInBin(let ref):
      "Rien dans la corbeille ne répond à « \(ref) ». « canevas corbeille » montre ce qui s’y trouve."
    case .alreadyThere(let path):
      "« \(path) » existe déjà. Donnez un autre --dossier, ou --ecraser pour le remplacer."
    case .fileThere(let path):
      "« \(path) » existe déjà. Donnez un autre nom, ou --ecraser pour le remplacer."
    case .repositoryThere(let path):
      "« \(path) » existe déjà. Donnez un autre --depot, ou --ecraser pour le remplacer."
    case .noExample:
      "L’exemple du programme ne se lit pas. Installez canevas de nouveau."
    case .folderForFile(let path):
      "« \(path) » est un dossier. Donnez-y un nom de fichier, par exemple echeances.ics."
    case .slips(let count):
      count == 1
        ? "Une ligne est à revoir : elle est dite à la fin, avec son numéro."
        : "\(count) lignes sont à revoir : elles sont dites à la fin, avec leur numéro."
    case .notFinal(let ref):
      "Ce canevas n’est pas finalisé : il peut être modifié tel qu’il est. « canevas reprendre \(ref.shellWord) » l’ouvre."
    case .notAmongDrafts(let path):
      "« \(path.oneLine) » n’est pas parmi vos brouillons, et reste où il est. « canevas liste » les montre tous."
    case .finalRows(let ref):
      "Ce canevas est finalisé. « canevas rouvrir \(ref.shellWord) --motif … » le rouvre, et des lignes peuvent y être ajoutées."
    case .finalMerge(let ref):
      "Ce canevas est finalisé. « canevas rouvrir \(ref.shellWord) --motif … » le rouvre, et un autre texte peut y être fusionné."
    case .whichRow(let noun, let count, let column, let level):
      "Il y a \(count) \(noun.plural) : donnez \(level == 0 ? "--rang avec le numéro de celle où vont les lignes, ou " : "")une colonne « \(column) » dans le tableau."
    case .noSuchRow(let noun, let rank, let count):
      "Le brouillon a \(noun.counted(count)) : --rang \(rank) n’en désigne pas."
    case .noWorkbookHere:
      "Le classeur d’un inventaire ne s’écrit pas depuis un compte restreint. Recommencez sans --xlsx : les tables CSV s’ouvrent dans un tableur."
    case .outputFailed:
      "La sortie ne prend plus rien : le disque est peut-être plein. Libérez de la place, puis recommencez."
    }
  }
}

/// An invalid command line.
enum UsageError: Error {
  /// With the library’s message, and the subcommand if one was given.
  case unreadable(String, command: String?)
  case unknownCommand(String)
  case unknownFormat(String, known: [String])
  case noFormat(known: [String])
  case noRef(command: String)
  case blankOfDraft
  case blankFormat(String, known: [String])
  case questionnaireFormat(String, known: [String])
  case remarksFormat(known: [String])
  case unknownStep(String, known: [String])
  /// --etapes and --rang go with --a-remplir.
  case partOfWhole
  case unknownTable(String, known: [String])
  /// --adresse and --ecraser go with --depot.
  case addressOfNothing
  /// A repository has all tables.
  case tableOfRepository
  /// With the reason why the address is rejected.
  case badAddress(Rejection)
  /// An argument that is not UTF-8, decoded as far as possible.
  case notText(String)
  /// An option or argument with an empty path.
  case emptyPath(String)
  /// Reopening requires a reason.
  case noReason
  /// --dans and --liste require each other.
  case rowsOfNothing
  case unknownList(String, known: [String])
  /// With the reason why the date is rejected.
  case badDay(Rejection)
  /// What sshd gives a login shell to run something else.
  case shellCommand
  /// An option of the seat behind another word.
  case lateSeat
  /// An option that only a restricted program has.
  case seatOfNobody(String)
}

extension UsageError: CustomStringConvertible {
  var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .unreadable(let message, let command):
      FrenchUsage.sentence(
        for: message,
        command: command,
        options: CommandFacts.canevas.options(of: command)
      )
    case .unknownCommand(let name):
      "« \(name.excerpt) » n’est pas une commande.\(Nearest.question(name, among: CommandFacts.canevas.subcommands.map(\.name))) « canevas --aide » montre l’usage."
    case .unknownFormat(let name, let known):
      "Le format « \(name.excerpt) » n’existe pas.\(Self.proposal(for: name, known)) Choisissez parmi \(known.joined(separator: ", "))."
    case .noFormat(let known):
      "Le format manque. Donnez --format avec un ou plusieurs de \(known.joined(separator: ", "))."
    case .noRef(let command):
      "Il manque REF : l’identifiant d’un brouillon, son début, ou un fichier. « canevas \(command) --aide » montre l’usage."
    case .blankOfDraft:
      "Un canevas vierge ne vient d’aucun brouillon. Donnez REF ou --vierge, pas les deux."
    case .blankFormat(let name, let known):
      "Le canevas vierge n’existe pas au format « \(name.excerpt) ». Choisissez \(known.joined(separator: " ou ")).\(FormatAdvice.sentence(for: name).map { " " + $0 } ?? "")"
    case .remarksFormat(let known):
      "Les remarques ne vont que dans un document : ajoutez « --format \(known.joined(separator: ",")) » à « --avec-remarques »."
    case .questionnaireFormat(let name, let known):
      "Un document à remplir n’existe pas au format « \(name.excerpt) ». Choisissez \(known.joined(separator: " ou "))."
    case .unknownStep(let name, let known):
      "L’étape « \(name.excerpt) » n’existe pas.\(Nearest.question(name, among: known)) Choisissez parmi \(known.joined(separator: ", "))."
    case .partOfWhole:
      "--etapes et --rang vont avec --a-remplir : les autres exports sont entiers."
    case .notText(let word):
      "« \(word.excerpt) » n’est pas en UTF-8. Renommez le fichier, ou vérifiez les réglages du terminal."
    case .emptyPath(let name):
      "\(name) est vide. Donnez un chemin, « . » pour le dossier où vous êtes."
    case .badDay(let rejection): "\(rejection.what) \(rejection.remedy)"
    case .badAddress(let rejection): "\(rejection.what) \(rejection.remedy)"
    case .addressOfNothing: "--adresse et --ecraser vont avec --depot."
    case .tableOfRepository:
      "Un dépôt a toutes les tables : donnez --depot ou --table, pas les deux."
    case .rowsOfNothing:
      "Pour ajouter des lignes à un brouillon, donnez --dans REF et --liste LISTE. « canevas importer --aide » montre l’usage."
    case .unknownList(let name, let known):
      "La liste « \(name.excerpt) » n’existe pas.\(Nearest.question(name, among: known)) Choisissez parmi \(known.joined(separator: ", "))."
    case .shellCommand:
      "Ce compte n’ouvre que canevas, et ne lance aucune autre commande. Connectez-vous sans rien ajouter derrière l’adresse."
    case .lateSeat:
      "\(SeatRequest.flag), --racine, --personne et --reglages viennent avant tout autre mot. « canevas --aide » montre l’usage."
    case .seatOfNobody(let option):
      "\(option) ne va qu’avec \(SeatRequest.flag). « canevas --aide » montre l’usage."
    case .noReason:
      "Le motif est vide. Dites en quelques mots pourquoi le canevas est rouvert : --motif \"…\"."
    case .unknownTable(let name, let known):
      "La table « \(name.excerpt) » n’existe pas.\(Nearest.question(name, among: known)) Choisissez parmi \(known.joined(separator: ", "))."
    }
  }

  /// The closest existing format.
  private static func proposal(for name: String, _ known: [String]) -> String {
    if let advice = FormatAdvice.sentence(for: name) { return " " + advice }
    if let meant = FormatAdvice.meant[name.folded] { return " Vouliez-vous dire « \(meant) » ?" }
    return Nearest.question(name, among: known)
  }
}
