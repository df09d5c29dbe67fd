package import FormModel

/// The empty form, for printing and filling in by hand.
package enum BlankForm {
  /// The formats for printing.
  private static let writers: [(format: String, bytes: @Sendable (Document) -> [UInt8])] = [
    (HTMLFormat().name, { HTMLFormat.bytes(of: $0) }),
    (ODTFormat().name, { ODTFormat.bytes(of: $0) }),
    (DOCXFormat().name, { DOCXFormat.bytes(of: $0) }),
  ]

  /// The values of `--format`.
  package static var formats: [String] { writers.map(\.format) }

  /// The form in one of `formats`; `nil` for any other.
  package static func file(of form: Form, format: String) -> ExportFile? {
    writers.first { $0.format == format }.map { writer in
      ExportFile(
        path: "\(baseName(of: form)).\(format)",
        bytes: writer.bytes(document(of: form))
      )
    }
  }

  static func baseName(of form: Form) -> String { form.format + "-vierge" }

  static func document(of form: Form) -> Document {
    Document(
      title: form.title,
      collectivites: [],
      facts: [],
      blocks: form.steps.flatMap(blocks)
    )
  }

  private typealias Block = Document.Block

  private static func blocks(of step: Step) -> [Block] {
    let heading = Block(content: .heading(level: 2, step.heading), path: nil)
    let help = Block(content: .note(step.help), path: nil)
    switch step.content {
    case .fields(let fields): return [heading, help] + blocks(fields)
    case .group(_, let fields): return [heading, help] + blocks(fields, parts: step.shortTitle)
    case .rows(_, let group):
      let copies = "Imprimez cette partie une fois pour chaque \(group.noun.singular)."
      return [heading, help, Block(content: .note(copies), path: nil)] + blocks(group.fields)
    }
  }

  private static func blocks(_ fields: [Field], parts: String = "") -> [Block] {
    let asked = fields.filter { !$0.isFormer && !$0.isComplement }
    let complements = fields.filter(\.isComplement)
    if asked.isEmpty || complements.isEmpty {
      return runs(of: fields.filter { !$0.isFormer }, parts)
    }
    let heading = Block(content: .subject(level: 3, BlockBuilder.complements), path: nil)
    let note = "Facultatif : remplissez ce qui vous sert.".withFrenchSpaces
    return runs(of: asked, parts) + [heading, Block(content: .note(note), path: nil)]
      + runs(of: complements, parts)
  }

  private static func runs(of fields: [Field], _ parts: String) -> [Block] {
    fields.runs.flatMap { run -> [Block] in
      let inner =
        if let columns = run.alikeParts {
          [Block(content: .table(table(run, columns, title: parts)), path: nil)]
        } else {
          run.flatMap { blocks(of: $0, among: fields) }
        }
      guard let subject = run.first?.subject else { return inner }
      return [Block(content: .subject(level: 3, subject), path: nil)] + inner
    }
  }

  private static func blocks(of field: Field, among fields: [Field]) -> [Block] {
    let help = field.asking(among: fields)
    let subject =
      field.isSubject ? [Block(content: .subject(level: 3, field.label), path: nil)] : []
    let label = field.isSubject ? nil : field.label
    switch field.kind {
    case .rows(let group):
      return [
        Block(content: .subject(level: 3, field.label), path: nil),
        Block(content: .note(help), path: nil),
      ] + tables(of: group)
    case .group(let inner):
      return [Block(content: .subject(level: 3, field.label), path: nil)] + blocks(inner)
    case .text, .choice:
      let question = Document.Content.question(label: label, help: help, field.kind.space)
      return subject + [Block(content: question, path: nil)]
    }
  }

  /// The number of empty rows that fit on a page beside the questions.
  private static let rowCount = 4

  /// A table for the questions of the call and one for compléments, since paper is not wide enough
  /// for both.
  private static func tables(of group: Group) -> [Block] {
    let asked = group.fields.filter { !$0.isComplement }
    let complements = group.fields.filter(\.isComplement)
    let first = Block(content: .table(table(asked)), path: nil)
    if asked.isEmpty || complements.isEmpty {
      return [Block(content: .table(table(group.fields)), path: nil)]
    }
    return [
      first, Block(content: .note(BlockBuilder.complements), path: nil),
      Block(content: .table(table(complements)), path: nil),
    ]
  }

  private static func table(_ fields: [Field]) -> Document.Table {
    Document.Table(
      header: fields.map(\.label),
      rows: (0..<rowCount).map { index in
        row(fields.map { .space($0.kind.cellSpace) }, at: .root + index)
      }
    )
  }

  private static func table(
    _ parts: [Field],
    _ columns: [Field],
    title: String
  ) -> Document.Table {
    Document.Table(
      header: [title] + columns.map(\.label),
      rows: parts.map { part in
        let spaces = columns.map { Document.CellContent.space($0.kind.cellSpace) }
        return row([.value(.text([part.label]))] + spaces, at: .root + part.key)
      }
    )
  }

  private static func row(_ cells: [Document.CellContent], at path: Path) -> Document.Row {
    Document.Row(path: path, cells: cells.map { Document.Cell(path: path, content: $0) })
  }
}

extension Kind {
  fileprivate var space: Document.Space {
    switch self {
    case .text(let kind): .lines(kind.codec.shape == .paragraphs ? 5 : 1)
    case .choice: .boxes(choices.map { .init($0.label, isTicked: false) })
    case .rows, .group: .lines(0)
    }
  }

  fileprivate var cellSpace: Document.Space {
    if case .boxes = space { space } else { .lines(2) }
  }
}
