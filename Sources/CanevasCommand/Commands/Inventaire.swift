internal import ArgumentParser
internal import Drafts
internal import Exports
internal import FormModel
internal import Inventory
internal import UseCases

struct Inventaire: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventaire",
    abstract: "Réunir de nombreux canevas\u{A0}: tables, JSON et rapport.",
    usage:
      "canevas inventaire SOURCE… --dossier DOSSIER [--depuis DOSSIER] [--site DOSSIER] [--au JJ/MM/AAAA] [--complet] [--xlsx]",
    discussion: """
      Les exports JSON, les dossiers CSV et les archives ZIP sont lus, dossiers compris. La version la \
      plus récente de chaque canevas compte. Un inventaire qui est déjà dans DOSSIER est remplacé. Ce qui \
      n’a pas pu être pris est dans rejets.csv, et le code de sortie est alors 1.
      """
  )

  @Argument(
    help: ArgumentHelp("Des fichiers, des dossiers, des archives ZIP.", valueName: "SOURCE")
  )
  var sources: [String]

  @Option(help: ArgumentHelp("Où écrire l’inventaire.", valueName: "DOSSIER"))
  var dossier: String

  @Option(
    help: ArgumentHelp(
      "Un inventaire précédent\u{A0}: dire ce qui a changé depuis.",
      valueName: "DOSSIER"
    )
  )
  var depuis: String?

  @Option(
    help: ArgumentHelp(
      "Où écrire aussi un site\u{A0}: une page par canevas, collectivité, département, axe et état, avec recherche et flux.",
      valueName: "DOSSIER"
    )
  )
  var site: String?

  @Option(
    help: ArgumentHelp(
      "Le jour où l’on dit ce qui est prévu, en cours, terminé\u{A0}; aujourd’hui, à défaut.",
      valueName: "JJ/MM/AAAA"
    )
  )
  var au: String?

  @Flag(help: "Avec les données personnelles, là où les fichiers en ont.")
  var complet = false

  @Flag(help: "Avec les tables dans un classeur, pour Excel et LibreOffice\u{A0}: inventaire.xlsx.")
  var xlsx = false

  func run(in context: CommandContext) throws {
    try check(context)
    let inventory = try make(context)
    // Never free the inventory: the process is about to exit, and freeing tens of thousands of
    // canevas would take a noticeable time.
    _ = Unmanaged.passRetained(inventory)
    try sayResult(inventory, context)
    sayWarnings(inventory, context.output)
    if !inventory.rejects.isEmpty { throw ExitCode(1) }
  }

  private func check(_ context: CommandContext) throws {
    if dossier.isEmpty { throw UsageError.emptyPath("--dossier") }
    if depuis == "" { throw UsageError.emptyPath("--depuis") }
    if site == "" { throw UsageError.emptyPath("--site") }
    if sources.contains("") { throw UsageError.emptyPath("SOURCE") }
    if complet { try context.checkComplete() }
    // The library for workbooks opens files by itself.
    if xlsx, !context.seat.paths.haveFolders { throw CommandError.noWorkbookHere }
  }

  private func make(_ context: CommandContext) throws -> Inventory {
    let plan = InventoryPlan(
      form: context.form,
      gazetteer: EmbeddedGazetteer(),
      edition: complet ? .complete : .open,
      today: try TypedDate.day(au) ?? context.clock.today,
      hasWorkbook: xlsx
    )
    let sources = try sources.map { try context.path($0) }
    let folder = try context.path(dossier)
    let previous = try depuis.map { try context.path($0) }
    let site = try site.map { try context.path($0) }
    let bar = ProgressBar(isShown: context.output.isTerminal(.errors))
    defer { bar.end() }
    return try Inventory.make(
      plan,
      from: sources,
      into: folder,
      since: previous,
      site: site,
      writer: context.writer,
      progress: bar
    )
  }

  /// Says what the inventory contains and which files to open.
  private func sayResult(_ inventory: Inventory, _ context: CommandContext) throws {
    let output = context.output
    try output.say(Summary(of: inventory).text(withBars: output.isTerminal(.results)))
    if !inventory.passedOver.isEmpty {
      try output.say("\nPassés sans être lus\u{A0}: \(inventory.passedOver.text).\n")
    }
    let folder = try context.path(dossier)
    let page = folder + (folder.hasSuffix("/") ? "" : "/") + Report.fileName
    try output.say("\nÀ lire\u{A0}: \(page.oneLine)\n")
    if let site = try site.map({ try context.path($0) }) {
      try output.say("Le site\u{A0}: \(Inventory.home(of: site).oneLine)\n")
    }
  }

  private func sayWarnings(_ inventory: Inventory, _ output: Output) {
    inventory.announcement.say(to: output)
    if let file = inventory.misnumbered {
      output.warn(
        """
        Le système de fichiers donne le même numéro à plusieurs fichiers, dont «\u{A0}\(file.oneLine)\u{A0}»\u{A0}: \
        chacun a été lu par son chemin.
        """
      )
    }
    for overflow in inventory.overflows {
      let rows = overflow.rows == 1 ? "une ligne" : "\(overflow.rows.inFrench) lignes"
      output.warn(
        "Le classeur ne contient pas \(rows) de la table \(overflow.table), qui dépasse ce qu’une feuille contient. \(overflow.table).csv les a toutes."
      )
    }
    inventory.remarks.say(to: output)
    for reject in inventory.rejects {
      output.warn("«\u{A0}\(reject.path.oneLine)\u{A0}»\u{A0}: \(reject.error.description)")
    }
  }
}
