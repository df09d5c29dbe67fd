/// A text in which addresses and numbers cannot hide from a search: without invisible characters,
/// and with look-alikes, URL escapes and HTML entities decoded.
struct PlainSpelling {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each of `scalars` its place in `text`.
  private var sources: [Int] = []
  private let text: [Unicode.Scalar]

  init(of text: String) {
    self.text = Array(text.unicodeScalars)
    scalars.reserveCapacity(self.text.count)
    sources.reserveCapacity(self.text.count)
    var place = 0
    while place < self.text.count {
      let (scalar, length) = escape(at: place) ?? (plain(self.text[place]), 1)
      if let scalar {
        scalars.append(scalar)
        sources.append(place)
      }
      place += length
    }
  }

  /// The original text of a range of `scalars`.
  func original(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let end = last + 1 < sources.count ? sources[last + 1] : text.count
    var part = text[sources[first]..<end]
    while let last = part.last, Self.isUnseen(last) { part.removeLast() }
    return String(String.UnicodeScalarView(part))
  }

  /// The ASCII look-alike of a scalar; `nil` if it is invisible.
  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x20..<0x7F).contains(scalar.value) || scalar == "\n" { return scalar }
    if scalar.properties.isWhitespace { return scalar.properties.isLineEnd ? "\n" : " " }
    if Self.isUnseen(scalar) { return nil }
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
    case .nonspacingMark where scalars.last.map { ("0"..."9").contains($0) } ?? false: return nil
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

  /// Decodes `%40`, `&#64;` or `&commat;`; returns the scalar and the length of the escape.
  private func escape(at place: Int) -> (Unicode.Scalar?, Int)? {
    let rest = text[place...]
    switch text[place] {
    case "%":
      return Self.scalar(rest.dropFirst().prefix(2), radix: 16, digits: 2).map { ($0, 3) }
    case "&":
      guard let end = rest.prefix(10).firstIndex(of: ";") else { return nil }
      let name = rest[(place + 1)..<end]
      let length = end + 1 - place
      if name.first == "#" {
        let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.dropFirst(isHex ? 2 : 1)
        return Self.scalar(digits, radix: isHex ? 16 : 10, digits: digits.count)
          .map { ($0, length) }
      }
      return Self.names[String(String.UnicodeScalarView(name))].map { ($0, length) }
    default: return nil
    }
  }

  private static let names: [String: Unicode.Scalar] = [
    "commat": "@", "period": ".", "nbsp": " ", "plus": "+", "lpar": "(", "rpar": ")",
  ]

  /// A printable ASCII character by its number.
  private static func scalar(
    _ digits: ArraySlice<Unicode.Scalar>,
    radix: Int,
    digits count: Int
  ) -> Unicode.Scalar? {
    guard digits.count == count, digits.allSatisfy(\.isASCII),
      let value = UInt32(String(String.UnicodeScalarView(digits)), radix: radix),
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
