internal import Drafts
package import Exports
package import FormModel
internal import JSONText

/// A requested export: source, edition, formats and folder.
package struct ExportOrder {
  package let source: ExportSource
  package let edition: Edition
  package let formats: [any ExportFormat]
  package let folder: String
  private let draft: Draft

  /// Reads the answers to `form(_:)`; `nil` if no format is selected.
  package init?(_ answers: Answers, of session: Session, _ services: Services) {
    let names = answers.rows(at: .root + Key.formats).compactMap(\.string)
    formats = ExportFormats.all.filter { names.contains($0.name) }
    if formats.isEmpty { return nil }
    draft = session.current()
    source = session.source(services.clock)
    edition = Self.edition(of: answers, source, services)
    folder = services.paths.folder(typed: answers[.root + Key.folder]?.string)
  }

  /// The edition that the answers ask for, if it can be had here: else the public one.
  package static func edition(
    of answers: Answers,
    _ source: ExportSource,
    _ services: Services
  ) -> Edition {
    let asked = answers[.root + Key.edition]?.string.flatMap(Edition.init(rawValue:)) ?? .open
    return editions(of: source, services).contains { $0.key == asked.rawValue } ? asked : .open
  }

  /// The keys of the fields of `form(_:_:)`.
  private enum Key {
    static let (edition, formats, folder) = ("edition", "formats", "dossier")
  }

  package static let noFormat = "Cochez au moins un format."

  /// What was written in one format: a file, or a folder of several.
  package struct Written {
    package let format: any ExportFormat
    package let paths: [String]

    /// The path to show to the user.
    package var path: String {
      // By bytes: a slash and an accent behind it are one Character.
      guard paths.count > 1, let slash = paths[0].utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return paths.first ?? ""
      }
      return String(paths[0][...slash])
    }
  }

  /// Writes the export and returns what was written, by format. Formats and folder become the next
  /// defaults.
  package func write(
    replacing: Bool,
    in services: Services
  ) throws(ExportWriteError) -> [Written] {
    var files: [[ExportFile]] = []
    do throws(WorkbookError) {
      for format in formats { files.append(try format.files(of: source, edition)) }
    } catch {
      throw .noWorkbook(error)
    }
    var paths = try services.writer.write(
      files.flatMap(\.self),
      into: folder,
      replacing: replacing
    )[...]
    let written = zip(formats, files).map { format, files in
      defer { paths = paths.dropFirst(files.count) }
      return Written(format: format, paths: Array(paths.prefix(files.count)))
    }
    // What comes back was made from this.
    if formats.contains(where: { $0.name == JSONFormat().name }) {
      services.store.rememberSent(draft)
    }
    services.store.remember(
      exportHabits: [
        Key.formats: .array(formats.map { .string($0.name) }), Key.folder: .string(folder),
      ]
    )
    return written
  }

  /// What the export discloses and what it leaves out.
  package func contents(in session: Session?) -> String {
    edition == .complete
      ? "Export complet : il contient des données personnelles. Ne le publiez pas."
      : ExportPlan(of: source).help(in: session)
  }
}

/// The questions of an export, as a small form, so that they are asked like all others.
extension ExportOrder {
  /// The default answers to `form(_:)`: the last choices, or the most common ones. The complete
  /// edition is never a default.
  package static func usual(in services: Services) -> Answers {
    let habits = services.store.exportHabits() ?? JSONObject()
    let kept = (habits[Key.formats]?.array ?? []).filter { name in
      ExportFormats.all.contains { $0.name == name.string }
    }
    return Answers([
      Key.edition: .string(Edition.open.rawValue),
      Key.formats: .array(kept.isEmpty ? [.string("html"), .string("odt")] : kept),
      Key.folder: .string(usualFolder(in: services)),
    ])
  }

  /// The folder of the last export, or the usual one for exports.
  static func usualFolder(in services: Services) -> String {
    guard services.paths.haveFolders else { return services.paths.folder }
    let last = services.store.exportHabits()?[Key.folder]?.string?.trimmed ?? ""
    return last.isEmpty ? services.paths.folder : last
  }

  package static func form(_ session: Session?, _ services: Services) -> Form {
    let clock = services.clock
    let plan = session.map { ExportPlan(of: $0.source(clock)) }
    var fields = [
      Field(
        Key.edition,
        subject: state(session),
        "Que doit contenir l’export ?",
        help: [services.store.refusalOfComplete, plan.map { $0.help(in: session) }]
          .compactMap(\.self).joined(separator: " "),
        .oneOf(session.map { editions(of: $0.source(clock), services) } ?? editions(services.form))
      ),
      Field(
        Key.formats,
        "Formats",
        help:
          "Un fichier par format coché ; les tables CSV ont un dossier à elles.",
        .severalOf(
          ExportFormats.all.map {
            Choice($0.name, "\($0.title) · \($0.purpose(of: services.form))")
          }
        )
      ),
    ]
    if services.paths.haveFolders {
      fields.append(
        Field(Key.folder, "Dossier", help: "Le dossier où les fichiers sont écrits.", .line)
      )
    }
    return Form(
      format: "publication",
      formatVersion: 1,
      title: "Finaliser et exporter",
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
    guard let obstacle = session.book.findings.problems.obstacle(in: session.book.answers) else {
      return ["Rien n’empêche de finaliser la version \(session.draft.version + 1).", session.gaps]
        .compactMap(\.self).joined(separator: " ")
    }
    return "\(obstacle) ; l’export reste possible."
  }
}

extension ExportOrder {
  private static func editions(_ form: Form) -> [Choice] {
    let use = form.introduction.recipient.map { ", pour \($0.name)" } ?? ""
    return [
      Choice(Edition.open.rawValue, "public"), Choice(Edition.complete.rawValue, "complet\(use)"),
    ]
  }

  /// A draft from a public export lacks answers, so it has no complete edition. A service says who
  /// may export that of its drafts.
  private static func editions(of source: ExportSource, _ services: Services) -> [Choice] {
    source.isFromPublic || services.store.refusalOfComplete != nil
      ? Array(editions(source.form).prefix(1)) : editions(source.form)
  }
}

extension ExportPlan {
  /// What the public edition leaves out and what it discloses.
  fileprivate func help(in session: Session?) -> String {
    let leaving =
      leftOut.isEmpty
      ? "Rien de ce qui est rempli n’est à laisser de côté : les deux sont pareils."
      : "La version publique laisse de côté : \(leftOut.joined(separator: ", "))."
    let names = session.map { $0.form.named(suspect, in: $0.book.answers).map(\.name) } ?? []
    let warning =
      names.isEmpty
      ? "" : "Une adresse ou un numéro sera public dans : \(names.joined(separator: ", ")). "
    let rest =
      unknown.isEmpty
      ? ""
      : " Seront aussi publiques ces parties du fichier que le canevas ne prévoit pas : "
        + unknown.map { $0.description.excerpt }.joined(separator: ", ") + "."
    // The warning comes first: a small window cuts the end.
    return warning + leaving + rest
  }
}
