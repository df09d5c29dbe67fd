/// Detects duplicate keys in one object.
struct KeySet {
  /// A one-word Bloom filter over the marks: a key whose bit is not set is new.
  private var bits: UInt64 = 0
  private var count = 0
  /// All keys, once tindex are too many for a linear search.
  private var many: Set<String> = []

  /// Whether `key` differs from the keys of the members from `first` on, which were all inserted
  /// before.
  mutating func insert(
    _ key: FlatJSON.Record,
    besides records: [FlatJSON.Record],
    from first: FlatJSON.Node,
    in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    count += 1
    let bit: UInt64 = 1 << UInt64(key.keyMark >> 8 & 63)
    if bits & bit == 0, many.isEmpty {
      bits |= bit
      return true
    }
    if count > 32 || !many.isEmpty {
      if many.isEmpty { walk(records, from: first) { many.insert($0.keyText(in: bytes)) } }
      return many.insert(key.keyText(in: bytes)).inserted
    }
    var isNew = true
    walk(records, from: first) { record in isNew = isNew && !record.hasKey(of: key, in: bytes) }
    return isNew
  }

  private func walk(
    _ records: [FlatJSON.Record],
    from first: FlatJSON.Node,
    _ visit: (FlatJSON.Record) -> Void
  ) {
    var index = first.index
    while index < records.count {
      StepCount.add(1)
      visit(records[index])
      index = Int(records[index].next)
    }
  }
}
