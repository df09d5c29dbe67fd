/// Detects duplicate keys in one object.
struct KeySet {
  /// A one-word Bloom filter over the marks: a key whose bit is not set is new.
  private var bits: UInt64 = 0
  private var count = 0
  /// All keys, once there are too many for a linear search.
  private var many: Set<String> = []

  /// Whether `key` differs from the keys of the members from `first` on, which were all inserted
  /// before.
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
