/// The keys of one object.
struct KeySet {
  /// A bit for some of what marks may be: where it is not set, a key is new.
  private var bits: UInt64 = 0
  private var count = 0
  /// All keys, where there are too many to walk along them.
  private var many: Set<String> = []

  /// Whether `key` is new beside the members from `first` on, all of which have been inserted.
  mutating func insert(
    _ key: FlatJSON.Node,
    besides nodes: [FlatJSON.Node],
    from first: Int,
    in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    count += 1
    let bit: UInt64 = 1 << UInt64(key.keyMark >> 8 & 63)
    if bits & bit == 0, many.isEmpty {
      bits |= bit
      return true
    }
    if count > 32 || !many.isEmpty {
      if many.isEmpty { walk(nodes, from: first) { many.insert($0.keyText(in: bytes)) } }
      return many.insert(key.keyText(in: bytes)).inserted
    }
    var isNew = true
    walk(nodes, from: first) { node in isNew = isNew && !node.hasKey(of: key, in: bytes) }
    return isNew
  }

  private func walk(
    _ nodes: [FlatJSON.Node],
    from first: Int,
    _ visit: (FlatJSON.Node) -> Void
  ) {
    var here = first
    while here < nodes.count {
      StepCount.add(1)
      visit(nodes[here])
      here = Int(nodes[here].next)
    }
  }
}
