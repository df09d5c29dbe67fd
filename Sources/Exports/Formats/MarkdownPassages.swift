extension [Passage] {
  var markdown: String {
    enumerated().map { index, passage in
      switch passage {
      case .paragraph(let lines): lines.markdown
      case .list(let first, let items):
        Self.list(items, from: first, isSecond: followsList(index))
      }
    }
    .joined(separator: "\n\n")
  }

  /// Whether an odd number of lists precedes. Adjacent lists need different markers, or they would
  /// merge.
  private func followsList(_ index: Int) -> Bool {
    var count = 0
    for passage in self[..<index].reversed() {
      guard case .list = passage else { break }
      count += 1
    }
    return count % 2 == 1
  }

  private static func list(_ items: [[Passage]], from first: Int?, isSecond: Bool) -> String {
    items.enumerated().map { index, item in
      let sign = first.map { "\($0 + index)" + (isSecond ? ")" : ".") } ?? (isSecond ? "*" : "-")
      let indent = String(repeating: " ", count: sign.utf8.count + 1)
      let lines = item.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      return sign + " "
        + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }
        .joined(separator: "\n")
    }
    .joined(separator: "\n")
  }
}
