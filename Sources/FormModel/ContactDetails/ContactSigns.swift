/// A fast filter on bytes that rules out nearly all texts, for inventories of tens of thousands of
/// canevas.
enum ContactSigns {
  /// Whether the text may contain an address or a number. `false` is certain.
  static func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits == 8 { return true }
      case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"): return true
      // Full-width characters, circled or superscript digits, mathematical letters.
      case 0xEF, 0xF0: return true
      case 0xE2 where isDigitBlock(text, place + 1): return true
      case 0xC2 where place + 1 < text.count && (0xB2...0xB9).contains(text[place + 1]): return true
      // Digits of other scripts.
      case 0xD8...0xE1: return true
      case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
        UInt8(ascii: "c"), UInt8(ascii: "C"):
        if startsWord(text, place) { return true }
      case 0xC3 where isBracketed(text, place) && startsAt(text, place, "à"): return true
      default: continue
      }
    }
    return false
  }

  /// Whether `at`, `arobase` or `zéro` is here as a word, or `a` or `chez` after a bracket.
  private static func startsWord(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    if place > 0, isLetter(text[place - 1]) { return false }
    for word in ["at", "arobase", "arrobase", "zéro", "zero", "a", "chez"]
    where startsAt(text, place, word) {
      let end = place + word.utf8.count
      if end < text.count, isLetter(text[end]) { continue }
      if word != "a" && word != "chez" || isBracketed(text, place) { return true }
    }
    return false
  }

  private static func isBracketed(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    place > 0 && "([{< ".utf8.contains(text[place - 1])
      && text[..<place].suffix(3).contains { "([{<".utf8.contains($0) }
  }

  private static func isDigitBlock(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    switch text[place] {
    case 0x82: return text[place + 1] < 0x8A
    case 0x81, 0x91...0x93, 0x9D, 0x9E: return true
    default: return false
    }
  }

  private static func startsAt(
    _ text: UnsafeRawBufferPointer,
    _ place: Int,
    _ word: String
  ) -> Bool {
    guard place + word.utf8.count <= text.count else { return false }
    return zip(text[place...], word.utf8).allSatisfy { byte, letter in
      byte == letter || byte | 0x20 == letter
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
