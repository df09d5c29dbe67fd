internal import Drafts
package import Exports
package import FormModel
internal import Importing
internal import JSONText

/// A requested document for a colleague to fill: its part of the canevas, formats and folder.
package struct SendOrder {
  private let questionnaire: Questionnaire
  private let formats: [String]
  private let folder: String
  private let draft: Draft

  /// Reads the answers to `form(_:)`; `nil` if no step or no format is selected.
  package init?(_ answers: Answers, of session: Session, _ services: Services) {
    func ticked(_ key: String) -> [String] {
      answers.rows(at: .root + key).compactMap(\.string)
    }
    formats = ticked(Key.formats)
    let steps = ticked(Key.steps)
    if formats.isEmpty || steps.isEmpty { return nil }
    let rows = Self.list(in: session).map { list in
      steps.contains(list.step.id) && list.titles.count > 1
    }
    let chosen = ticked(Key.rows).compactMap { Int($0) }
    draft = session.current()
    var source = session.source(services.clock)
    source.annotations = draft.remarks.annotations
    questionnaire = Questionnaire(
      source,
      of: session.form,
      .init(steps: steps, rows: rows == true && !chosen.isEmpty ? chosen : nil)
    )
    folder = services.paths.folder(typed: answers[.root + Key.folder]?.string)
  }

  /// Writes the documents and returns their paths. The present state of the draft stays in the
  /// history, so that what comes back can be compared with it.
  package func write(
    replacing: Bool,
    in services: Services
  ) throws(ExportWriteError) -> [String] {
    let files = formats.compactMap { questionnaire.file(format: $0) }
    let paths = try services.writer.write(files, into: folder, replacing: replacing)
    services.store.rememberSent(draft)
    return paths
  }

  /// The keys of the fields of `form(_:)`.
  enum Key {
    static let (steps, rows, formats) = ("etapes", "pages", "formats")
    static let folder = "dossier"
  }

  /// All steps, as a Word document, in the folder of the last export.
  package static func usual(for session: Session, in services: Services) -> Answers {
    Answers([
      Key.steps: .array(session.form.steps.map { .string($0.id) }),
      Key.formats: .array([.string(DOCXFormat().name)]),
      Key.folder: .string(ExportOrder.usualFolder(in: services)),
    ])
  }
}
