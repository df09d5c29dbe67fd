extension String {
  /// The text with no-break spaces before `: ; ? ! »` and after `«`, as French typography requires.
  ///
  /// Definitions use ordinary spaces, which are visible in an editor. It works on bytes because the
  /// whole form passes through it at the start of the program.
  package var withFrenchSpaces: String {
    var text = self
    let spaced = text.withUTF8 { bytes -> String? in
      var count = 0
      for offset in bytes.indices where Self.isUnbreakable(offset, in: bytes) { count += 1 }
      if count == 0 { return nil }
      return String(unsafeUninitializedCapacity: bytes.count + count) { spaced in
        var end = 0
        for offset in bytes.indices {
          let isUnbreakable = Self.isUnbreakable(offset, in: bytes)
          spaced[end] = isUnbreakable ? 0xC2 : bytes[offset]
          if isUnbreakable { spaced[end + 1] = 0xA0 }
          end += isUnbreakable ? 2 : 1
        }
        return end
      }
    }
    return spaced ?? self
  }

  /// Whether the byte is a blank before one of `: ; ? ! »` or after `«`.
  @inline(__always)
  private static func isUnbreakable(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[offset] == UInt8(ascii: " ") else { return false }
    if offset > 1, bytes[offset - 1] == 0xAB, bytes[offset - 2] == 0xC2 { return true }
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case 0xC2: return offset + 2 < bytes.count && bytes[offset + 2] == 0xBB
    default: return false
    }
  }
}

extension Int {
  /// Digits with French grouping of thousands.
  package var inFrench: String {
    let sign = self < 0 ? "−" : ""
    let (thousands, rest) = magnitude.quotientAndRemainder(dividingBy: 1000)
    if thousands == 0 { return sign + String(rest) }
    let group = String(rest)
    let zeros = String(repeating: "0", count: 3 - group.utf8.count)
    return sign + Int(thousands).inFrench + "\u{202F}" + zeros + group
  }
}
