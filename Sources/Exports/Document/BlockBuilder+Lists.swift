internal import FormModel
internal import JSONText

/// Lists in a document.
extension BlockBuilder {
  /// A row with its index in the list.
  typealias PlacedRow = (index: Int, row: JSON)

  /// A list as tables, or as sections if some rows have lists of their own: one part for each section that the
  /// rows are in.
  func list(_ field: Field, _ group: Group, in container: Container) -> [Block] {
    let rows = rows(of: field, in: container)
    if rows.isEmpty { return leaf(field, in: container) }
    let path = container.path + field.key
    let level = container.level
    let subject = Block(content: .subject(level: level, container.label(of: field)), path: path)
    let isNested = group.isNested(in: rows.map(\.row))
    return [subject]
      + parts(of: rows, group).flatMap { part -> [Block] in
        let left = part.name?.isEmpty == false ? group.withoutSection : group
        let title = part.name.map { group.heading(ofSection: $0) }
        let heading = title.map { title -> Block in
          Block(
            content: isNested
              ? .heading(level: level + 1, title) : .subject(level: level + 1, title),
            path: part.rows.first.map { path + $0.index + (group.overview?.section?.key ?? "") }
          )
        }
        let table = RowsTable(group: left, path: path, showsUnanswered: showsUnanswered)
        let inner =
          isNested
          ? sections(part.rows, left, at: path, level: level + (heading == nil ? 1 : 2))
          : tableBlock(table.table(of: part.rows))
        return (heading.map { [$0] } ?? []) + inner
      }
  }

  /// A section of the document for each row of a list.
  func sections(_ field: Field, _ group: Group, in container: Container) -> [Block] {
    let rows = rows(of: field, in: container)
    if rows.isEmpty { return leaf(field, in: container) }
    return sections(rows, group, at: container.path + field.key, level: container.level)
  }

  private func sections(_ rows: [PlacedRow], _ group: Group, at list: Path, level: Int) -> [Block] {
    rows.flatMap { index, row -> [Block] in
      let path = list + index
      let members = row.object ?? JSONObject()
      let title = group.title(of: row, at: index).printableLine
      // The heading already has the name.
      let fields = group.fields.filter {
        $0.key != group.nameKey || $0.value(in: members) != .text([title])
      }
      let heading = Block(content: .heading(level: level, title), path: path + group.nameKey)
      let inner = Container(answers: members, path: path, level: level + 1, group: group)
      return [heading] + blocks(fields, in: inner)
    }
  }

  /// The rows of a list; a history in order of date.
  private func rows(of field: Field, in container: Container) -> [PlacedRow] {
    let rows = container.answers[field.key]?.array ?? []
    guard let group = container.group, group.overview?.history?.list == field.key else {
      return rows.enumerated().map { ($0, $1) }
    }
    return group.historyOrder(of: .object(container.answers)).map { ($0, rows[$0]) }
  }

  /// The rows by section, in order of first occurrence; one part without a name where no row is in any.
  private func parts(of rows: [PlacedRow], _ group: Group) -> [(name: String?, rows: [PlacedRow])] {
    let sections = RowSections(rows.map(\.row), of: group)
    guard sections.areNamed else { return [(nil, rows)] }
    var parts = sections.names.map { (name: String?.some($0), rows: [PlacedRow]()) }
    for (row, section) in zip(rows, sections.nameIndices) { parts[section].rows.append(row) }
    return parts
  }
}

extension Group {
  /// The heading above the rows of a section: « Axe (complément) : École », « Sans axe ».
  fileprivate func heading(ofSection name: String) -> String {
    guard !name.isEmpty, let section = overview?.section else { return nameOfNoSection }
    let label = field(section.key)?.markedLabel ?? section.title
    return "\(label)\u{A0}: \(name.printableLine)"
  }

  /// The same rows without what the heading of their section tells.
  fileprivate var withoutSection: Group {
    Group(
      noun,
      namedBy: nameKey,
      fields.filter { $0.key != overview?.section?.key },
      overview: overview
    )
  }

  /// Whether some rows have lists of their own, so that each row needs a section.
  func isNested(in rows: [JSON]) -> Bool {
    let lists = fields.filter { if case .rows = $0.kind { true } else { false } }
    return rows.contains { row in
      lists.contains { row.object?[$0.key]?.array?.isEmpty == false }
    }
  }
}
