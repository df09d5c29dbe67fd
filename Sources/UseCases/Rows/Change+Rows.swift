internal import FormModel
internal import JSONText

extension Change {
  /// The index of the first changed row of the list at `path`; `nil` if no row changed.
  package var firstRow: Int? {
    switch what {
    case .value(let before, let after):
      let (before, after) = (before?.array ?? [], after?.array ?? [])
      let same = zip(before, after).prefix { $0 == $1 }.count
      return same < max(before.count, after.count) ? same : nil
    case .values(let values):
      let depth = path.components.count
      return values.compactMap { value in
        guard value.path.starts(with: path), value.path.components.count > depth,
          case .index(let row) = value.path.components[depth]
        else { return nil }
        return row
      }.min()
    default: return nil
    }
  }
}
