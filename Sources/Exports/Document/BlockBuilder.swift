internal import FormModel
internal import JSONText

/// Walks the form and puts published answers into blocks.
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

  /// `parts` is what parts of the same shape are called together.
  private func blocks(
    _ fields: [Field],
    in container: JSONObject,
    at place: Path,
    level: Int,
    parts: String = ""
  ) -> [Block] {
    fields.runs.flatMap { run -> [Block] in
      let subject = run.first?.subject
      let inner =
        if let table = GroupTable(run) {
          tableBlock(table.table(parts, in: container, at: place, showsUnanswered))
        } else {
          run.flatMap {
            block($0, in: container, at: place, level: subject == nil ? level : level + 1)
          }
        }
      guard let subject, let first = inner.first else { return inner }
      return [Block(content: .heading(level: level, subject), path: first.path)] + inner
    }
  }

  private func block(
    _ field: Field,
    in container: JSONObject,
    at place: Path,
    level: Int
  ) -> [Block] {
    guard field.condition?.holds(in: container) ?? true else { return [] }
    let path = place + field.key
    switch field.kind {
    case .rows(let group):
      guard let rows = container[field.key]?.array, !rows.isEmpty else {
        return leaf(field, in: container, path)
      }
      let heading = Block(content: .heading(level: level, field.label), path: path)
      if group.isNested {
        return [heading]
          + sections(field, group, in: container, at: place, level: level + 1)
      }
      let table = RowsTable(group: group, path: path, showsUnanswered: showsUnanswered)
      return [heading] + tableBlock(table.table(of: rows))
    case .group(let fields):
      let inner = blocks(
        fields,
        in: container.group(field.key),
        at: path,
        level: level + 1,
        parts: field.label
      )
      if inner.isEmpty { return [] }
      return [Block(content: .heading(level: level, field.label), path: path)] + inner
    case .line, .paragraphs, .email, .url, .code, .date, .count, .hours, .yesNo, .oneOf,
      .severalOf:
      return leaf(field, in: container, path)
    }
  }

  private func leaf(_ field: Field, in container: JSONObject, _ path: Path) -> [Block] {
    if let value = field.value(in: container) {
      return [Block(content: .answer(label: field.label, value), path: path)]
    }
    return showsUnanswered ? [Block(content: .unanswered(label: field.label), path: path)] : []
  }

  /// One part of the document for each row of a list.
  private func sections(
    _ field: Field,
    _ group: Group,
    in container: JSONObject,
    at place: Path,
    level: Int
  ) -> [Block] {
    guard container[field.key]?.array?.isEmpty == false || !showsUnanswered else {
      return leaf(field, in: container, place + field.key)
    }
    let rows = container[field.key]?.array ?? []
    return rows.enumerated().flatMap { index, row -> [Block] in
      let path = place + field.key + index
      let title = group.title(of: row, at: index).printableLine
      let heading = Block(content: .heading(level: level, title), path: path + group.nameKey)
      let inner = blocks(group.fields, in: row.object ?? JSONObject(), at: path, level: level + 1)
      // The heading says the name already.
      let name = Document.Value.text([title])
      return [heading]
        + inner.filter { block in
          guard block.path == path + group.nameKey, case .answer(_, let value) = block.content
          else { return true }
          return value != name
        }
    }
  }

  private func tableBlock(_ table: Document.Table) -> [Block] {
    table.rows.isEmpty ? [] : [Block(content: .table(table), path: table.rows.first?.path)]
  }
}

extension JSONObject {
  /// The members of the part under `key`; empty where there is none.
  func group(_ key: String) -> JSONObject {
    self[key]?.object ?? JSONObject()
  }
}

extension [Field] {
  /// Neighbours that share a subject stay together.
  fileprivate var runs: [[Field]] {
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
  /// Its rows hold lists of their own, so that each is a part of the document.
  fileprivate var isNested: Bool {
    fields.contains { if case .rows = $0.kind { true } else { false } }
  }
}
