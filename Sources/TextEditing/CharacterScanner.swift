internal import TextWidth

/// Iterates over grapheme clusters, with a fast path for scalars that are known to be alone.
///
/// A layout visits every character of a pasted text; segmentation by the standard library for each
/// would take ten times as long. All other scalars take that path.
struct CharacterScanner {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The UTF-8 offset of the next character.
  private(set) var position: Int
  /// `position` as an index returned by the library, which then knows that it is on a character
  /// boundary and does not search backward for one, for instance through a row of a thousand flags.
  private var known: String.Index?

  fileprivate init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.text = text
    self.bytes = bytes
    position = offset
  }

  /// Returns the character at `position` and moves past it; `nil` at the end of the text.
  mutating func next() -> ScannedCharacter? {
    guard position < bytes.count else { return nil }
    let start = position
    if let ascii = nextOfTwoASCII() { return ascii }
    let base = scalar(at: start)
    let end = start + LoneScalar.length(base)
    if base == ScannedCharacter.newline
      || LoneScalar.contains(base)
        && (end == bytes.count || LoneScalar.separates(scalar(at: end)))
    {
      position = end
      return ScannedCharacter(start: start, end: end, base: base, isAlone: true)
    }
    let index = known.flatMap { $0.utf8Offset(in: text) == start ? $0 : nil } ?? text.at(start)
    let following = text.index(after: index)
    known = following
    position = following.utf8Offset(in: text)
    return ScannedCharacter(
      start: start,
      end: position,
      base: base,
      isAlone: position == end
    )
  }

  /// The cells that `character` takes if it starts at `column`; tabs depend on the column.
  func width(of character: ScannedCharacter, at column: Int) -> Int {
    if LoneScalar.isNarrow(character.base) { return 1 }
    if character.isTab { return ScannedCharacter.tabWidth - column % ScannedCharacter.tabWidth }
    return LoneScalar.isIdeograph(character.base)
      ? LoneScalar.ideographWidth : glyph(of: character).width
  }

  /// The drawn form of `character`.
  func glyph(of character: ScannedCharacter) -> Glyph {
    Glyph(text[text.at(character.start)])
  }

  /// The most frequent case: an ASCII character followed by another one.
  @inline(__always)
  private mutating func nextOfTwoASCII() -> ScannedCharacter? {
    let (start, end) = (position, position + 1)
    guard end < bytes.count, bytes[end] < 0x80, 0x20..<0x7F ~= bytes[start] else { return nil }
    position = end
    return ScannedCharacter(start: start, end: end, base: UInt32(bytes[start]), isAlone: true)
  }

  private func scalar(at offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return first }
    func tail(_ distance: Int) -> UInt32 { UInt32(bytes[offset + distance] & 0x3F) }
    if first < 0xE0 { return (first & 0x1F) << 6 | tail(1) }
    if first < 0xF0 { return (first & 0x0F) << 12 | tail(1) << 6 | tail(2) }
    return (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }
}

/// A grapheme cluster found by a scanner.
struct ScannedCharacter {
  static let newline: UInt32 = 0x0A
  static let tabWidth = 4

  /// The UTF-8 offsets of the cluster and of the one after it.
  let start, end: Int
  /// The first scalar of the cluster.
  let base: UInt32
  /// Whether the cluster consists of one scalar only.
  let isAlone: Bool

  var isNewline: Bool { base == ScannedCharacter.newline && isAlone }
  var isTab: Bool { base == 0x09 && isAlone }

  /// Whether a row may break after it: every blank except the no-break spaces.
  var isBlank: Bool {
    guard isAlone else { return false }
    switch base {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
    default: return false
    }
  }

  var isNoBreakSpace: Bool { base == 0xA0 || base == 0x202F || base == 0x2007 }

  var isDigit: Bool { (0x30...0x39).contains(base) }

  var isLetterOrNumber: Bool {
    guard let properties = Unicode.Scalar(base)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension String {
  /// Calls `body` with a scanner at the UTF-8 offset `offset`, which must be on a character
  /// boundary.
  func scan<Result>(from offset: Int, _ body: (inout CharacterScanner) -> Result) -> Result {
    var contiguous = self
    return contiguous.withUTF8 { bytes in
      var scanner = CharacterScanner(self, bytes, at: offset)
      return body(&scanner)
    }
  }
}
