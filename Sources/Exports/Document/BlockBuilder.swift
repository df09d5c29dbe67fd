internal import FormModel
internal import JSONText

/// Converts published answers to blocks, in the order of the form.
struct BlockBuilder {
  let showsUnanswered: Bool

  typealias Block = Document.Block

  /// The answers of which the questions are told, and where they stand.
  struct Container {
    var answers: JSONObject
    var path: Path
    /// The level of a heading above one of its questions.
    var level: Int
    /// The common title of parts of the same shape.
    var parts = ""
    /// The list of which it is a row.
    var group: Group?
    /// Whether the compléments have no heading of their own, so that each is marked as one.
    var marksComplements = false
  }

  func blocks(of step: Step, in answers: JSONObject) -> [Document.Block] {
    let root = Container(answers: answers, path: .root, level: 3)
    let inner: [Block] =
      switch step.content {
      case .fields(let fields): blocks(fields, in: root)
      case .rows(let field, let group): sections(field, group, in: root)
      case .group(let field, let fields):
        blocks(fields, in: root.inside(field, level: 3, parts: step.shortTitle))
      }
    if inner.isEmpty { return [] }
    return [Block(content: .heading(level: 2, step.heading), path: inner.first?.path)] + inner
  }

  /// The questions of the call, followed by the answered compléments.
  func blocks(_ fields: [Field], in container: Container) -> [Block] {
    let asked = fields.filter { !$0.isComplement }
    let inner = asked.isEmpty ? fields : asked
    let blocks = runs(of: inner, in: container)
    guard inner.count < fields.count else { return blocks }
    let isHeaded = container.level <= Document.deepestHeading
    var apart = container
    apart.level += isHeaded ? 1 : 0
    apart.marksComplements = !isHeaded
    let complements = BlockBuilder(showsUnanswered: false).runs(
      of: fields.filter(\.isComplement),
      in: apart
    )
    if complements.isEmpty || !isHeaded { return blocks + complements }
    let heading = Block(
      content: .heading(level: container.level, Self.complements),
      path: complements.first?.path
    )
    return blocks + [heading] + complements
  }

  /// The heading of the compléments.
  static let complements = "\(Form.complements) (l’appel ne les demande pas)"

  private func runs(of fields: [Field], in container: Container) -> [Block] {
    fields.runs.flatMap { run -> [Block] in
      let inner =
        if let table = GroupTable(run) {
          tableBlock(
            table.table(container.parts, in: container.answers, at: container.path, showsUnanswered)
          )
        } else {
          run.flatMap { block($0, in: container) }
        }
      guard let subject = run.first?.subject, let first = inner.first else { return inner }
      return [Block(content: .subject(level: container.level, subject), path: first.path)] + inner
    }
  }

  private func block(_ field: Field, in container: Container) -> [Block] {
    guard field.isAsked(in: container.answers) else { return [] }
    let path = container.path + field.key
    switch field.kind {
    case .rows(let group): return list(field, group, in: container)
    case .group where field.value(in: container.answers) != nil:
      return leaf(field, in: container)
    case .group(let fields):
      let level = container.level
      let inner = blocks(fields, in: container.inside(field, level: level + 1, parts: field.label))
      if inner.isEmpty { return [] }
      return [Block(content: .heading(level: level, field.label), path: path)] + inner
    case .text, .choice:
      return leaf(field, in: container)
    }
  }

  /// A single question is a subject of its own. A question that belongs to a subject, depends on
  /// another answer, or stands too deep for a heading, is shown with its label.
  func leaf(_ field: Field, in container: Container) -> [Block] {
    let value = field.value(in: container.answers)
    guard value != nil || showsUnanswered else { return [] }
    let isSubject = field.isSubject && container.level <= Document.deepestHeading
    let label = isSubject ? nil : container.label(of: field)
    let content: Document.Content =
      value.map { .answer(label: label, $0) } ?? .unanswered(label: label)
    let block = Block(content: content, path: container.path + field.key)
    if !isSubject { return [block] }
    return [Block(content: .subject(level: container.level, field.label), path: block.path), block]
  }

  func tableBlock(_ table: Document.Table) -> [Block] {
    table.rows.isEmpty ? [] : [Block(content: .table(table), path: table.rows.first?.path)]
  }
}

extension BlockBuilder.Container {
  /// The members of a group.
  fileprivate func inside(_ field: Field, level: Int, parts: String) -> Self {
    Self(answers: answers.group(field.key), path: path + field.key, level: level, parts: parts)
  }

  func label(of field: Field) -> String {
    marksComplements ? field.markedLabel : field.label
  }
}

extension JSONObject {
  /// The members of the group `key`; empty if there is none.
  func group(_ key: String) -> JSONObject {
    self[key]?.object ?? JSONObject()
  }
}

extension Field {
  var isSubject: Bool { subject == nil && condition == nil }
}

extension [Field] {
  /// Groups neighbouring fields that share a subject.
  var runs: [[Field]] {
    reduce(into: []) { runs, field in
      if let last = runs.last?.last, last.subject == field.subject, field.subject != nil {
        runs[runs.count - 1].append(field)
      } else {
        runs.append([field])
      }
    }
  }
}
