/// Reads JSON (RFC 8259) into nodes, and refuses what cannot be kept faithfully.
///
/// A duplicate key would lose one of its two values, so it is an error here, with its place.
struct FlatReader {
  /// Deeper files are refused: no canevas has more than six levels, and each costs stack.
  static let depthLimit = 256

  private let bytes: UnsafeRawBufferPointer
  private var place: Int
  private var depth = 0
  private(set) var nodes: [FlatJSON.Node]

  /// `nodes` is empty, and brings its room.
  init(_ bytes: UnsafeRawBufferPointer, nodes: [FlatJSON.Node] = []) {
    (self.bytes, self.nodes) = (bytes, nodes)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The value of a whole document; a byte order mark at its start is passed over.
  mutating func document() throws(JSONError) {
    skipBlanks()
    if place == bytes.count { throw error(.empty) }
    try value(FlatJSON.Node())
    skipBlanks()
    if place < bytes.count { throw error(.textAfterEnd) }
  }

  /// Reads the members of an object one after the other up to the one that is wanted: the place of
  /// its node, `nil` where there is none.
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

  /// Adds the node of a value, and those of all in it; `node` has the key, where there is one.
  private mutating func value(_ node: consuming FlatJSON.Node) throws(JSONError) {
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

  /// A node that has the key which stands here.
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

  // MARK: Texts

  /// What stands between the quotes, and how.
  private mutating func string() throws(JSONError) -> (FlatJSON.Slice, FlatJSON.Spelling) {
    place += 1
    let start = place
    var spelling = FlatJSON.Spelling.same
    var isUTF8 = true
    while true {
      place = ByteWord.first(in: bytes, from: place) { word in
        word.isBelow(0x20) | word.equals(0x22) | word.equals(0x5C) | word.isBeyondTilde
      }
      let byte = peek() ?? 0
      if byte > 0x7F {
        let count = scalarLength()
        isUTF8 = isUTF8 && count > 0
        // A C1 control, which is not written as it is.
        if byte == 0xC2, count > 0, bytes[place + 1] < 0xA0 { spelling.meet(.text) }
        place += max(1, count)
        continue
      }
      if byte == 0x7F {
        spelling.meet(.text)
        place += 1
        continue
      }
      // A text that ends here, or goes on with an escape, is looked at before what follows it.
      let isRun = byte == 0x22 || byte == 0x5C || spelling.hasEscapes
      if isRun, !isUTF8 { throw error(.notUTF8) }
      if byte == 0x22 { break }
      guard byte == 0x5C else { throw error(place < bytes.count ? .controlInString : .endOfText) }
      spelling.meet(isOurs(bytes[(place + 1)...].first) ? .escaped : .foreign)
      _ = try escape()
    }
    defer { place += 1 }
    return (FlatJSON.Slice(start..<place), spelling)
  }

  /// Whether the writer has this letter behind a backslash.
  private func isOurs(_ letter: UInt8?) -> Bool {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), 0x22, 0x5C: true
    default: false
    }
  }

  /// How many bytes the character beyond ASCII has that begins here; 0 where there is none.
  private func scalarLength() -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      place + offset < bytes.count && range.contains(bytes[place + offset])
    }
    switch bytes[place] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    place += 1
    guard let byte = peek() else { throw error(.endOfText) }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.badEscape)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half a surrogate pair: the other half has to follow.
    guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw error(.badEscape) }
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw error(.badEscape) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  /// Adds the text that is spelled in `bytes`, whose escapes have been read before and are right.
  static func decode(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    var reader = FlatReader(bytes)
    reader.place = 0
    while true {
      let start = reader.place
      let escape = ByteWord.first(in: bytes, from: start) { $0.equals(0x5C) }
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<escape]))
      reader.place = escape
      guard escape < bytes.count, let scalar = try? reader.escape() else { return }
      if scalar.isASCII {
        out.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        out.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        )
      }
    }
  }

  private func peek() -> UInt8? {
    place < bytes.count ? bytes[place] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
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

  private func error(_ reason: JSONError.Reason) -> JSONError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(reason: reason, line: line, column: before.count - lineStart + 1)
  }
}
