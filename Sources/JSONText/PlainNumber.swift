/// A number by its value: `48`, `48.0` and `4.8e1` have the same digits.
package struct PlainNumber: Equatable, Sendable {
  package let isNegative: Bool
  /// The digits before the point without leading zeros; "0" if there are none.
  package let whole: String
  /// The digits after the point without trailing zeros.
  package let decimals: String

  /// `nil` if `spelling` is not a JSON number, or exceeds `limit` digits.
  package init?(_ spelling: String) {
    var rest = Array(spelling.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let exponent = Self.takeExponent(of: &rest)
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let exponent, (1...2).contains(parts.count), rest.count <= Self.limit,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    if parts[0].count > 1, parts[0].first == 0x30 { return nil }
    var digits = Array(parts.joined())
    var point = parts[0].count + exponent
    if point < 0 {
      digits.insert(contentsOf: repeatElement(0x30, count: -point), at: 0)
      point = 0
    }
    if point > digits.count { digits += repeatElement(0x30, count: point - digits.count) }
    let whole = digits[..<point].drop { $0 == 0x30 }
    var decimals = digits[point...]
    while decimals.last == 0x30 { decimals.removeLast() }
    self.whole = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    self.decimals = String(decoding: decimals, as: UTF8.self)
    self.isNegative = isNegative && !(whole.isEmpty && decimals.isEmpty)
  }

  private static let limit = 64

  /// Removes an exponent (`e1`, `E+01`, `e-3`) from the end of `digits` and returns it. Returns 0
  /// if there is none and `nil` if it is malformed or too large.
  private static func takeExponent(of digits: inout ArraySlice<UInt8>) -> Int? {
    guard let sign = digits.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return 0 }
    let text = String(decoding: digits[(sign + 1)...], as: UTF8.self)
    digits = digits[..<sign]
    // No `abs`: it overflows for the smallest Int.
    guard let exponent = Int(text), (-limit...limit).contains(exponent) else { return nil }
    return exponent
  }
}
