/// A look at the bytes of a text, which passes over nearly all of them.
enum ContactGuess {
  /// Whether an address or a telephone number may stand in the text; `false` is certain for those that are
  /// written in ASCII digits and with the sign of addresses.
  static func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    // Counted without a branch, many bytes at a time.
    var (digits, signs) = (0, 0)
    for byte in text {
      digits &+= byte &- 0x30 < 10 ? 1 : 0
      signs &+= byte == UInt8(ascii: "@") ? 1 : 0
    }
    return signs > 0 || digits >= leastDigits && holdsNumber(text)
  }

  /// The fewest digits that a telephone number has.
  private static let leastDigits = 9
  /// The most that stands between two of them: a blank, or the `(0)` behind the number of a country.
  private static let longestGap = 6

  private static func holdsNumber(_ text: UnsafeRawBufferPointer) -> Bool {
    var (digits, gap) = (0, 0)
    for byte in text {
      if byte &- 0x30 < 10 {
        digits += 1
        gap = 0
        if digits == leastDigits { return true }
      } else {
        gap += 1
        if gap > longestGap { digits = 0 }
      }
    }
    return false
  }
}
