/// Reads JSON (RFC 8259) into records and rejects what it could not preserve.
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
  /// A record takes about thirty bytes of memory, so a list of single digits would need many times
  /// its own size.
  static let leastSize = 8

  static func valueLimit(size: Int) -> Int { min(valueLimit, freeValues + size / leastSize) }

  let bytes: UnsafeRawBufferPointer
  /// The offset of the next byte to read.
  var offset: Int
  private var depth = 0
  private(set) var records: [FlatJSON.Record]
  private let valueLimit: Int

  /// `records` must be empty; its capacity is reused.
  init(_ bytes: UnsafeRawBufferPointer, records: [FlatJSON.Record] = []) {
    (self.bytes, self.records) = (bytes, records)
    valueLimit = Self.valueLimit(size: bytes.count)
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a whole document, skipping a byte order mark at its start.
  mutating func document() throws(JSONError) {
    skipBlanks()
    if offset == bytes.count { throw error(.empty) }
    try value(FlatJSON.Record())
    skipBlanks()
    if offset < bytes.count { throw error(.textAfterEnd) }
  }

  /// Reads the members of an object until `isWanted` accepts one, and returns it, or `nil` if
  /// none is accepted.
  mutating func member(
    where isWanted: (FlatJSON.Record) -> Bool
  ) throws(JSONError) -> FlatJSON.Node? {
    skipBlanks()
    guard take("{") else { throw unexpected() }
    repeat {
      skipBlanks()
      let index = records.count
      try value(of: try key())
      if isWanted(records[index]) { return FlatJSON.Node(index) }
      skipBlanks()
    } while take(",")
    return nil
  }

  /// Appends the record of a value and those of its descendants. `record` holds the key, if any.
  private mutating func value(_ record: consuming FlatJSON.Record) throws(JSONError) {
    if records.count == valueLimit { throw error(.tooManyValues(limit: valueLimit)) }
    guard let byte = peek() else { throw error(.endOfText) }
    switch byte {
    case UInt8(ascii: "\""):
      record.kind = .string
      (record.text, record.spelling) = try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return try container(record, isObject: byte == UInt8(ascii: "{"))
    case UInt8(ascii: "t"):
      record.kind = .yes
      try literal("true")
    case UInt8(ascii: "f"):
      record.kind = .no
      try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      record.kind = .number
      record.text = try number()
    default: throw unexpected()
    }
    record.next = UInt32(records.count + 1)
    records.append(record)
  }

  private mutating func container(
    _ record: consuming FlatJSON.Record,
    isObject: Bool
  ) throws(JSONError) {
    if depth == Self.depthLimit { throw error(.tooDeep(limit: Self.depthLimit)) }
    let container = FlatJSON.Node(records.count)
    record.kind = isObject ? .object : .array
    records.append(record)
    depth += 1
    offset += 1
    skipBlanks()
    if isObject { try object(container) } else { try array() }
    depth -= 1
    records[container.index].next = UInt32(records.count)
  }

  private mutating func object(_ object: FlatJSON.Node) throws(JSONError) {
    if take("}") { return }
    var seen = KeySet()
    while true {
      skipBlanks()
      let start = offset
      let key = try self.key()
      if !seen.insert(key, besides: records, from: object.firstInside, in: bytes) {
        offset = start
        throw error(.duplicateKey(key.keyText(in: bytes)))
      }
      try value(of: key)
      skipBlanks()
      if take(",") { continue }
      if take("}") { return }
      throw unexpected()
    }
  }

  /// Reads a key into a new record.
  private mutating func key() throws(JSONError) -> FlatJSON.Record {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
    var record = FlatJSON.Record()
    (record.key, record.keySpelling) = try string()
    record.keyMark = record.mark(in: bytes)
    return record
  }

  private mutating func value(of key: FlatJSON.Record) throws(JSONError) {
    skipBlanks()
    if !take(":") { throw unexpected() }
    skipBlanks()
    try value(key)
  }

  private mutating func array() throws(JSONError) {
    if take("]") { return }
    while true {
      skipBlanks()
      try value(FlatJSON.Record())
      skipBlanks()
      if take(",") { continue }
      if take("]") { return }
      throw unexpected()
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[index] else { throw unexpected() }
      offset += 1
    }
  }

  private mutating func number() throws(JSONError) -> FlatJSON.Slice {
    let start = offset
    _ = take("-")
    if !take("0"), digits() == 0 { throw error(.badNumber) }
    if take("."), digits() == 0 { throw error(.badNumber) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw error(.badNumber) }
    }
    return FlatJSON.Slice(start..<offset)
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  func peek() -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private func unexpected() -> JSONError {
    guard offset < bytes.count else { return error(.endOfText) }
    let rest = bytes[offset..<min(offset + 4, bytes.count)]
    let character = String(decoding: rest, as: UTF8.self).first ?? "\u{FFFD}"
    let isSafe = character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return error(.unexpected(isSafe ? character : "\u{FFFD}"))
  }

  func error(_ reason: JSONError.Reason) -> JSONError {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(reason: reason, line: line, column: before.count - lineStart + 1)
  }
}
