/// Reads JSON (RFC 8259) from bytes, and refuses what cannot be kept faithfully.
///
/// A duplicate key would lose one of its two values, so it is an error here, with its place.
package struct JSONReader {
  /// Deeper files are refused: no canevas has more than six levels, and each costs stack.
  package static let depthLimit = 256

  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private var depth = 0

  /// The value of a whole document; a byte order mark at its start is passed over.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSON {
    let result: Result<JSON, JSONError> = bytes.withUnsafeBytes { buffer in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONError) { return .success(try reader.document()) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  package static func value(of text: String) throws(JSONError) -> JSON {
    try value(of: Array(text.utf8))
  }

  private init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  private mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    skipBlanks()
    if place == bytes.count { throw error(.empty) }
    let value = try value()
    skipBlanks()
    if place < bytes.count { throw error(.textAfterEnd) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSON {
    guard let byte = peek() else { throw error(.endOfText) }
    switch byte {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    if depth == Self.depthLimit { throw error(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [JSONObject.Member] = []
    var seen = KeySet()
    place += 1
    skipBlanks()
    if take("}") { return .object(JSONObject()) }
    members.reserveCapacity(8)
    while true {
      skipBlanks()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let start = place
      let key = try string()
      if !seen.insert(key, besides: members) {
        place = start
        throw error(.duplicateKey(key))
      }
      skipBlanks()
      if !take(":") { throw unexpected() }
      skipBlanks()
      members.append(JSONObject.Member(key: key, value: try value()))
      skipBlanks()
      if take(",") { continue }
      if take("}") { return .object(JSONObject(members)) }
      throw unexpected()
    }
  }

  private mutating func array() throws(JSONError) -> JSON {
    var values: [JSON] = []
    place += 1
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      skipBlanks()
      values.append(try value())
      skipBlanks()
      if take(",") { continue }
      if take("]") { return .array(values) }
      throw unexpected()
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[offset] else { throw unexpected() }
      place += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = place
    _ = take("-")
    if !take("0"), digits() == 0 { throw error(.badNumber) }
    if take("."), digits() == 0 { throw error(.badNumber) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw error(.badNumber) }
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    return place - start
  }

  // MARK: Bytes

  mutating func string() throws(JSONError) -> String {
    place += 1
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        let text = try utf8(start..<place)
        place += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw error(.controlInString) }
      place += 1
    }
    throw error(.endOfText)
  }

  /// The slow way, from the first escape on.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = try utf8(start..<place)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text.unicodeScalars.append(try escape())
        continue
      }
      if byte < 0x20 { throw error(.controlInString) }
      let run = place
      while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
        bytes[place] != UInt8(ascii: "\\")
      { place += 1 }
      text += try utf8(run..<place)
    }
    throw error(.endOfText)
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

  private func utf8(_ range: Range<Int>) throws(JSONError) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    var text = part.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
    // What is no UTF-8 has been repaired, and is no longer what the file says.
    let isSame = text.withUTF8 { $0.count == part.count && part.elementsEqual($0) }
    if !isSame { throw error(.notUTF8) }
    return text
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

/// The keys of one object; a hash set only where a walk would no longer be cheap.
private struct KeySet {
  private var keys: Set<String> = []

  /// Whether `key` is new beside `members`, all of which have been inserted before.
  mutating func insert(_ key: String, besides members: [JSONObject.Member]) -> Bool {
    if members.count < 32 { return !members.contains { $0.key == key } }
    if keys.isEmpty { keys.formUnion(members.map(\.key)) }
    return keys.insert(key).inserted
  }
}
