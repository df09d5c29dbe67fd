/// Appends values; a member of an object has a key, an element of a list has none.
extension FlatJSON {
  /// Begins a list or an object and returns its place. Values added before `close` belong to it.
  package mutating func open(_ kind: Kind, _ key: JSONKey? = nil) -> Int {
    var node = Node()
    node.kind = kind
    return append(node, key)
  }

  package mutating func close(_ place: Int) { nodes[place].next = UInt32(nodes.count) }

  /// Removes the node at `place` and all nodes after it.
  package mutating func drop(from place: Int) { nodes.removeSubrange(place...) }

  /// Appends a copy of the value at `place`, with its key.
  package mutating func addCopy(of place: Int) {
    let shift = UInt32(nodes.count - place)
    for source in place..<next(place) {
      var node = nodes[source]
      node.next += shift
      nodes.append(node)
    }
  }

  /// Replaces control characters in texts and keys from `place` on, because other programs reject
  /// them: PostgreSQL loads nothing from a file that has one NUL.
  ///
  /// Vertical tab and form feed become line ends; the others become U+FFFD, except line ends and
  /// tabs.
  package mutating func replaceControls(from place: Int) {
    for place in place..<nodes.count {
      let node = nodes[place]
      if let text = withoutControls(node.text, node.spelling) {
        (nodes[place].text, nodes[place].spelling) = (text, .text)
      }
      if let key = withoutControls(node.key, node.keySpelling) {
        (nodes[place].key, nodes[place].keySpelling) = (key, .text)
        nodes[place].keyMark = bytes.withUnsafeBytes { JSONKey.mark(of: key.range, in: $0) }
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

  /// Appends a tree and returns its place.
  @discardableResult
  package mutating func add(_ value: JSON, _ key: JSONKey? = nil) -> Int {
    var node = Node()
    switch value {
    case .null: node.kind = .null
    case .bool(let value): node.kind = value ? .yes : .no
    case .number(let spelling): (node.kind, node.text) = (.number, added(spelling.utf8))
    case .string(let text):
      (node.kind, node.text, node.spelling) = (.string, added(text.utf8), .text)
    case .array: node.kind = .array
    case .object: node.kind = .object
    }
    let place = append(node, key)
    switch value {
    case .array(let values): for value in values { add(value) }
    case .object(let object):
      for member in object.members {
        let key = added(member.key.utf8)
        let here = add(member.value)
        nodes[here].key = key
        nodes[here].keySpelling = .text
        nodes[here].keyMark = bytes.withUnsafeBytes { JSONKey.mark(of: key.range, in: $0) }
      }
    case .null, .bool, .number, .string: break
    }
    close(place)
    return place
  }

  private mutating func append(_ node: Node, _ key: JSONKey?) -> Int {
    var node = node
    if let key { (node.key, node.keySpelling, node.keyMark) = (added(key.bytes), .text, key.mark) }
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func added(_ text: some Collection<UInt8>) -> Slice {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Slice(start..<bytes.count)
  }
}

extension String {
  /// The same text with what `FlatJSON.replaceControls` puts in the place of controls.
  package var withoutControls: String {
    var text = self
    return text.withUTF8 { FlatJSON.withoutControls(UnsafeRawBufferPointer($0)) }
      .map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}
