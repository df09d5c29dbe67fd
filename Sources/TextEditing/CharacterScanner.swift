internal import TextWidth

/// Walks a text character by character: over bytes where a scalar is sure to stand alone, by the
/// standard library's rules everywhere else.
///
/// A layout looks at every character of a pasted text; asking the library for each would cost ten
/// times as much.
struct CharacterScanner {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  /// UTF-8 offset of the next character.
  private(set) var position: Int
  /// `position` as the library returned it: it knows then that a character starts there, and does
  /// not look back for it (through a row of a thousand flags, for instance).
  private var known: String.Index?

  fileprivate init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.text = text
    self.bytes = bytes
    position = offset
  }

  /// The character at `position`, which moves past it; nil at the end of the text.
  mutating func next() -> ScannedCharacter? {
    guard position < bytes.count else { return nil }
    let start = position
    let base = scalar(at: start)
    let end = start + PlainScalars.length(base)
    if base == ScannedCharacter.newline
      || PlainScalars.contains(base)
        && (end == bytes.count || PlainScalars.separates(scalar(at: end)))
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

  /// Cells that `character`, one of this text, takes when it starts in the cell `column`.
  func width(of character: ScannedCharacter, at column: Int) -> Int {
    if character.isTab { return ScannedCharacter.tabWidth - column % ScannedCharacter.tabWidth }
    return PlainScalars.contains(character.base) ? 1 : glyph(of: character).width
  }

  /// What is drawn for `character`, one of this text.
  func glyph(of character: ScannedCharacter) -> Glyph {
    Glyph(text[text.at(character.start)])
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

/// A character that a scanner walked over.
struct ScannedCharacter {
  static let newline: UInt32 = 0x0A
  static let tabWidth = 4

  /// UTF-8 offsets of the character and of what follows it.
  let start, end: Int
  /// Its first scalar.
  let base: UInt32
  /// Whether the first scalar is the only one.
  let isAlone: Bool

  var isNewline: Bool { base == ScannedCharacter.newline && isAlone }
  var isTab: Bool { base == 0x09 && isAlone }

  /// Whether a row may end after it: blanks but those that are there to forbid it.
  var isBlank: Bool {
    guard isAlone else { return false }
    switch base {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
    default: return false
    }
  }
}

/// Scalars that are one cell wide, and a whole character unless a scalar of another kind follows.
enum PlainScalars {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0xC0...0x2FF, 0xA0, 0xAB, 0xBB, 0x2010...0x2027, 0x202F, 0x20AC: true
    default: false
    }
  }

  /// Whether `scalar` never joins a plain one before it.
  static func separates(_ scalar: UInt32) -> Bool {
    scalar == ScannedCharacter.newline || scalar == 0x09 || contains(scalar)
  }

  /// Bytes of `scalar` in UTF-8.
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}

extension String {
  /// Gives `body` a scanner that stands at the UTF-8 offset `offset`, where a character starts.
  func scan<Result>(from offset: Int, _ body: (inout CharacterScanner) -> Result) -> Result {
    var contiguous = self
    return contiguous.withUTF8 { bytes in
      var scanner = CharacterScanner(self, bytes, at: offset)
      return body(&scanner)
    }
  }

  /// The index at a UTF-8 offset, in constant time.
  func at(_ offset: Int) -> Index { utf8.index(utf8.startIndex, offsetBy: offset) }

  /// The text between two UTF-8 offsets.
  func part(_ range: Range<Int>) -> Substring { self[at(range.lowerBound)..<at(range.upperBound)] }

  /// Start of the character that the UTF-8 offset `offset` stands in.
  func characterStart(at offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return utf8.count }
    return index(before: index(after: at(offset))).utf8Offset(in: self)
  }

  /// The same offset where a character starts there, the end of the character it is inside of else.
  func characterEnd(at offset: Int) -> Int {
    let start = characterStart(at: offset)
    return start == offset ? start : index(after: at(start)).utf8Offset(in: self)
  }
}

extension String.Index {
  func utf8Offset(in text: String) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: self)
  }
}
