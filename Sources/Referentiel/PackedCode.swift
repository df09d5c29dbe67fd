/// A code as the 32-bit number of the table, which preserves leading zeros.
///
/// A SIREN is its value plus 2³⁰. Any other code is a number in base 37 whose digits count from 1,
/// so that `01` and `1` differ.
struct PackedCode: Equatable {
  private static let sirenBase: UInt32 = 1 << 30
  private static let base: UInt32 = 37
  private static let longest = 5

  let number: UInt32

  init(number: UInt32) {
    self.number = number
  }

  /// `value` is that of the nine digits.
  init(siren value: UInt32) {
    number = PackedCode.sirenBase + value
  }

  /// Packs `text`, ignoring blanks and case; `nil` if it cannot be a code.
  init?(_ text: String) {
    guard let digits = PackedCode.digits(text) else { return nil }
    self.init(digits: digits)
  }

  private init?(digits: [UInt32]) {
    if digits.count == 9, digits.allSatisfy({ $0 < 10 }) {
      number = PackedCode.sirenBase + digits.reduce(0) { $0 * 10 + $1 }
    } else if digits.count <= PackedCode.longest {
      number = digits.reduce(0) { $0 * PackedCode.base + $1 + 1 }
    } else {
      return nil
    }
  }

  /// The code as text.
  var text: String {
    if number >= PackedCode.sirenBase {
      let siren = String(number - PackedCode.sirenBase)
      return String(repeating: "0", count: 9 - siren.count) + siren
    }
    var (rest, digits) = (number, [UInt8]())
    while rest > 0 {
      let digit = UInt8((rest - 1) % PackedCode.base)
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      rest = (rest - 1) / PackedCode.base
    }
    digits.reverse()
    return String(decoding: digits, as: UTF8.self)
  }

  /// The values of the digits of `text`, the first of which must be 0 to 9; `nil` if it is neither
  /// a code nor the beginning of one.
  private static func digits(_ text: String) -> [UInt32]? {
    var digits: [UInt32] = []
    digits.reserveCapacity(9)
    for byte in text.utf8 {
      // The only characters accepted beyond ASCII are blanks.
      guard byte < 0x80 else {
        let rest = text.filter { !$0.isWhitespace }
        return rest.utf8.allSatisfy { $0 < 0x80 } ? Self.digits(rest) : nil
      }
      if byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
      guard let digit = byte.wholeNumberOrLetter else { return nil }
      digits.append(digit)
    }
    guard let first = digits.first, first < 10, digits.count <= 9 else { return nil }
    return digits
  }

  /// A predicate for the codes that begin with the incomplete `text`.
  ///
  /// Two to four characters match communes only, and six to eight a SIREN; otherwise `24` would mix
  /// communes with half of the EPCI.
  static func beginning(_ text: String) -> ((PackedCode) -> Bool)? {
    guard let digits = digits(text) else { return nil }
    switch digits.count {
    case 2..<longest:
      let least = digits.reduce(0) { $0 * base + $1 + 1 }
      let scale = (digits.count..<longest).reduce(1 as UInt32) { scale, _ in scale * base }
      return { $0.number < sirenBase && $0.number / scale == least }
    case longest + 1..<9:
      guard digits.allSatisfy({ $0 < 10 }) else { return nil }
      let least = digits.reduce(0) { $0 * 10 + $1 }
      let scale = (digits.count..<9).reduce(1 as UInt32) { scale, _ in scale * 10 }
      return { $0.number >= sirenBase && ($0.number - sirenBase) / scale == least }
    default:
      return nil
    }
  }
}

extension UInt8 {
  /// 0 to 9 for a digit, 10 to 35 for a letter of either case.
  fileprivate var wholeNumberOrLetter: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(self - UInt8(ascii: "A")) + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(self - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
