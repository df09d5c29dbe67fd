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
  enum Key {
    static let (edition, formats, folder) = ("edition", "formats", "dossier")
  }

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
}

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
}
