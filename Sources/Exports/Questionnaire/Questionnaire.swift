package import FormModel
internal import JSONText

/// A canevas as a document to fill: every question with its help and current answer, choices as
/// boxes, lists as tables with empty rows.
package struct Questionnaire: Sendable {
  /// A selection of steps and rows.
  package struct Part: Equatable, Sendable {
    /// The ids of the steps; `nil` for all.
    package var steps: [String]?
    /// The 0-based indices of the rows of a step that is a list; `nil` for all.
    package var rows: [Int]?

    package init(steps: [String]? = nil, rows: [Int]? = nil) {
      (self.steps, self.rows) = (steps, rows)
    }
  }

  /// `nil` for an empty document, which belongs to no draft.
  let source: ExportSource?
  /// The current form: `source.form` may be an older version, which offers fewer choices.
  private let form: Form
  let part: Part

  package init(_ source: ExportSource, of form: Form, _ part: Part = Part()) {
    (self.source, self.form, self.part) = (source, form, part)
  }

  /// An empty document. Each one that comes back becomes a draft of its own.
  package init(blank form: Form, _ part: Part = Part()) {
    (source, self.form, self.part) = (nil, form, part)
  }

  private static let writers: [(format: any ExportFormat, bytes: @Sendable (Document) -> [UInt8])] =
    [
      (ODTFormat(), { ODTFormat.bytes(of: $0) }), (DOCXFormat(), { DOCXFormat.bytes(of: $0) }),
    ]

  /// The values of `--format`.
  package static var formats: [any ExportFormat] { writers.map(\.format) }

  /// The document in one of `formats`; `nil` for any other.
  package func file(format: String) -> ExportFile? {
    Self.writers.first { $0.format.name == format }.map { writer in
      ExportFile(
        path: (source?.baseName(.open) ?? BlankForm.baseName(of: form)) + "-a-remplir.\(format)",
        bytes: writer.bytes(document)
      )
    }
  }

  package var document: Document {
    Document(
      title: "\(form.title)\u{A0}: à remplir",
      collectivites: source?.collectivites.compactMap(\.nom?.printableLine) ?? [],
      facts: facts,
      blocks: steps.flatMap(blocks),
      origin: source.map { Origin(of: $0, form, part) },
      annotations: source?.annotations ?? []
    )
  }

  private var steps: [Step] {
    form.steps.filter { part.steps?.contains($0.id) ?? true }
  }

  private var facts: [Document.Fact] {
    let state = source.map { Document.Fact(label: "État", value: $0.stateSentence) }
    return (state.map { [$0] } ?? []) + [
      .init(label: "Mode d’emploi", value: Self.instructions.withFrenchSpaces),
      .init(label: "À savoir", value: Self.warning.withFrenchSpaces),
    ]
  }

  private var answers: Answers { source?.answers ?? Answers() }

  static let instructions =
    "écrivez sous chaque question, cochez les cases (☒ ou x), ajoutez des lignes aux tableaux ; laissez les questions telles quelles et renvoyez ce fichier. Ce qui n’est pas rempli peut le rester."
  static let warning =
    "ce document de travail peut contenir des données personnelles : ne le publiez pas."

  private typealias Block = Document.Block

  private func blocks(of step: Step) -> [Block] {
    let heading = Block(content: .heading(level: 2, step.heading), path: nil)
    let help = Block(content: .note(step.help), path: nil)
    switch step.content {
    case .fields(let fields):
      return [heading, help] + QuestionBlocks(answers.root, at: .root, level: 3).blocks(fields)
    case .group(let field, let fields):
      let inner = QuestionBlocks(answers.root.group(field.key), at: .root + field.key, level: 3)
      return [heading, help] + inner.blocks(fields, parts: step.shortTitle)
    case .rows(let field, let group):
      let rows = answers.rows(at: .root + field.key)
      let indices = (0..<max(1, rows.count)).filter { part.rows?.contains($0) ?? true }
      let sections = indices.flatMap { index in
        QuestionBlocks.section(group, rows, index, at: .root + field.key, level: 3)
      }
      return [heading, help] + sections + [
        Block(content: .note(QuestionBlocks.copies(of: group.noun)), path: nil)
      ]
    }
  }
}
