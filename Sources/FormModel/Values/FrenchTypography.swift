extension String {
  /// The text with no-break spaces before `: ; ? ! »` and after `«`, as French typography requires.
  ///
  /// Definitions use ordinary spaces, which are visible in an editor. It works on bytes because the
  /// whole form passes through it at the start of the program.
  package var withFrenchSpaces: String {
    let bytes = Array(utf8)
    var spaced: [UInt8] = []
    spaced.reserveCapacity(bytes.count + 8)
    for (place, byte) in bytes.enumerated() {
      let isBeforeSign = place + 1 < bytes.count && Self.isHighSign(bytes[(place + 1)...])
      let isAfterQuote = place > 1 && bytes[place - 1] == 0xAB && bytes[place - 2] == 0xC2
      if byte == UInt8(ascii: " "), isBeforeSign || isAfterQuote {
        spaced.append(0xC2)
        spaced.append(0xA0)
      } else {
        spaced.append(byte)
      }
    }
    return spaced.count == bytes.count ? self : String(decoding: spaced, as: UTF8.self)
  }

  /// Whether `bytes` begin with one of `: ; ? ! »`.
  private static func isHighSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    case 0xC2: bytes.count > 1 && bytes[bytes.startIndex + 1] == 0xBB
    default: false
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
