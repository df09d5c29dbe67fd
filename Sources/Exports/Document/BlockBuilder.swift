internal import FormModel
internal import JSONText

/// Converts published answers to blocks, in the order of the form.
struct BlockBuilder {
  let showsUnanswered: Bool

  private typealias Block = Document.Block

  func blocks(of step: Step, in answers: JSONObject) -> [Document.Block] {
    let inner: [Block] =
      switch step.content {
      case .fields(let fields): blocks(fields, in: answers, at: .root, level: 3)
      case .rows(let field, let group): sections(field, group, in: answers, at: .root, level: 3)
      case .group(let field, let fields):
        blocks(
          fields,
          in: answers.group(field.key),
          at: .root + field.key,
          level: 3,
          parts: step.shortTitle
        )
      }
    if inner.isEmpty { return [] }
    return [Block(content: .heading(level: 2, step.heading), path: inner.first?.path)] + inner
  }

  /// The questions of the call, followed by the answered compléments. `parts` is the common title
  /// of parts of the same shape.
  private func blocks(
    _ fields: [Field],
    in container: JSONObject,
    at place: Path,
    level: Int,
    parts: String = ""
  ) -> [Block] {
    let asked = fields.filter { !$0.isComplement }
    let inner = asked.isEmpty ? fields : asked
    let blocks = runs(of: inner, in: container, at: place, level: level, parts: parts)
    guard inner.count < fields.count else { return blocks }
    let complements = BlockBuilder(showsUnanswered: false).runs(
      of: fields.filter(\.isComplement),
      in: container,
      at: place,
      level: level + 1,
      parts: parts
    )
    if complements.isEmpty { return blocks }
    let heading = Block(
      content: .heading(level: level, Self.complements),
      path: complements.first?.path
    )
    return blocks + [heading] + complements
  }

  /// The heading of the compléments.
  static let complements = "\(Form.complements) (l’appel ne les demande pas)"

  private func runs(
    of fields: [Field],
    in container: JSONObject,
    at place: Path,
    level: Int,
    parts: String
  ) -> [Block] {
    fields.runs.flatMap { run -> [Block] in
      let inner =
        if let table = GroupTable(run) {
          tableBlock(table.table(parts, in: container, at: place, showsUnanswered))
        } else {
          run.flatMap { block($0, in: container, at: place, level: level) }
        }
      guard let subject = run.first?.subject, let first = inner.first else { return inner }
      return [Block(content: .subject(level: level, subject), path: first.path)] + inner
    }
  }

  private func block(
    _ field: Field,
    in container: JSONObject,
    at place: Path,
    level: Int
  ) -> [Block] {
    guard field.isAsked(in: container) else { return [] }
    let path = place + field.key
    switch field.kind {
    case .rows(let group):
      let rows = container[field.key]?.array ?? []
      if rows.isEmpty { return leaf(field, in: container, at: place, level: level) }
      let subject = Block(content: .subject(level: level, field.label), path: path)
      if group.isNested(in: rows) {
        return [subject] + sections(field, group, in: container, at: place, level: level + 1)
      }
      let table = RowsTable(group: group, path: path, showsUnanswered: showsUnanswered)
      return [subject] + tableBlock(table.table(of: rows))
    case .group where field.value(in: container) != nil:
      return leaf(field, in: container, at: place, level: level)
    case .group(let fields):
      let members = container.group(field.key)
      let inner = blocks(fields, in: members, at: path, level: level + 1, parts: field.label)
      if inner.isEmpty { return [] }
      return [Block(content: .heading(level: level, field.label), path: path)] + inner
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours, .yesNo,
      .oneOf,
      .severalOf:
      return leaf(field, in: container, at: place, level: level)
    }
  }

  /// A single question is a subject of its own. A question that belongs to a subject, or depends on
  /// another answer, is shown below it.
  private func leaf(
    _ field: Field,
    in container: JSONObject,
    at place: Path,
    level: Int
  ) -> [Block] {
    let value = field.value(in: container)
    guard value != nil || showsUnanswered else { return [] }
    let isSubject = field.isSubject
    let label = isSubject ? nil : field.label
    let content: Document.Content =
      value.map { .answer(label: label, $0) } ?? .unanswered(label: label)
    let block = Block(content: content, path: place + field.key)
    if !isSubject { return [block] }
    return [Block(content: .subject(level: level, field.label), path: block.path), block]
  }

  /// A section of the document for each row of a list.
  private func sections(
    _ field: Field,
    _ group: Group,
    in container: JSONObject,
    at place: Path,
    level: Int
  ) -> [Block] {
    let rows = container[field.key]?.array ?? []
    if rows.isEmpty { return leaf(field, in: container, at: place, level: level) }
    return rows.enumerated().flatMap { index, row -> [Block] in
      let path = place + field.key + index
      let members = row.object ?? JSONObject()
      let title = group.title(of: row, at: index).printableLine
      // The heading already has the name.
      let fields = group.fields.filter {
        $0.key != group.nameKey || $0.value(in: members) != .text([title])
      }
      let heading = Block(content: .heading(level: level, title), path: path + group.nameKey)
      return [heading] + blocks(fields, in: members, at: path, level: level + 1)
    }
  }

  private func tableBlock(_ table: Document.Table) -> [Block] {
    table.rows.isEmpty ? [] : [Block(content: .table(table), path: table.rows.first?.path)]
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

extension Group {
  /// Whether some rows have lists of their own, so that each row needs a section.
  func isNested(in rows: [JSON]) -> Bool {
    let lists = fields.filter { if case .rows = $0.kind { true } else { false } }
    return rows.contains { row in
      lists.contains { row.object?[$0.key]?.array?.isEmpty == false }
    }
  }
}
