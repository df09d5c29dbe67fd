/// A JSON document as one array of nodes, in document order, over the bytes of its text.
///
/// The inventory reads thousands of files, where a tree per file would dominate the cost. A value
/// is the index of its node (its place), and its text is decoded on demand. Values are only
/// appended, never changed.
package struct FlatJSON: Sendable {
  /// The bytes of the text that was read, followed by those of added values.
  var bytes: [UInt8] = []
  var nodes: [Node] = []

  package init() {}

  /// Replaces the contents by the document `text`, whose value is then at place 0.
  package mutating func read(_ text: [UInt8]) throws(JSONError) {
    bytes.removeAll(keepingCapacity: true)
    bytes += text
    var nodes: [Node] = []
    swap(&nodes, &self.nodes)
    nodes.removeAll(keepingCapacity: true)
    let failure: JSONError? = bytes.withUnsafeBytes { bytes in
      var reader = FlatReader(bytes, nodes: nodes)
      nodes = []
      defer { nodes = reader.nodes }
      do throws(JSONError) { try reader.document() } catch { return error }
      return nil
    }
    self.nodes = nodes
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
    _ use: (FlatJSON, Int) -> Value?
  ) -> Value? {
    var document = FlatJSON()
    document.bytes = text
    let place = text.withUnsafeBytes { bytes in
      var reader = FlatReader(bytes)
      defer { document.nodes = reader.nodes }
      return try? reader.member { $0.hasKey(key, in: bytes) }
    }
    return place.flatMap { use(document, $0) }
  }
}

// MARK: Navigation

extension FlatJSON {
  package func kind(_ place: Int) -> Kind { nodes[place].kind }

  /// The places between the container at `place` and the node after its last descendant.
  package func inside(_ place: Int) -> Range<Int> { place + 1..<end(of: place) }

  /// The place after a value and all its descendants.
  package func next(_ place: Int) -> Int { end(of: place) }

  private func end(of place: Int) -> Int {
    let next = nodes[place].next
    return next == Self.open ? nodes.count : Int(next)
  }

  /// The places of the elements of a list or the members of an object.
  package func elements(of place: Int) -> some Sequence<Int> {
    sequence(state: place + 1) { [end = end(of: place)] here in
      guard here < end else { return nil }
      defer { here = next(here) }
      return here
    }
  }

  package func count(of place: Int) -> Int {
    var (count, here) = (0, place + 1)
    let end = end(of: place)
    while here < end {
      count += 1
      here = next(here)
    }
    return count
  }

  /// The place of the member with this key; `nil` if there is none.
  package func member(_ key: JSONKey, of place: Int) -> Int? {
    var cursor = place + 1
    return member(key, of: place, from: &cursor)
  }

  /// Looks up a member, starting at `cursor`, and moves `cursor` past it.
  ///
  /// A caller that asks for members in file order finds each one in a single step.
  package func member(_ key: JSONKey, of place: Int, from cursor: inout Int) -> Int? {
    guard nodes[place].kind == .object else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let found =
        member(key, in: cursor..<end(of: place), bytes)
        ?? member(key, in: place + 1..<cursor, bytes)
      if let found { cursor = next(found) }
      return found
    }
  }

  private func member(_ key: JSONKey, in range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int?
  {
    var here = range.lowerBound
    while here < range.upperBound {
      StepCount.add(1)
      if nodes[here].hasKey(key, in: bytes) { return here }
      here = next(here)
    }
    return nil
  }

  /// Whether a member in `range` has this key. The range must begin and end at whole members.
  package func hasMember(_ key: JSONKey, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { member(key, in: range, $0) != nil }
  }

  /// Whether a member at any depth below `place` has this key.
  package func hasMember(_ key: JSONKey, below place: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      nodes[inside(place)].contains { $0.hasKey(key, in: bytes) }
    }
  }

  package func hasKey(_ key: JSONKey, at place: Int) -> Bool {
    bytes.withUnsafeBytes { nodes[place].hasKey(key, in: $0) }
  }
}

// MARK: Values

extension FlatJSON {
  package func key(_ place: Int) -> String {
    bytes.withUnsafeBytes { nodes[place].keyText(in: $0) }
  }

  /// The text at `place`; `nil` if the value is not a text.
  package func string(_ place: Int) -> String? {
    nodes[place].kind == .string ? text(place) : nil
  }

  private func text(_ place: Int) -> String {
    withText(place) { String(decoding: $0, as: UTF8.self) }
  }

  /// Passes the UTF-8 of the text, or the digits of the number, at `place` to `use`.
  package func withText<Value>(_ place: Int, _ use: (UnsafeRawBufferPointer) -> Value) -> Value {
    bytes.withUnsafeBytes { bytes in
      let node = nodes[place]
      let part = UnsafeRawBufferPointer(rebasing: bytes[node.text.range])
      guard node.spelling.hasEscapes else { return use(part) }
      var text: [UInt8] = []
      text.reserveCapacity(part.count)
      FlatReader.decode(part, to: &text)
      return text.withUnsafeBytes(use)
    }
  }

  /// Whether `test` accepts the UTF-8 of any text at any depth below `place`.
  package func hasText(
    below place: Int,
    where test: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    inside(place).contains { nodes[$0].kind == .string && withText($0, test) }
  }

  /// The value at `place` as a tree.
  package func json(_ place: Int) -> JSON {
    switch nodes[place].kind {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(text(place))
    case .string: .string(text(place))
    case .array: .array(elements(of: place).map(json))
    case .object: .object(object(place) ?? [:])
    }
  }

  /// The object at `place` as a tree; `nil` if the value is not an object. A member at the place
  /// `hollow` that is an object is returned empty.
  package func object(_ place: Int, hollow: Int? = nil) -> JSONObject? {
    guard nodes[place].kind == .object else { return nil }
    return JSONObject(
      elements(of: place).map { member in
        let isHollow = member == hollow && kind(member) == .object
        return .init(key: key(member), value: isHollow ? .object([:]) : json(member))
      }
    )
  }

  /// Same rule as `JSON.isBlank`.
  package func isBlank(_ place: Int) -> Bool {
    switch nodes[place].kind {
    case .null: true
    case .no, .yes, .number: false
    case .array, .object: inside(place).isEmpty
    case .string: withText(place) { JSON.isBlank($0) }
    }
  }
}
