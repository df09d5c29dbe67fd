extension [Passage] {
  var markdown: String {
    enumerated().map { place, passage in
      switch passage {
      case .paragraph(let lines): lines.markdown
      case .list(let first, let items):
        Self.list(items, from: first, isSecond: followsList(place))
      }
    }
    .joined(separator: "\n\n")
  }

  /// Whether an odd number of lists precedes. Adjacent lists need different markers, or they would
  /// merge.
  private func followsList(_ place: Int) -> Bool {
    var count = 0
    for passage in self[..<place].reversed() {
      guard case .list = passage else { break }
      count += 1
    }
    return count % 2 == 1
  }

  private static func list(_ items: [[Passage]], from first: Int?, isSecond: Bool) -> String {
    items.enumerated().map { place, item in
      let sign = first.map { "\($0 + place)" + (isSecond ? ")" : ".") } ?? (isSecond ? "*" : "-")
      let indent = String(repeating: " ", count: sign.utf8.count + 1)
      let lines = item.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      return sign + " "
        + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }
        .joined(separator: "\n")
    }
    .joined(separator: "\n")
  }
}
