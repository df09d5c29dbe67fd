package import FormModel
package import JSONText

extension Path {
  /// The new path after the value at `place` changed from `before` to `after`. A moved row is
  /// followed; for a path in a removed row, returns the path of its list.
  package func following(from before: JSON?, to after: JSON?, at place: Path) -> Path {
    guard starts(with: place) else { return self }
    let rest = components.dropFirst(place.components.count)
    var walk = Walk(place, all: after)
    return Path(walk.through(rest, before, after))
  }

  private struct Walk {
    private let place: Path
    private let all: JSON?
    private var passed: [Component]

    init(_ place: Path, all: JSON?) {
      (self.place, self.all) = (place, all)
      passed = place.components
    }

    mutating func through(
      _ rest: ArraySlice<Component>,
      _ before: JSON?,
      _ after: JSON?
    ) -> [Component] {
      guard let first = rest.first else { return passed }
      let rest = rest.dropFirst()
      switch first {
      case .key(let key):
        passed.append(first)
        return through(rest, before?.object?[key], after?.object?[key])
      case .index(let index):
        let (rows, others) = (before?.array ?? [], after?.array ?? [])
        guard rows.indices.contains(index) else { return passed + [first] + rest }
        if let same = rows.partner(of: index, in: others) { return passed + [.index(same)] + rest }
        if rows.count == others.count {
          passed.append(first)
          return through(rest, rows[index], others[index])
        }
        return (elsewhere(rows[index]).map { $0.components + rest }) ?? passed
      }
    }

    /// The path of a row that moved to another list with the same key.
    private func elsewhere(_ row: JSON) -> Path? {
      guard let key = Path(passed).key else { return nil }
      return all?.place(of: row, inListCalled: key, at: place)
    }
  }
}

extension [JSON] {
  /// The index of an equal row in `others`. Of several equal rows, the n-th matches the n-th.
  fileprivate func partner(of index: Int, in others: [JSON]) -> Int? {
    let row = self[index]
    let rank = self[..<index].count { $0 == row }
    return others.indices.lazy.filter { others[$0] == row }.dropFirst(rank).first
  }
}

extension JSON {
  fileprivate func place(of row: JSON, inListCalled key: String, at path: Path) -> Path? {
    switch self {
    case .object(let object):
      for member in object.members {
        if let place = member.value.place(of: row, inListCalled: key, at: path + member.key) {
          return place
        }
      }
    case .array(let rows):
      if path.key == key, let index = rows.firstIndex(of: row) { return path + index }
      for (index, inner) in rows.enumerated() {
        if let place = inner.place(of: row, inListCalled: key, at: path + index) { return place }
      }
    case .null, .bool, .number, .string: break
    }
    return nil
  }
}
