internal import Exports
internal import FormModel
internal import JSONText
internal import OfficeReading

/// Merges the content of a filled document into the answers that it was made from.
///
/// Unchanged answers keep their stored bytes.
struct FilledAnswers {
  private let read: FilledReader
  private let part: Questionnaire.Part?
  private(set) var strays: [FilledResult.Stray] = []
  /// The current path of each row, by the path that it was read with.
  private var places: [Path: Path] = [:]

  init(_ read: FilledReader, _ part: Questionnaire.Part?) {
    (self.read, self.part) = (read, part)
  }

  func place(of path: Path?) -> Path? {
    guard let path else { return nil }
    var now = Path.root
    var then = Path.root
    for component in path.components {
      then = Path(then.components + [component])
      now = places[then] ?? Path(now.components + [component])
    }
    return now
  }

  mutating func answers(
    _ fields: [Field],
    at place: Path,
    over container: JSONObject
  ) -> JSONObject {
    var result = container
    for field in fields {
      let path = place + field.key
      switch field.kind {
      case .rows(let group):
        guard let order = read.rows[path] else { continue }
        let rows = rows(group, order, at: path, over: container[field.key]?.array ?? [])
        result[field.key] = rows.isEmpty ? nil : .array(rows)
      case .group(let inner):
        let members = answers(inner, at: path, over: container[field.key]?.object ?? JSONObject())
        result[field.key] = members.isEmpty ? nil : .object(members)
      case .text, .choice:
        guard let content = read.contents[path] else { continue }
        result[field.key] = value(of: field, content, at: path, in: container)
      }
    }
    return result
  }

  private mutating func rows(
    _ group: Group,
    _ order: [Int],
    at path: Path,
    over base: [JSON]
  ) -> [JSON] {
    var rows: [(number: Int, row: JSON)] = []
    for number in order {
      let old = base.indices.contains(number) ? base[number].object : nil
      let row = answers(group.fields, at: path + number, over: old ?? JSONObject())
      // An empty row was offered and not used, or was emptied to delete it.
      if row.isEmpty || JSON.object(row).isHollow { continue }
      rows.append((number, .object(row)))
    }
    // A row that was not sent is kept.
    let handedOut = Set(order)
    for number in base.indices
    where !handedOut.contains(number) && !wasHandedOut(number, of: path) {
      rows.insert((number, base[number]), at: min(number, rows.count))
    }
    for (index, row) in rows.enumerated() {
      places[path + row.number] = (self.place(of: path) ?? path) + index
    }
    return rows.map(\.row)
  }

  private func wasHandedOut(_ row: Int, of list: Path) -> Bool {
    guard let rows = part?.rows, list.components.count == 1,
      read.form.steps.contains(where: { $0.isRows(of: list) })
    else { return true }
    return rows.contains(row)
  }

  private mutating func value(
    of field: Field,
    _ content: [TextDocument.Paragraph],
    at path: Path,
    in container: JSONObject
  ) -> JSON? {
    let old = container[field.key]
    switch field.space(in: container) {
    case .boxes(let boxes):
      let choices = field.kind.offered(beside: old)
      let takesSeveral = if case .choice(.severalOf) = field.kind { true } else { false }
      let found = TickedBoxes(content, among: choices, takesSeveral: takesSeveral)
      strays += found.rest.map { .init(near: path, text: $0) }
      guard let ticked = found.ticked else {
        strays.append(.init(near: path, text: content.map(\.text).joined(separator: "\n").trimmed))
        return old
      }
      let before = zip(choices, boxes).filter(\.1.isTicked).map(\.0.key)
      return Set(ticked) == Set(before) ? old : field.kind.stored(ticked: ticked)
    case .written(let shown):
      let text = WrittenText(content)
      if text.isSame(as: shown) { return old }
      if text.isEmpty { return nil }
      guard field.kind.codec?.shape == .paragraphs else {
        return field.kind.codec?.stored(text.line)
      }
      return .string(text.text(after: old?.string ?? ""))
    case .lines: return old
    }
  }
}

extension Step {
  /// Whether the step is the list at `path`.
  fileprivate func isRows(of path: Path) -> Bool {
    if case .rows(let field, _) = content { path == .root + field.key } else { false }
  }
}
