/// JSON values in one piece: their nodes in the order of the document, over the bytes of its text.
///
/// Where thousands of files are read, trees would cost more than everything else. Here a text stays
/// where it was read until somebody asks for it, and a value is the place of its node. Values are
/// added behind the others, and never changed.
package struct FlatJSON: Sendable {
  /// Those of the text that was read, and behind them what was added.
  var bytes: [UInt8] = []
  var nodes: [Node] = []

  package init() {}

  /// Reads a text, whose value is then at place 0, instead of all that was there.
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

  /// The text that the object at the beginning of `text` has for `key`; `nil` where it has none, or
  /// something is wrong before it. What stands behind it is not looked at.
  package static func firstText(of key: JSONKey, in text: [UInt8]) -> String? {
    first(key, in: text) { $0.string($1) }
  }

  /// The same for a whole number.
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

// MARK: Finding the way

extension FlatJSON {
  package func kind(_ place: Int) -> Kind { nodes[place].kind }

  /// The first place in a container, and the one behind its last.
  package func inside(_ place: Int) -> Range<Int> { place + 1..<end(of: place) }

  /// The place behind a value and all in it.
  package func next(_ place: Int) -> Int { end(of: place) }

  private func end(of place: Int) -> Int {
    let next = nodes[place].next
    return next == Self.open ? nodes.count : Int(next)
  }

  /// The places of the values of a list, or of the members of an object.
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

  /// The member that an object has for a key.
  package func member(_ key: JSONKey, of place: Int) -> Int? {
    var cursor = place + 1
    return member(key, of: place, from: &cursor)
  }

  /// The same, looked for from `cursor` on, which is then behind it: who asks for members in their
  /// order finds each at once.
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

  /// Whether one of the members in `range`, which begins and ends with whole members, has this key.
  package func hasMember(_ key: JSONKey, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { member(key, in: range, $0) != nil }
  }

  /// Whether a member in the value at `place`, or further down, has this key.
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

  /// The text at `place`; `nil` where there is something else.
  package func string(_ place: Int) -> String? {
    nodes[place].kind == .string ? text(place) : nil
  }

  private func text(_ place: Int) -> String {
    withText(place) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands the text, or the digits, at `place` on in UTF-8.
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

  /// Whether one of the texts in the value at `place` passes `test`, which is given it in UTF-8.
  package func hasText(
    below place: Int,
    where test: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    inside(place).contains { nodes[$0].kind == .string && withText($0, test) }
  }

  /// The value as a tree.
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

  /// The object as a tree; `nil` where there is something else. An object at `hollow` is empty there.
  package func object(_ place: Int, hollow: Int? = nil) -> JSONObject? {
    guard nodes[place].kind == .object else { return nil }
    return JSONObject(
      elements(of: place).map { member in
        let isHollow = member == hollow && kind(member) == .object
        return .init(key: key(member), value: isHollow ? .object([:]) : json(member))
      }
    )
  }

  /// As `JSON.isBlank` has it.
  package func isBlank(_ place: Int) -> Bool {
    switch nodes[place].kind {
    case .null: true
    case .no, .yes, .number: false
    case .array, .object: inside(place).isEmpty
    case .string: withText(place) { JSON.isBlank($0) }
    }
  }
}
