internal import FormModel
internal import JSONText

/// A list of the canevas as a table, with a row per entry and a column per question.
struct RowsTable {
  let group: Group
  /// The path of the list.
  let path: Path
  let showsUnanswered: Bool

  func table(of rows: [BlockBuilder.PlacedRow]) -> Document.Table {
    let containers = rows.map { $0.row.object ?? JSONObject() }
    let columns = group.fields.filter { field in
      containers.contains { cell(field, in: $0, at: path).content != .empty }
    }
    return Document.Table(
      header: columns.map(\.markedLabel),
      rows: zip(rows, containers).map { row, container in
        let place = path + row.index
        return Document.Row(
          path: place,
          cells: columns.map { cell($0, in: container, at: place) }
        )
      }
    )
  }

  private func cell(_ field: Field, in container: JSONObject, at place: Path) -> Document.Cell {
    field.cell(in: container, at: place, showsUnanswered)
  }
}

/// Parts of the same shape under one subject as a table, with a row per part.
struct GroupTable {
  private let parts: [Field]
  private let columns: [Field]

  /// `nil` if the fields are not such parts.
  init?(_ fields: [Field]) {
    guard let columns = fields.alikeParts else { return nil }
    (parts, self.columns) = (fields, columns)
  }

  /// `title` is the heading of the first column.
  func table(
    _ title: String,
    in container: JSONObject,
    at place: Path,
    _ showsUnanswered: Bool
  ) -> Document.Table {
    let rows = parts.compactMap { part -> Document.Row? in
      let path = place + part.key
      let cells = columns.map { $0.cell(in: container.group(part.key), at: path, showsUnanswered) }
      let isAnswered = cells.contains { if case .value = $0.content { true } else { false } }
      guard isAnswered || showsUnanswered else { return nil }
      let name = Document.Cell(
        path: cells.first?.path ?? path,
        content: .value(.text([part.label]))
      )
      return Document.Row(path: path, cells: [name] + cells)
    }
    return Document.Table(header: [title] + columns.map(\.label), rows: rows)
  }
}

extension Field {
  /// The label where no heading says which questions are compléments.
  var markedLabel: String { isComplement ? "\(label) (complément)" : label }

  fileprivate func cell(
    in container: JSONObject,
    at place: Path,
    _ showsUnanswered: Bool
  ) -> Document.Cell {
    let isAsked = isAsked(in: container)
    let value = isAsked ? value(in: container) : nil
    let silence: Document.CellContent = isAsked && showsUnanswered ? .unanswered : .empty
    return Document.Cell(path: place + key, content: value.map { .value($0) } ?? silence)
  }
}
