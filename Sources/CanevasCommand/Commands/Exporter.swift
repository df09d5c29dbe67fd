internal import ArgumentParser
internal import Drafts
internal import Exports
internal import FormModel
internal import Importing
internal import JSONText
internal import UseCases

struct Exporter: UsesDrafts {
  /// "JSON, CSV ou ODT".
  private static let words: String = {
    let words = ExportFormats.all.map(\.word)
    return words.dropLast().joined(separator: ", ") + words.suffix(1).map { " ou \($0)" }.joined()
  }()

  static let configuration = CommandConfiguration(
    commandName: "exporter",
    abstract: "Écrire un canevas en " + words + ".",
    usage: """
      canevas exporter REF --format FORMAT[,FORMAT…] [--dossier DOSSIER] [--complet] [--avec-remarques] [--ecraser]
      canevas exporter REF --a-remplir --format odt,docx [--etapes ÉTAPES] [--rang RANG] [--dossier DOSSIER]
      canevas exporter --vierge --format FORMAT[,FORMAT…] [--a-remplir] [--dossier DOSSIER] [--ecraser]
      """,
    discussion: """
      Sauf avec --complet, l’export est public\u{A0}: sans l’adresse de la personne référente, ni \
      les noms des intervenants qui n’ont pas donné leur accord, ni les réponses illisibles. Les \
      chemins des fichiers écrits sont dits, un par ligne. Avec --a-remplir, c’est un document pour un \
      collègue, avec tout ce qui est déjà rempli\u{A0}: «\u{A0}canevas importer\u{A0}» le reprend quand il revient.
      """
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String?

  @Option(
    help: ArgumentHelp(
      ExportFormats.all.map(\.name).joined(separator: ", ")
        + "\u{A0}; plusieurs séparés par des virgules.",
      valueName: "FORMAT"
    )
  )
  var format: String

  @Option(help: ArgumentHelp("Où écrire\u{A0}; ici, à défaut.", valueName: "DOSSIER"))
  var dossier: String?

  @Flag(help: "Avec les données personnelles, pour Les Interconnectés.")
  var complet = false

  @Flag(help: "Remplacer les fichiers qui sont déjà là.")
  var ecraser = false

  @Flag(
    help: ArgumentHelp(
      "Le canevas vide, à imprimer et à remplir à la main\u{A0}: "
        + BlankForm.formats.joined(separator: ", ") + "."
    )
  )
  var vierge = false

  @Flag(
    name: .customLong("a-remplir"),
    help: ArgumentHelp(
      "Un document à faire remplir par un collègue, puis à importer\u{A0}: "
        + Questionnaire.formats.map(\.name).joined(separator: ", ") + "."
    )
  )
  var toFill = false

  @Option(
    help: ArgumentHelp(
      "Avec --a-remplir, celles qu’il faut demander\u{A0}: "
        + Form.canevas.steps.map(\.id).joined(separator: ", ") + ".",
      valueName: "ÉTAPES"
    )
  )
  var etapes: String?

  @Option(
    help: ArgumentHelp(
      "Avec --a-remplir, la seule concertation qu’il faut demander\u{A0}: 1, 2…",
      valueName: "RANG"
    )
  )
  var rang: Int?

  @Flag(
    name: .customLong("avec-remarques"),
    help: "Les remarques en cours, dans la marge des documents odt et docx."
  )
  var withRemarks = false

  func run(in context: CommandContext) throws {
    if dossier == "" { throw UsageError.emptyPath("--dossier") }
    if complet { try context.checkComplete() }
    let folder = try dossier.map { try context.path($0) } ?? context.seat.paths.here
    if !toFill, etapes != nil || rang != nil { throw UsageError.partOfWhole }
    let files =
      try toFill
      ? questionnaires(in: context) : vierge ? blankFiles(of: context.form) : files(in: context)
    let written = try write(files, into: folder, with: context.writer)
    try context.output.say(written.map { $0 + "\n" }.joined())
  }

  private func write(
    _ files: [ExportFile],
    into folder: String,
    with writer: ExportWriter
  ) throws -> [String] {
    do throws(ExportWriteError) {
      return try writer.write(files, into: folder, replacing: ecraser)
    } catch {
      if case .exists(let path) = error { throw CommandError.alreadyThere(path) }
      throw error
    }
  }

  private func files(in context: CommandContext) throws -> [ExportFile] {
    guard let ref else { throw UsageError.noRef(command: "exporter") }
    let known = Self.formats(isBlank: false)
    let formats = try names().map { name throws(UsageError) in
      guard let format = ExportFormats.named(name) else {
        throw .unknownFormat(name, known: known)
      }
      return format
    }
    let draft = try context.open(ref)
    var source = context.source(of: draft)
    if withRemarks {
      guard formats.allSatisfy({ Questionnaire.formats.map(\.name).contains($0.name) }) else {
        throw UsageError.remarksFormat(known: Questionnaire.formats.map(\.name))
      }
      source.annotations = draft.remarks.annotations
    }
    if complet, source.isFromPublic { throw CommandError.onlyPublic(ref: ref) }
    if !complet { ExportPlan(of: source).say(of: draft, in: context) }
    // What comes back was made from this.
    if formats.contains(where: { $0.name == JSONFormat().name }),
      (try? context.store.find(ref)) == draft.id
    {
      context.store.rememberSent(draft)
    }
    return try formats.flatMap { try $0.files(of: source, complet ? .complete : .open) }
  }

  private func blankFiles(of form: Form) throws(UsageError) -> [ExportFile] {
    if ref != nil || complet || withRemarks { throw .blankOfDraft }
    var files: [ExportFile] = []
    for name in try names() {
      guard let file = BlankForm.file(of: form, format: name) else {
        throw .blankFormat(name, known: BlankForm.formats)
      }
      files.append(file)
    }
    return files
  }

  private func questionnaires(in context: CommandContext) throws -> [ExportFile] {
    let known = Self.formats(isBlank: false, isToFill: true)
    let names = try names()
    for name in names where !known.contains(name) {
      throw UsageError.questionnaireFormat(name, known: known)
    }
    let questionnaire =
      try vierge ? blankQuestionnaire(of: context.form) : questionnaire(in: context)
    return names.compactMap { questionnaire.file(format: $0) }
  }

  private func blankQuestionnaire(of form: Form) throws -> Questionnaire {
    if ref != nil || complet || withRemarks { throw UsageError.blankOfDraft }
    return Questionnaire(blank: form, try part(of: Answers(), form))
  }

  private func questionnaire(in context: CommandContext) throws -> Questionnaire {
    guard let ref else { throw UsageError.noRef(command: "exporter") }
    let draft = try context.open(ref)
    var source = context.source(of: draft)
    source.annotations = draft.remarks.annotations
    let questionnaire = Questionnaire(
      source,
      of: context.form,
      try part(of: draft.answers, context.form)
    )
    if (try? context.store.find(ref)) == draft.id { context.store.rememberSent(draft) }
    return questionnaire
  }

  /// The selected steps and concertation.
  private func part(of answers: Answers, _ form: Form) throws -> Questionnaire.Part {
    let known = form.steps.map(\.id)
    let steps = etapes?.split(separator: ",").map { String($0).trimmed }
    for step in steps ?? [] where !known.contains(step) {
      throw UsageError.unknownStep(step, known: known)
    }
    guard let rang else { return .init(steps: steps) }
    for case .rows(let field, let group) in form.steps.map(\.content) {
      let count = max(1, answers.rows(at: .root + field.key).count)
      guard (1...count).contains(rang) else {
        throw CommandError.noSuchRow(group.noun, rank: rang, count: count)
      }
    }
    return .init(steps: steps, rows: [rang - 1])
  }

  /// The available formats.
  static func formats(isBlank: Bool, isToFill: Bool = false) -> [String] {
    if isToFill { return Questionnaire.formats.map(\.name) }
    return isBlank ? BlankForm.formats : ExportFormats.all.map(\.name)
  }

  /// The requested formats without duplicates.
  private func names() throws(UsageError) -> [String] {
    var names: [String] = []
    for name in format.split(separator: ",").map({ String($0).trimmed }) where !names.contains(name)
    {
      names.append(name)
    }
    if names.isEmpty { throw .noFormat(known: Self.formats(isBlank: vierge, isToFill: toFill)) }
    return names
  }
}
