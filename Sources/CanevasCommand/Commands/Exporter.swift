internal import ArgumentParser
internal import Drafts
internal import CanevasForm
internal import Exports
internal import FormModel
internal import JSONText

struct Exporter: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Écrire un canevas en JSON, CSV, Markdown, HTML ou ODT.",
    usage: "canevas exporter REF --format FORMAT[,FORMAT…] [--dossier DIR] [--complet] [--ecraser]",
    discussion: """
      L’export est public\u{A0}: sans données personnelles, sauf avec --complet. Les chemins des \
      fichiers écrits sont dits, un par ligne.
      """
  )

  @Argument(help: ArgumentHelp("Le brouillon ou le fichier.", valueName: "REF"))
  var ref: String

  @Option(
    help: ArgumentHelp(
      ExportFormats.all.map(\.name).joined(separator: ", ")
        + "\u{A0}; plusieurs séparés par des virgules.",
      valueName: "FORMAT"
    )
  )
  var format: String

  @Option(help: ArgumentHelp("Où écrire\u{A0}; ici, à défaut.", valueName: "DIR"))
  var dossier: String?

  @Flag(help: "Avec les données personnelles, pour Les Interconnectés.")
  var complet = false

  mutating func run() throws {
    let formats = try Self.formats(format)
    let draft = try World.open(ref)
    let edition: Edition = complet ? .complete : .open
    if complet, draft.other["export"]?.string == Edition.open.rawValue {
      throw Refusal.onlyPublic(ref: ref)
    }
    let source = World.source(of: draft)
    if edition == .open { Self.warn(of: source, draft) }
    let files = formats.flatMap { $0.files(of: source, edition) }
    let written = try World.writer.write(files, to: dossier ?? ".")
    try Output.say(written.map { $0 + "\n" }.joined())
  }

  private static func formats(_ list: String) throws(WrongUsage) -> [any ExportFormat] {
    let known = ExportFormats.all.map(\.name)
    var formats: [any ExportFormat] = []
    for name in list.split(separator: ",").map({ String($0).trimmed }) {
      guard let format = ExportFormats.named(name) else {
        throw .unknownFormat(name, known: known)
      }
      if !formats.contains(where: { $0.name == name }) { formats.append(format) }
    }
    if formats.isEmpty { throw .noFormat(known: known) }
    return formats
  }

  /// What to know before something becomes public. On standard error, terminal or not: standard
  /// output is for paths alone, and a warning that went into a log is better than none.
  private static func warn(of source: ExportSource, _ draft: Draft) {
    let withheld = source.withheld.joined(separator: ", ")
    if !withheld.isEmpty {
      Output.warn("L’export public laisse de côté : \(withheld).".withFrenchSpaces)
    }
    let canevas = Examination(of: draft.answers, in: World.form, today: World.clock.today)
    for found in World.form.named(PersonalDataInText().problems(in: canevas), in: draft.answers) {
      Output.warn("\(found.name) — \(found.problem.message)")
    }
  }
}
