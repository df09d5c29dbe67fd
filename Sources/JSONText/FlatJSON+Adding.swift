/// Appends values; a member of an object has a key, an element of a list has none.
extension FlatJSON {
  /// Begins a list or an object and returns it. Values added before `close` belong to it.
  package mutating func open(_ kind: Kind, _ key: JSONKey? = nil) -> Node {
    var record = Record()
    record.kind = kind
    return append(record, key)
  }

  package mutating func close(_ node: Node) { records[node.index].next = UInt32(records.count) }

  /// Removes `node` and all nodes after it.
  package mutating func drop(from node: Node) { records.removeSubrange(node.index...) }

  /// Appends a copy of `node`, with its key.
  package mutating func addCopy(of node: Node) {
    let shift = UInt32(records.count - node.index)
    for source in node.index..<next(node).index {
      var record = records[source]
      record.next += shift
      records.append(record)
    }
  }

  /// Replaces control characters in texts and keys from `node` on, because other programs reject
  /// them: PostgreSQL loads nothing from a file that has one NUL.
  ///
  /// Vertical tab and form feed become line ends; the others become U+FFFD, except line ends and
  /// tabs.
  package mutating func replaceControls(from node: Node) {
    for index in node.index..<records.count {
      let record = records[index]
      if let text = withoutControls(record.text, record.spelling) {
        (records[index].text, records[index].spelling) = (text, .text)
      }
      if let key = withoutControls(record.key, record.keySpelling) {
        (records[index].key, records[index].keySpelling) = (key, .text)
        records[index].keyMark = bytes.withUnsafeBytes { JSONKey.mark(of: key.range, in: $0) }
      }
    }
  }

  /// The slice without control characters; `nil` if it has none. Text in the writer’s own spelling
  /// cannot have any that would be replaced.
  private mutating func withoutControls(_ slice: Slice, _ spelling: Spelling) -> Slice? {
    if spelling == .same || spelling == .escaped { return nil }
    let text: [UInt8]? = bytes.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[slice.range])
      guard spelling.hasEscapes else { return Self.withoutControls(part) }
      var decoded: [UInt8] = []
      FlatReader.decode(part, to: &decoded)
      return decoded.withUnsafeBytes { Self.withoutControls($0) }
    }
    return text.map { added($0) }
  }

  fileprivate static func withoutControls(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    func isRefused(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
    guard text.contains(where: isRefused) else { return nil }
    var clean: [UInt8] = []
    clean.reserveCapacity(text.count + 8)
    for byte in text {
      switch byte {
      case 0x0B, 0x0C: clean.append(0x0A)
      case let byte where isRefused(byte): clean += [0xEF, 0xBF, 0xBD]
      default: clean.append(byte)
      }
    }
    return clean
  }

  /// Appends a tree and returns its root.
  @discardableResult
  package mutating func add(_ value: JSON, _ key: JSONKey? = nil) -> Node {
    var record = Record()
    switch value {
    case .null: record.kind = .null
    case .bool(let value): record.kind = value ? .yes : .no
    case .number(let spelling): (record.kind, record.text) = (.number, added(spelling.utf8))
    case .string(let text):
      (record.kind, record.text, record.spelling) = (.string, added(text.utf8), .text)
    case .array: record.kind = .array
    case .object: record.kind = .object
    }
    let node = append(record, key)
    switch value {
    case .array(let values): for value in values { add(value) }
    case .object(let object):
      for member in object.members {
        let key = added(member.key.utf8)
        let index = add(member.value).index
        records[index].key = key
        records[index].keySpelling = .text
        records[index].keyMark = bytes.withUnsafeBytes { JSONKey.mark(of: key.range, in: $0) }
      }
    case .null, .bool, .number, .string: break
    }
    close(node)
    return node
  }

  private mutating func append(_ record: Record, _ key: JSONKey?) -> Node {
    var record = record
    if let key {
      (record.key, record.keySpelling, record.keyMark) = (added(key.bytes), .text, key.mark)
    }
    records.append(record)
    return Node(records.count - 1)
  }

  private mutating func added(_ text: some Collection<UInt8>) -> Slice {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Slice(start..<bytes.count)
  }
}

extension String {
  /// The same text with what `FlatJSON.replaceControls` puts in place of controls.
  package var withoutControls: String {
    var text = self
    return text.withUTF8 { FlatJSON.withoutControls(UnsafeRawBufferPointer($0)) }
      .map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}
