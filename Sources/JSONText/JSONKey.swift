/// A key to look up, with a 32-bit hash (`mark`) that is compared before the bytes.
package struct JSONKey: Hashable, Sendable {
  let bytes: [UInt8]
  let mark: UInt32
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package init(_ text: String) {
    bytes = Array(text.utf8)
    mark = bytes.withUnsafeBytes { Self.mark(of: 0..<$0.count, in: $0) }
  }

  /// The mark of all keys beyond ASCII, because equal strings can differ in bytes there.
  static let beyondASCII: UInt32 = 0

  /// The mark of the key at `range`. Bytes after the range may be loaded but do not count.
  static func mark(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    var mixed = UInt64(truncatingIfNeeded: range.count)
    var signs: UInt64 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let rest = range.upperBound - offset
      var word = ByteWord(bytes, at: offset).bits
      if rest < 8 { word &= ~(.max << UInt64(8 * rest)) }
      signs |= word
      mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
      offset += 8
    }
    if signs & 0x8080_8080_8080_8080 != 0 { return beyondASCII }
    return UInt32(truncatingIfNeeded: mixed >> 32) | 1
  }
}

extension JSONKey: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
