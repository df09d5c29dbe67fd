/// A text in which addresses and numbers cannot hide from a search: without invisible characters,
/// and with look-alikes, URL escapes and HTML entities decoded.
///
/// It keeps no table of places, because one entry per scalar takes eight times the text: the one place that
/// is asked for is looked up by decoding again.
struct PlainSpelling {
  let scalars: [Unicode.Scalar]
  private let text: String.UnicodeScalarView

  init(of text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    Self.decode(text.unicodeScalars) { scalar, _ in scalars.append(scalar) }
    self.scalars = scalars
    self.text = text.unicodeScalars
  }

  /// The original text of a range of `scalars`.
  func original(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var (place, start, end) = (0, text.endIndex, text.endIndex)
    Self.decode(text) { _, index in
      if place == range.lowerBound { start = index }
      if place == range.upperBound { end = index }
      place += 1
    }
    var part = text[start..<end]
    while let last = part.last, Self.isUnseen(last) { part.removeLast() }
    return String(part)
  }

  /// Passes each scalar of the plain spelling with the index in `text` that it comes from.
  private static func decode(
    _ text: String.UnicodeScalarView,
    _ found: (Unicode.Scalar, String.Index) -> Void
  ) {
    var index = text.startIndex
    var previous: Unicode.Scalar?
    while index < text.endIndex {
      let (scalar, next) =
        escape(in: text, at: index)
        ?? (plain(text[index], after: previous), text.index(after: index))
      if let scalar {
        found(scalar, index)
        previous = scalar
      }
      index = next
    }
  }

  /// The ASCII look-alike of a scalar; `nil` if it is invisible.
  private static func plain(
    _ scalar: Unicode.Scalar,
    after previous: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    if (0x20..<0x7F).contains(scalar.value) || scalar == "\n" { return scalar }
    if scalar.properties.isWhitespace { return scalar.properties.isLineEnd ? "\n" : " " }
    if isUnseen(scalar) { return nil }
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
    let type = scalar.properties.numericType
    if type == .decimal || type == .digit {
      let value = UInt32(scalar.properties.numericValue ?? 0)
      return Unicode.Scalar(0x30 + min(value, 9))
    }
    switch scalar {
    case "\u{FE6B}": return "@"
    case "\u{B7}", "\u{2022}", "\u{2024}", "\u{2027}", "\u{22C5}", "\u{3002}", "\u{30FB}",
      "\u{FE52}", "\u{FF61}":
      return "."
    case "\u{2044}", "\u{2215}": return "/"
    case "\u{2212}": return "-"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .dashPunctuation: return "-"
    // The frame around a digit.
    case .enclosingMark: return nil
    case .nonspacingMark where previous.map { ("0"..."9").contains($0) } ?? false: return nil
    default: return scalar
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    return properties.generalCategory == .format
      || properties.generalCategory == .control && !properties.isWhitespace
  }

  /// Decodes `%40`, `&#64;` or `&commat;`; returns the scalar and the index behind the escape.
  private static func escape(
    in text: String.UnicodeScalarView,
    at index: String.Index
  ) -> (Unicode.Scalar?, String.Index)? {
    switch text[index] {
    case "%":
      let digits = text[index...].dropFirst().prefix(2)
      return scalar(digits, radix: 16, digits: 2).map { ($0, digits.endIndex) }
    case "&":
      let rest = text[index...].prefix(10)
      guard let end = rest.firstIndex(of: ";") else { return nil }
      let name = rest[..<end].dropFirst()
      let next = text.index(after: end)
      if name.first == "#" {
        let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.dropFirst(isHex ? 2 : 1)
        return scalar(digits, radix: isHex ? 16 : 10, digits: digits.count).map { ($0, next) }
      }
      return names[String(name)].map { ($0, next) }
    default: return nil
    }
  }

  private static let names: [String: Unicode.Scalar] = [
    "commat": "@", "period": ".", "nbsp": " ", "plus": "+", "lpar": "(", "rpar": ")",
  ]

  /// A printable ASCII character by its number.
  private static func scalar(
    _ digits: Substring.UnicodeScalarView,
    radix: Int,
    digits count: Int
  ) -> Unicode.Scalar? {
    guard digits.count == count, digits.allSatisfy(\.isASCII),
      let value = UInt32(String(digits), radix: radix),
      (0x20..<0x7F).contains(value)
    else { return nil }
    return Unicode.Scalar(value)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isLineEnd: Bool {
    switch generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
