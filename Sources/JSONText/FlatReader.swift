/// Reads JSON (RFC 8259) into nodes and rejects what it could not preserve.
///
/// A duplicate key would lose one of its two values, so it is an error with its position.
struct FlatReader {
  /// Greatest nesting depth. A canevas has at most six levels, and each level costs stack.
  static let depthLimit = 256
  /// Greatest number of values in a document of any size.
  static let valueLimit = 1_000_000
  /// Number of values that every document may have, however short it is.
  static let freeValues = 1 << 16
  /// Average bytes per value that a document must have beyond `freeValues`.
  ///
  /// A node takes about thirty bytes of memory, so a list of single digits would need many times
  /// its own size.
  static let leastSize = 8

  static func valueLimit(size: Int) -> Int { min(valueLimit, freeValues + size / leastSize) }

  let bytes: UnsafeRawBufferPointer
  /// The offset of the next byte to read.
  var place: Int
  private var depth = 0
  private(set) var nodes: [FlatJSON.Node]
  private let valueLimit: Int

  /// `nodes` must be empty; its capacity is reused.
  init(_ bytes: UnsafeRawBufferPointer, nodes: [FlatJSON.Node] = []) {
    (self.bytes, self.nodes) = (bytes, nodes)
    valueLimit = Self.valueLimit(size: bytes.count)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a whole document, skipping a byte order mark at its start.
  mutating func document() throws(JSONError) {
    skipBlanks()
    if place == bytes.count { throw error(.empty) }
    try value(FlatJSON.Node())
    skipBlanks()
    if place < bytes.count { throw error(.textAfterEnd) }
  }

  /// Reads the members of an object until `isWanted` accepts one, and returns its place, or `nil`
  /// if none is accepted.
  mutating func member(where isWanted: (FlatJSON.Node) -> Bool) throws(JSONError) -> Int? {
    skipBlanks()
    guard take("{") else { throw unexpected() }
    repeat {
      skipBlanks()
      let member = nodes.count
      try value(of: try key())
      if isWanted(nodes[member]) { return member }
      skipBlanks()
    } while take(",")
    return nil
  }

  /// Appends the node of a value and those of its descendants. `node` holds the key, if any.
  private mutating func value(_ node: consuming FlatJSON.Node) throws(JSONError) {
    if nodes.count == valueLimit { throw error(.tooManyValues(limit: valueLimit)) }
    guard let byte = peek() else { throw error(.endOfText) }
    switch byte {
    case UInt8(ascii: "\""):
      node.kind = .string
      (node.text, node.spelling) = try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return try container(node, isObject: byte == UInt8(ascii: "{"))
    case UInt8(ascii: "t"):
      node.kind = .yes
      try literal("true")
    case UInt8(ascii: "f"):
      node.kind = .no
      try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      node.kind = .number
      node.text = try number()
    default: throw unexpected()
    }
    node.next = UInt32(nodes.count + 1)
    nodes.append(node)
  }

  private mutating func container(
    _ node: consuming FlatJSON.Node,
    isObject: Bool
  ) throws(JSONError) {
    if depth == Self.depthLimit { throw error(.tooDeep(limit: Self.depthLimit)) }
    let here = nodes.count
    node.kind = isObject ? .object : .array
    nodes.append(node)
    depth += 1
    place += 1
    skipBlanks()
    if isObject { try object(here) } else { try array() }
    depth -= 1
    nodes[here].next = UInt32(nodes.count)
  }

  private mutating func object(_ object: Int) throws(JSONError) {
    if take("}") { return }
    var seen = KeySet()
    while true {
      skipBlanks()
      let start = place
      let key = try self.key()
      if !seen.insert(key, besides: nodes, from: object + 1, in: bytes) {
        place = start
        throw error(.duplicateKey(key.keyText(in: bytes)))
      }
      try value(of: key)
      skipBlanks()
      if take(",") { continue }
      if take("}") { return }
      throw unexpected()
    }
  }

  /// Reads a key into a new node.
  private mutating func key() throws(JSONError) -> FlatJSON.Node {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
    var node = FlatJSON.Node()
    (node.key, node.keySpelling) = try string()
    node.keyMark = node.mark(in: bytes)
    return node
  }

  private mutating func value(of key: FlatJSON.Node) throws(JSONError) {
    skipBlanks()
    if !take(":") { throw unexpected() }
    skipBlanks()
    try value(key)
  }

  private mutating func array() throws(JSONError) {
    if take("]") { return }
    while true {
      skipBlanks()
      try value(FlatJSON.Node())
      skipBlanks()
      if take(",") { continue }
      if take("]") { return }
      throw unexpected()
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONError) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[offset] else { throw unexpected() }
      place += 1
    }
  }

  private mutating func number() throws(JSONError) -> FlatJSON.Slice {
    let start = place
    _ = take("-")
    if !take("0"), digits() == 0 { throw error(.badNumber) }
    if take("."), digits() == 0 { throw error(.badNumber) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw error(.badNumber) }
    }
    return FlatJSON.Slice(start..<place)
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    return place - start
  }

  func peek() -> UInt8? {
    place < bytes.count ? bytes[place] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  private func unexpected() -> JSONError {
    guard place < bytes.count else { return error(.endOfText) }
    let rest = bytes[place..<min(place + 4, bytes.count)]
    let character = String(decoding: rest, as: UTF8.self).first ?? "\u{FFFD}"
    let isSafe = character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return error(.unexpected(isSafe ? character : "\u{FFFD}"))
  }

  func error(_ reason: JSONError.Reason) -> JSONError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(reason: reason, line: line, column: before.count - lineStart + 1)
  }
}
