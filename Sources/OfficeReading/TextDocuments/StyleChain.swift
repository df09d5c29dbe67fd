extension Dictionary where Key == String {
  /// The style of this name and its ancestors, at most 12: a style may name itself as its parent.
  func chain(from name: String, parent: (Value) -> String?) -> [Value] {
    var found: [Value] = []
    var next: String? = name
    while let name = next, let style = self[name], found.count < 12 {
      found.append(style)
      next = parent(style)
    }
    return found
  }
}
