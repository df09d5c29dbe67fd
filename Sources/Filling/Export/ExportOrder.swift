internal import Drafts
package import Exports
package import FormModel
internal import JSONText

/// An export that has been asked for: what, for whom, in which formats, where.
package struct ExportOrder {
  package let source: ExportSource
  package let edition: Edition
  package let formats: [any ExportFormat]
  package let folder: String

  /// From the answers to `form(_:)`; `nil` where no format is chosen.
  package init?(_ answers: Answers, of session: Session, _ services: Services) {
    let names = answers.rows(at: .root + "formats").compactMap(\.string)
    formats = ExportFormats.all.filter { names.contains($0.name) }
    if formats.isEmpty { return nil }
    source = session.source
    edition = answers[.root + "edition"]?.string.flatMap(Edition.init) ?? .open
    folder = services.expanded(answers[.root + "dossier"]?.string ?? services.exportFolder)
  }

  package static let noFormat = "Cochez au moins un format."

  /// The paths of the files written.
  package func write(
    replacing: Bool,
    with writer: ExportWriter
  ) throws(ExportWriteError) -> [String] {
    let files = formats.flatMap { $0.files(of: source, edition) }
    return try writer.write(files, into: folder, replacing: replacing)
  }
}

/// What to ask before an export: a small form of its own, so that its questions are answered like all
/// others.
extension ExportOrder {
  /// What most people want, as answers to `form(_:)`.
  package static func usual(in services: Services) -> Answers {
    Answers([
      "edition": .string(Edition.open.rawValue), "formats": .array(["json", "md"]),
      "dossier": .string(services.exportFolder),
    ])
  }

  /// The questions whose texts let an address or a number out.
  private static func leaks(_ session: Session) -> [String] {
    let paths = session.findings.problems.filter(\.isLeak).map(\.path)
    return session.form.questions(of: session.book.answers)
      .filter { paths.contains($0.path) }.map(\.name)
  }

  package static func form(_ session: Session?) -> Form {
    let withheld = session.map { $0.source.withheld } ?? []
    let publicHelp =
      withheld.isEmpty
      ? "Rien de ce qui est rempli n’est une donnée personnelle : les deux sont pareils."
      : "La version publique laisse de côté : \(withheld.joined(separator: ", "))."
    let leaks = session.map(leaks) ?? []
    let warning =
      leaks.isEmpty
      ? "" : " Une adresse ou un numéro sera public dans : \(leaks.joined(separator: ", "))."
    let fields = [
      Field(
        "edition",
        subject: state(session),
        "Que doit contenir l’export ?",
        help: publicHelp + warning,
        .oneOf([
          Choice(Edition.open.rawValue, "public"),
          Choice(Edition.complete.rawValue, "complet, pour Les Interconnectés"),
        ])
      ),
      Field(
        "formats",
        "Formats",
        help: "Un fichier est écrit pour chaque format coché.",
        .severalOf(ExportFormats.all.map { Choice($0.name, $0.title) })
      ),
      Field(
        "dossier",
        "Dossier",
        help: "Le dossier où les fichiers sont écrits.",
        .line
      ),
    ]
    return Form(
      format: "publication",
      formatVersion: 1,
      title: "Finaliser et exporter",
      ownerList: "formats",
      subjectList: "formats",
      steps: [
        Step(
          id: "publication",
          number: nil,
          title: "Finaliser et exporter",
          shortTitle: "Exporter",
          help: "Ce qui sera écrit, et où.",
          .fields(fields)
        )
      ]
    )
  }

  private static func state(_ session: Session?) -> String? {
    guard let session else { return nil }
    if session.draft.etat == .finalise {
      return "La version \(session.draft.version) est finalisée."
    }
    guard let obstacle = session.findings.problems.obstacle(in: session.book.answers) else {
      return "Rien n’empêche de finaliser la version \(session.draft.version + 1)."
    }
    return "\(obstacle) ; la version de travail peut être exportée."
  }
}
