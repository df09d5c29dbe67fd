/// Strings: their extent, UTF-8 validation and escapes.
extension FlatReader {
  /// Reads a string; returns the bytes between its quotes and how they spell the text.
  mutating func string() throws(JSONError) -> (FlatJSON.Slice, FlatJSON.Spelling) {
    offset += 1
    let start = offset
    var spelling = FlatJSON.Spelling.same
    var isUTF8 = true
    while true {
      offset = ByteWord.first(in: bytes, from: offset) { word in
        word.isBelow(0x20) | word.equals(0x22) | word.equals(0x5C) | word.isBeyondTilde
      }
      let byte = peek() ?? 0
      if byte > 0x7F {
        let count = scalarLength()
        isUTF8 = isUTF8 && count > 0
        // The writer escapes C1 control characters.
        if byte == 0xC2, count > 0, bytes[offset + 1] < 0xA0 { spelling.meet(.text) }
        offset += max(1, count)
        continue
      }
      if byte == 0x7F {
        spelling.meet(.text)
        offset += 1
        continue
      }
      // Report invalid UTF-8 where a string ends or an escape begins, before any later error.
      let isRun = byte == 0x22 || byte == 0x5C || spelling.hasEscapes
      if isRun, !isUTF8 { throw error(.notUTF8) }
      if byte == 0x22 { break }
      guard byte == 0x5C else { throw error(offset < bytes.count ? .controlInString : .endOfText) }
      spelling.meet(isOurs(bytes[(offset + 1)...].first) ? .escaped : .foreign)
      _ = try escape()
    }
    defer { offset += 1 }
    return (FlatJSON.Slice(start..<offset), spelling)
  }

  /// Whether the writer uses the escape with this letter.
  private func isOurs(_ letter: UInt8?) -> Bool {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), 0x22, 0x5C: true
    default: false
    }
  }

  /// The length in bytes of the scalar beyond ASCII at `offset`; 0 if it is not valid UTF-8.
  private func scalarLength() -> Int {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    offset += 1
    guard let byte = peek() else { throw error(.endOfText) }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.badEscape)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // A high surrogate has to be followed by a low one.
    guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw error(.badEscape) }
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw error(.badEscape) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  /// Appends the decoded text of `bytes`, whose escapes were validated when they were read.
  static func decode(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    var reader = FlatReader(bytes)
    reader.offset = 0
    while true {
      let start = reader.offset
      let escape = ByteWord.first(in: bytes, from: start) { $0.equals(0x5C) }
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<escape]))
      reader.offset = escape
      guard escape < bytes.count, let scalar = try? reader.escape() else { return }
      if scalar.isASCII {
        out.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        out.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        )
      }
    }
  }
}
