/// Eight bytes that are tested at once (SWAR).
///
/// Each test sets the high bit of every byte that passes. Only the lowest set bit is reliable: a
/// borrow can set bits above it.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let signs: UInt64 = 0x8080_8080_8080_8080

  /// The first byte of the text is the least significant one.
  let bits: UInt64

  /// Loads the bytes from `offset` on, padded with the letter `a` where fewer than eight are left.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    bits =
      offset + 8 <= bytes.count
      ? UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      : Self.last(bytes, from: offset)
  }

  private static func last(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> UInt64 {
    let letters = ones &* UInt64(UInt8(ascii: "a"))
    let rest = bytes.count - offset
    if bytes.count >= 8 {
      // Load the last eight bytes, then shift out those before `offset`.
      let word = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      let shift = UInt64(8 * (8 - rest))
      return UInt64(littleEndian: word) >> shift | letters << (64 - shift)
    }
    var word = letters
    for index in 0..<rest {
      word = word & ~(0xFF << (8 * index)) | UInt64(bytes[offset + index]) << (8 * index)
    }
    return word
  }

  @inline(__always)
  func equals(_ byte: UInt8) -> UInt64 {
    let same = bits ^ (Self.ones &* UInt64(byte))
    return (same &- Self.ones) & ~same & Self.signs
  }

  /// Sets the high bit of each byte below `limit`, which is at most 0x80.
  @inline(__always)
  func isBelow(_ limit: UInt8) -> UInt64 {
    (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.signs
  }

  /// DEL and every byte beyond ASCII.
  @inline(__always)
  var isBeyondTilde: UInt64 { (bits | (bits &+ Self.ones)) & Self.signs }

  /// The offset of the first byte at or after `start` that passes `test`, or `bytes.count`.
  ///
  /// `test` must reject the letter `a`, which pads the last word.
  @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer,
    from start: Int,
    where test: (ByteWord) -> UInt64
  ) -> Int {
    var offset = start
    while offset < bytes.count {
      let found = test(ByteWord(bytes, at: offset))
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    return bytes.count
  }
}

/// Searches bytes eight at a time.
package enum ByteSearch {
  /// The offset of the first byte at or after `start` that equals one of `signs` or is below
  /// `limit`; `bytes.count` if there is none.
  package static func first(
    in bytes: UnsafeRawBufferPointer,
    from start: Int = 0,
    of signs: (UInt8, UInt8, UInt8),
    below limit: UInt8 = 0
  ) -> Int {
    ByteWord.first(in: bytes, from: start) { word in
      word.equals(signs.0) | word.equals(signs.1) | word.equals(signs.2) | word.isBelow(limit)
    }
  }
}
