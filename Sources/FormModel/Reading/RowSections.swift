package import JSONText

/// The sections of a list of rows, in order of their first occurrence.
package struct RowSections: Sendable {
  package private(set) var names: [String] = []
  /// The index in `names` of each row's section.
  package private(set) var places: [Int] = []

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
    places = old.map { Array($0.sections.places.prefix($0.change.head)) } ?? []
    places.reserveCapacity(rows.count)
    for row in rows[changed] {
      let name = row.object?[section.key]?.string?.trimmed ?? ""
      let place = known[name] ?? all.count
      if place == all.count {
        known[name] = place
        all.append(name)
      }
      places.append(place)
    }
    if let old { places += old.sections.places.suffix(old.change.tail) }
    sort(all)
  }

  /// Whether any row is in a section with a name.
  package var areNamed: Bool { names.contains { !$0.isEmpty } }

  /// Orders the sections by their first rows and drops empty ones.
  private mutating func sort(_ all: [String]) {
    var order = [Int?](repeating: nil, count: all.count)
    for row in places.indices {
      let place = places[row]
      let sorted = order[place] ?? names.count
      if sorted == names.count {
        order[place] = sorted
        names.append(all[place])
      }
      places[row] = sorted
    }
  }
}

extension Group {
  /// The heading for rows without a section: « Sans axe ».
  package var nameOfNoSection: String {
    "Sans \((overview?.section?.title ?? "").lowercased())"
  }
}
