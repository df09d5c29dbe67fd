/// A JSON document as one array of records, in document order, over the bytes of its text.
///
/// The inventory reads thousands of files, where a tree per file would dominate the cost. A `Node`
/// refers to a value, whose text is decoded on demand. Values are only appended, never changed.
package struct FlatJSON: Sendable {
  /// The bytes of the text that was read, followed by those of added values.
  var bytes: [UInt8] = []
  var records: [Record] = []

  package init() {}

  /// Replaces the contents by the document `text`, whose value is then `Node.root`.
  package mutating func read(_ text: [UInt8]) throws(JSONError) {
    bytes.removeAll(keepingCapacity: true)
    bytes += text
    var records: [Record] = []
    swap(&records, &self.records)
    records.removeAll(keepingCapacity: true)
    let failure: JSONError? = bytes.withUnsafeBytes { bytes in
      var reader = FlatReader(bytes, records: records)
      records = []
      defer { records = reader.records }
      do throws(JSONError) { try reader.document() } catch { return error }
      return nil
    }
    self.records = records
    if let failure { throw failure }
  }

  /// The text under `key` in the object at the start of `text`.
  ///
  /// Returns `nil` if there is none or if an error comes before it. Nothing after the member is
  /// read.
  package static func firstText(of key: JSONKey, in text: [UInt8]) -> String? {
    first(key, in: text) { $0.string($1) }
  }

  /// The whole number under `key` in the object at the start of `text`, read like
  /// `firstText(of:in:)`.
  package static func firstInteger(of key: JSONKey, in text: [UInt8]) -> Int? {
    first(key, in: text) { $0.json($1).integer }
  }

  private static func first<Value>(
    _ key: JSONKey,
    in text: [UInt8],
    _ use: (FlatJSON, Node) -> Value?
  ) -> Value? {
    var document = FlatJSON()
    document.bytes = text
    let member = text.withUnsafeBytes { bytes in
      var reader = FlatReader(bytes)
      defer { document.records = reader.records }
      return try? reader.member { $0.hasKey(key, in: bytes) }
    }
    return member.flatMap { use(document, $0) }
  }
}

// MARK: Navigation

extension FlatJSON {
  package func kind(_ node: Node) -> Kind { records[node.index].kind }

  /// All descendants of `node`.
  package func inside(_ node: Node) -> Range<Node> { node.firstInside..<next(node) }

  /// The node after a value and all its descendants.
  package func next(_ node: Node) -> Node { Node(end(of: node)) }

  private func end(of node: Node) -> Int {
    let next = records[node.index].next
    return next == Self.open ? records.count : Int(next)
  }

  /// The elements of a list or the members of an object.
  package func elements(of node: Node) -> some Sequence<Node> {
    sequence(state: node.firstInside) { [end = next(node)] here in
      guard here < end else { return nil }
      defer { here = next(here) }
      return here
    }
  }

  package func count(of node: Node) -> Int {
    var (count, here) = (0, node.firstInside)
    let end = next(node)
    while here < end {
      count += 1
      here = next(here)
    }
    return count
  }

  /// The member with this key; `nil` if there is none.
  package func member(_ key: JSONKey, of node: Node) -> Node? {
    var cursor = node.firstInside
    return member(key, of: node, from: &cursor)
  }

  /// Looks up a member, starting at `cursor`, and moves `cursor` past it.
  ///
  /// A caller that asks for members in file order finds each one in a single step.
  package func member(_ key: JSONKey, of node: Node, from cursor: inout Node) -> Node? {
    guard records[node.index].kind == .object else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let found =
        member(key, in: cursor..<next(node), bytes)
        ?? member(key, in: node.firstInside..<cursor, bytes)
      if let found { cursor = next(found) }
      return found
    }
  }

  private func member(_ key: JSONKey, in range: Range<Node>, _ bytes: UnsafeRawBufferPointer)
    -> Node?
  {
    var here = range.lowerBound
    while here < range.upperBound {
      StepCount.add(1)
      if records[here.index].hasKey(key, in: bytes) { return here }
      here = next(here)
    }
    return nil
  }

  /// Whether a member in `range` has this key. The range must begin and end at whole members.
  package func hasMember(_ key: JSONKey, in range: Range<Node>) -> Bool {
    bytes.withUnsafeBytes { member(key, in: range, $0) != nil }
  }

  /// Whether a member at any depth below `node` has this key.
  package func hasMember(_ key: JSONKey, below node: Node) -> Bool {
    bytes.withUnsafeBytes { bytes in
      records[node.firstInside.index..<end(of: node)].contains { $0.hasKey(key, in: bytes) }
    }
  }

  package func hasKey(_ key: JSONKey, at node: Node) -> Bool {
    bytes.withUnsafeBytes { records[node.index].hasKey(key, in: $0) }
  }
}

// MARK: Values

extension FlatJSON {
  package func key(_ node: Node) -> String {
    bytes.withUnsafeBytes { records[node.index].keyText(in: $0) }
  }

  /// The text of `node`; `nil` if the value is not a text.
  package func string(_ node: Node) -> String? {
    records[node.index].kind == .string ? text(node) : nil
  }

  private func text(_ node: Node) -> String {
    withText(node) { String(decoding: $0, as: UTF8.self) }
  }

  /// Passes the UTF-8 of the text, or the digits of the number, at `node` to `use`.
  package func withText<Value>(_ node: Node, _ use: (UnsafeRawBufferPointer) -> Value) -> Value {
    bytes.withUnsafeBytes { bytes in
      let record = records[node.index]
      let part = UnsafeRawBufferPointer(rebasing: bytes[record.text.range])
      guard record.spelling.hasEscapes else { return use(part) }
      var text: [UInt8] = []
      text.reserveCapacity(part.count)
      FlatReader.decode(part, to: &text)
      return text.withUnsafeBytes(use)
    }
  }

  /// Whether `test` accepts the UTF-8 of any text at any depth below `node`.
  package func hasText(
    below node: Node,
    where test: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    (node.firstInside.index..<end(of: node)).contains { index in
      records[index].kind == .string && withText(Node(index), test)
    }
  }

  /// The value of `node` as a tree.
  package func json(_ node: Node) -> JSON {
    switch records[node.index].kind {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(text(node))
    case .string: .string(text(node))
    case .array: .array(elements(of: node).map(json))
    case .object: .object(object(node) ?? [:])
    }
  }

  /// The object of `node` as a tree; `nil` if the value is not an object. The member
  /// `hollow` is returned empty if it is an object.
  package func object(_ node: Node, hollow: Node? = nil) -> JSONObject? {
    guard records[node.index].kind == .object else { return nil }
    return JSONObject(
      elements(of: node).map { member in
        let isHollow = member == hollow && kind(member) == .object
        return .init(key: key(member), value: isHollow ? .object([:]) : json(member))
      }
    )
  }

  /// Same rule as `JSON.isBlank`.
  package func isBlank(_ node: Node) -> Bool {
    switch records[node.index].kind {
    case .null: true
    case .no, .yes, .number: false
    case .array, .object: inside(node).isEmpty
    case .string: withText(node) { JSON.isBlank($0) }
    }
  }
}
