internal import ArgumentParser
internal import Drafts
internal import Files
internal import FormModel
internal import Importing
internal import JSONText
internal import UseCases

struct Importer: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "importer",
    abstract: "Prendre un export, ou le brouillon de quelqu’un d’autre, comme brouillon.",
    usage: """
      canevas importer FICHIER…
      canevas importer --dans REF --liste LISTE [--rang RANG] [--json] FICHIER…
      """,
    discussion: """
      Un export CSV s’importe par son dossier, un classeur (XLSX, ODS) tel quel. Une archive ZIP, un fichier gzip, un dossier d’exports et \
      un fichier JSON Lines sont pris aussi\u{A0}; ce qui est lu autrement que dans le fichier est dit. Avec \
      --dans, les lignes d’un tableau (XLSX, ODS, CSV, TSV) s’ajoutent à une liste du brouillon\u{A0}: les \
      colonnes sont reconnues à leur titre ou à leur contenu, et ce qui n’a pas pu être lu est dit et gardé \
      tel quel\u{A0}; le code de sortie est alors 1.
      """
  )

  @Argument(
    help: ArgumentHelp("Les fichiers, les dossiers ou les archives.", valueName: "FICHIER")
  )
  var files: [String]

  @Option(
    help: ArgumentHelp("Le brouillon auquel ajouter des lignes.", valueName: "REF")
  )
  var dans: String?

  @Option(
    help: ArgumentHelp(
      "La liste où elles vont\u{A0}: " + Form.canevas.lists.map(\.key).joined(separator: ", ")
        + ".",
      valueName: "LISTE"
    )
  )
  var liste: String?

  @Option(
    help: ArgumentHelp(
      "La concertation où elles vont, s’il y en a plusieurs\u{A0}: 1, 2…",
      valueName: "RANG"
    )
  )
  var rang: Int?

  @Flag(help: "Avec --dans, pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  func run(in context: CommandContext) throws {
    if files.contains("") { throw UsageError.emptyPath("FICHIER") }
    if dans != nil || liste != nil || rang != nil || json { return try addRows(in: context) }
    let services = context.services { context.saveNow($0) }
    let intake = Intake(form: context.form, store: context.store)
    var text = ""
    var isWhole = true
    for file in files {
      do {
        let taken = try services.importDrafts(try context.path(file), with: intake)
        for sentence in taken.sentences { text += sentence + "\n" }
        for remark in taken.remarks { text += "  \(remark)\n" }
        for complaint in taken.complaints { context.output.warn(complaint) }
        isWhole = isWhole && taken.isWhole
      } catch {
        context.output.warn(String(describing: error))
        isWhole = false
      }
    }
    try context.output.say(text)
    if !isWhole { throw ExitCode(1) }
  }

  private func addRows(in context: CommandContext) throws {
    guard let dans, let liste else { throw UsageError.rowsOfNothing }
    guard let list = context.form.list(named: liste) else {
      throw UsageError.unknownList(liste, known: context.form.lists.map(\.key))
    }
    let outcomes = try RowsImport(ref: dans, list: list, rank: rang).run(files, in: context)
    if json {
      try context.output.say(.array(outcomes.map { $0.json(ref: dans) }))
    } else {
      try context.output.say(outcomes.map(\.text).joined())
    }
    for outcome in outcomes {
      for complaint in outcome.complaints {
        context.output.warn("\(outcome.file.oneLine), \(complaint)")
      }
    }
    if !outcomes.allSatisfy(\.isWhole) { throw ExitCode(1) }
  }
}
