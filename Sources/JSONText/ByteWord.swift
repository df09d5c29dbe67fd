/// Eight bytes that are looked at in one go.
///
/// Each test gives the highest bit of every byte that passes it. Above the lowest one, bits may be
/// set without a reason.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let signs: UInt64 = 0x8080_8080_8080_8080

  /// The first byte is the lowest.
  let bits: UInt64

  /// The bytes from `place` on; where fewer than eight are left, letters stand for the others.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    bits =
      place + 8 <= bytes.count
      ? UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      : Self.last(bytes, from: place)
  }

  private static func last(_ bytes: UnsafeRawBufferPointer, from place: Int) -> UInt64 {
    let letters = ones &* UInt64(UInt8(ascii: "a"))
    let rest = bytes.count - place
    if bytes.count >= 8 {
      // What comes before these bytes is shifted out.
      let word = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      let shift = UInt64(8 * (8 - rest))
      return UInt64(littleEndian: word) >> shift | letters << (64 - shift)
    }
    var word = letters
    for offset in 0..<rest {
      word = word & ~(0xFF << (8 * offset)) | UInt64(bytes[place + offset]) << (8 * offset)
    }
    return word
  }

  @inline(__always)
  func equals(_ byte: UInt8) -> UInt64 {
    let same = bits ^ (Self.ones &* UInt64(byte))
    return (same &- Self.ones) & ~same & Self.signs
  }

  /// For limits up to 0x80.
  @inline(__always)
  func isBelow(_ limit: UInt8) -> UInt64 {
    (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.signs
  }

  /// DEL, and everything beyond ASCII.
  @inline(__always)
  var isBeyondTilde: UInt64 { (bits | (bits &+ Self.ones)) & Self.signs }

  /// Where the first byte from `start` on stands that passes `test`, which no small letter may;
  /// the end where there is none.
  @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer,
    from start: Int,
    where test: (ByteWord) -> UInt64
  ) -> Int {
    var place = start
    while place < bytes.count {
      let found = test(ByteWord(bytes, at: place))
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    return bytes.count
  }
}

/// Finds bytes in a text.
package enum ByteSearch {
  /// The place of the first byte from `start` on that is one of three or below a limit; the end where
  /// there is none.
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
