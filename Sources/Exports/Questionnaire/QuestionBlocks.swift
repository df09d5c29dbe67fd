package import FormModel
package import JSONText

/// The questions of one container, with its current answers.
struct QuestionBlocks {
  private let container: JSONObject
  private let place: Path
  private let level: Int

  init(_ container: JSONObject, at place: Path, level: Int) {
    (self.container, self.place, self.level) = (container, place, level)
  }

  private typealias Block = Document.Block

  /// The questions of the call, then the answered complements under their own heading. `parts` is
  /// the column title for parts of the same shape, which form a table.
  func blocks(_ fields: [Field], parts: String = "") -> [Document.Block] {
    let shown = fields.filter(isShown)
    let asked = shown.filter { !$0.isComplement }
    let complements = shown.filter(\.isComplement)
    if asked.isEmpty || complements.isEmpty { return runs(of: shown, among: fields, parts) }
    let heading = Block(content: .heading(level: level, BlockBuilder.complements), path: nil)
    let inner = QuestionBlocks(container, at: place, level: level + 1)
    return runs(of: asked, among: fields, parts) + [heading]
      + inner.runs(of: complements, among: fields, parts)
  }

  /// Former questions of the call and complements are shown only if answered.
  private func isShown(_ field: Field) -> Bool {
    !field.isFormer && !field.isComplement || container[field.key] != nil
  }

  private func runs(of fields: [Field], among all: [Field], _ parts: String) -> [Block] {
    fields.runs.flatMap { run -> [Block] in
      let inner =
        if let columns = run.alikeParts {
          [Block(content: .table(table(run, columns, title: parts)), path: nil)]
        } else {
          run.flatMap { blocks(of: $0, among: all) }
        }
      guard let subject = run.first?.subject else { return inner }
      return [Block(content: .subject(level: level, subject), path: nil)] + inner
    }
  }

  private func blocks(of field: Field, among all: [Field]) -> [Block] {
    let path = place + field.key
    let title = Block(content: .subject(level: level, field.label), path: path)
    switch field.kind {
    case .rows(let group):
      let help = Block(content: .note(field.asking(among: all)), path: nil)
      return [title, help] + list(group, at: path)
    case .group(let inner):
      let members = QuestionBlocks(container.group(field.key), at: path, level: level + 1)
      return [title] + members.blocks(inner, parts: field.label)
    case .text, .choice:
      let question = Document.Content.question(
        label: field.isSubject ? nil : field.label,
        help: field.asking(among: all),
        field.space(in: container)
      )
      return (field.isSubject ? [title] : []) + [Block(content: question, path: path)]
    }
  }

  private func table(_ parts: [Field], _ columns: [Field], title: String) -> Document.Table {
    Document.Table(
      header: [title] + columns.map(\.label),
      rows: parts.map { part in
        let path = place + part.key
        let members = container.group(part.key)
        let name = Document.Cell(path: path, content: .value(.text([part.label, part.help])))
        return Document.Row(path: path, cells: [name] + columns.cells(in: members, at: path))
      }
    )
  }
}

extension QuestionBlocks {
  /// The most columns that fit on a page.
  private static let mostColumns = 6
  private static let emptyRows = 3

  private func list(_ group: Group, at path: Path) -> [Document.Block] {
    let rows = container[path.key ?? ""]?.array ?? []
    let objects = rows.map { $0.object ?? JSONObject() }
    let used = group.fields.filter { field in objects.contains { $0[field.key] != nil } }
    let columns = group.fields.filter { field in
      !field.kind.isContainer && (!field.isFormer && !field.isComplement || used.contains(field))
    }
    let fits = columns.count <= Self.mostColumns && !used.contains { $0.kind.isContainer }
    let help = Block(content: .note(Self.columnHelp(columns, of: group)), path: nil)
    if fits { return [help, Self.table(columns, objects, at: path, from: 0)] }
    let sections = rows.indices.flatMap { index in
      Self.section(group, rows, index, at: path, level: level + 1)
    }
    let added = columns.filter { !$0.isComplement && !$0.isFormer }
    return sections
      + [
        Block(content: .note(Self.added(group.noun)), path: nil), help,
        Self.table(added, [], at: path, from: rows.count),
      ]
  }

  /// The label and help of each column.
  static func columnHelp(_ columns: [Field], of group: Group) -> String {
    columns.map { "\($0.label.asking)\($0.asking(among: group.fields))" }.joined(separator: " ")
  }

  /// A table of `rows`, numbered from `start` (0-based), and empty rows after them.
  private static func table(
    _ columns: [Field],
    _ rows: [JSONObject],
    at path: Path,
    from start: Int
  ) -> Document.Block {
    let all = rows + Array(repeating: JSONObject(), count: emptyRows)
    let table = Document.Table(
      header: columns.map(\.label),
      rows: all.enumerated().map { index, row in
        let place = path + (start + index)
        return Document.Row(path: place, cells: columns.cells(in: row, at: place))
      }
    )
    return Document.Block(content: .table(table), path: nil)
  }

  /// The section of the document for one row of a list.
  static func section(
    _ group: Group,
    _ rows: [JSON],
    _ index: Int,
    at path: Path,
    level: Int
  ) -> [Document.Block] {
    let row = rows.indices.contains(index) ? rows[index].object ?? JSONObject() : JSONObject()
    let place = path + index
    let heading = Document.Block(
      content: .heading(level: level, group.numbered(index)),
      path: place
    )
    return [heading] + QuestionBlocks(row, at: place, level: level + 1).blocks(group.fields)
  }

  /// The instructions for adding a row where each row is a section.
  static func copies(of noun: Noun) -> String {
    let words =
      "Pour ajouter \(noun.withAnother) : copiez cette partie, de son titre à sa dernière question, collez-la à la suite et remplacez les réponses."
    return words.withFrenchSpaces
  }

  static func added(_ noun: Noun) -> String {
    "Pour ajouter \(noun.withArticle) : une ligne de ce tableau.".withFrenchSpaces
  }
}

extension [Field] {
  /// The cells of a row or part, with its current answers.
  fileprivate func cells(in container: JSONObject, at place: Path) -> [Document.Cell] {
    map { field in
      Document.Cell(path: place + field.key, content: .space(field.space(in: container)))
    }
  }
}

extension Kind {
  /// Whether the kind has questions of its own.
  package var isContainer: Bool {
    switch self {
    case .rows, .group: true
    case .text, .choice:
      false
    }
  }
}

extension Field {
  /// The current answer as lines or boxes. An answer hidden by its condition is left out.
  package func space(in container: JSONObject) -> Document.Space {
    let stored = condition?.holds(in: container) ?? true ? container[key] : nil
    let offered = kind.choices.isEmpty ? [] : kind.offered(beside: stored)
    if offered.isEmpty { return .written((stored.map(typed) ?? "").printableLines) }
    let ticked = kind.ticked(in: stored)
    return .boxes(offered.map { .init($0.label, isTicked: ticked.contains($0.key)) })
  }

  private func typed(_ stored: JSON) -> String {
    kind.codec?.editable(stored) ?? String(decoding: JSONWriter.compact(stored), as: UTF8.self)
  }
}
