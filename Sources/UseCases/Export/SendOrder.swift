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

  package static let title = "Envoyer à un collègue"
  package static let incomplete = "Cochez au moins une étape et un format."
  package static let advice =
    "Envoyez ce document ; quand il revient rempli, « Importer » montre ce qui a changé."

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
  private enum Key {
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

  package static func form(_ session: Session, _ services: Services) -> Form {
    var fields = [
      Field(
        Key.steps,
        "Que doit remplir votre collègue ?",
        help: "Le document a chaque question de ces étapes, son aide et la réponse déjà donnée.",
        .severalOf(session.form.steps.map { Choice($0.id, $0.heading) })
      )
    ]
    if let list = list(in: session), list.titles.count > 1 {
      fields.append(
        Field(
          Key.rows,
          "\(list.step.shortTitle) (rien de coché : tout)",
          help: "Les pages de cette étape que le document contient.",
          .severalOf(list.titles.enumerated().map { Choice(String($0), $1) }),
          when: .includes(Key.steps, list.step.id)
        )
      )
    }
    fields.append(
      Field(
        Key.formats,
        "Formats",
        help: "Word et LibreOffice ouvrent les deux.",
        .severalOf(Questionnaire.formats.map { Choice($0.name, $0.title) })
      )
    )
    if services.paths.haveFolders {
      fields.append(
        Field(Key.folder, "Dossier", help: "Le dossier où le document est écrit.", .line)
      )
    }
    return Form(
      format: "envoi",
      formatVersion: 1,
      title: title,
      steps: [
        Step(
          id: "envoi",
          number: nil,
          title: title,
          shortTitle: "Envoyer",
          help: "Un document à faire remplir, et où il est écrit.",
          .fields(fields)
        )
      ]
    )
  }

  /// The step whose rows have pages of their own, with the titles of the rows.
  private static func list(in session: Session) -> (step: Step, titles: [String])? {
    for step in session.form.steps {
      guard case .rows(let field, let group) = step.content else { continue }
      let rows = session.book.answers.rows(at: .root + field.key)
      return (step, rows.enumerated().map { group.title(of: $1, at: $0) })
    }
    return nil
  }
}
