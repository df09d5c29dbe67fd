internal import Exports
internal import FormModel
internal import OfficeReading
internal import TextFolding

/// The list, or the groups of the same shape, that a table of a document holds.
struct TableReading {
  enum Kind {
    /// A list, and the question of each column.
    case list(Path, [String?])
    /// Groups below a path; the first column has their names.
    case parts(Path, [String?])
  }

  let kind: Kind
  /// The rows without the title row.
  let lines: [[TextDocument.Cell]]

  /// `near` is the list whose question comes before the table.
  init?(
    _ table: TextDocument.Table,
    marks: AnswerMarks,
    words: FormWords,
    near: Path?,
    in containers: [Path]
  ) {
    let found = table.rows.map { row in
      row.map { cell in
        cell.paragraphs.flatMap(\.marks).lazy.compactMap { marks.path(of: $0) }.first
      }
    }
    let first = found.joined().lazy.compactMap(\.self).first { $0.index == nil }
    let titles =
      table.rows.first?.map { $0.paragraphs.map(\.text).joined(separator: " ").foldedWords } ?? []
    let place: Path
    let isList: Bool
    if let row = first?.parent {
      isList = row.index != nil
      guard let above = row.parent else { return nil }
      place = above
    } else if let near, words.covers(titles, near + 0) {
      (place, isList) = (near, true)
    } else if let list = words.list(titled: titles, in: containers) {
      (place, isList) = (list, true)
    } else if let parts = words.parts(titled: titles, in: containers) {
      (place, isList) = (parts, false)
    } else if let near, table.rows.first?.count == words.columnCount(near + 0) {
      (place, isList) = (near, true)
    } else {
      return nil
    }
    let row = isList ? place + 0 : first?.parent ?? words.firstPart(in: place)
    guard let row else { return nil }
    var keys = titles.map { words.key(titled: $0, in: row) }
    let hasTitles = found.first?.allSatisfy { $0 == nil } ?? true && keys.contains { $0 != nil }
    if !hasTitles { keys = keys.map { _ in nil } }
    // If a title was changed, the bookmarks below it give the question of the column.
    for line in found {
      for (column, path) in line.enumerated() where keys.indices.contains(column) {
        if keys[column] == nil, let path, path.index == nil { keys[column] = path.key }
      }
    }
    if keys.allSatisfy({ $0 == nil }) {
      keys = words.leafKeys(in: row).prefix(keys.count).map { $0 }
    }
    kind = isList ? .list(place, keys) : .parts(place, keys)
    lines = Array(
      hasTitles || found.first?.allSatisfy { $0 == nil } == true && first != nil
        ? table.rows.dropFirst() : table.rows[...]
    )
  }
}
