package import JSONText

/// The sections of a list of rows, in order of their first occurrence.
package struct RowSections: Sendable {
  package private(set) var names: [String] = []
  /// The index in `names` of each row's section.
  package private(set) var nameIndices: [Int] = []

  /// Creates no sections if the overview of `group` has no section field. The sections of unchanged
  /// rows are copied from `old`.
  package init(
    _ rows: [JSON],
    of group: Group,
    after old: (sections: RowSections, change: RowsDifference)? = nil
  ) {
    guard let section = group.overview?.section else { return }
    var all = old?.sections.names ?? []
    var known = Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first })
    let changed = old?.change.changed ?? rows.indices
    nameIndices = old.map { Array($0.sections.nameIndices.prefix($0.change.head)) } ?? []
    nameIndices.reserveCapacity(rows.count)
    for row in rows[changed] {
      let name = row.object?[section.key]?.string?.trimmed ?? ""
      let index = known[name] ?? all.count
      if index == all.count {
        known[name] = index
        all.append(name)
      }
      nameIndices.append(index)
    }
    if let old { nameIndices += old.sections.nameIndices.suffix(old.change.tail) }
    sort(all)
  }

  /// Whether any row is in a section with a name.
  package var areNamed: Bool { names.contains { !$0.isEmpty } }

  /// Orders the sections by their first rows and drops empty ones.
  private mutating func sort(_ all: [String]) {
    var order = [Int?](repeating: nil, count: all.count)
    for row in nameIndices.indices {
      let index = nameIndices[row]
      let sorted = order[index] ?? names.count
      if sorted == names.count {
        order[index] = sorted
        names.append(all[index])
      }
      nameIndices[row] = sorted
    }
  }
}

extension Group {
  /// The heading for rows without a section: « Sans axe ».
  package var nameOfNoSection: String {
    "Sans \((overview?.section?.title ?? "").lowercased())"
  }
}
