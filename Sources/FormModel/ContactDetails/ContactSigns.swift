/// A fast filter on bytes that rules out nearly all texts, for inventories of tens of thousands of
/// canevas.
enum ContactSigns {
  /// Whether the text may contain an address or a number. `false` is certain.
  static func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    if isStamp(text) { return false }
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
      case 0xC3 where startsAt(text, place, accentedA) && isBracketed(text, place): return true
      default: continue
      }
    }
    return false
  }

  /// A day, a moment or an id as the program writes them: nearly all texts that have eight digits are one of these.
  private static func isStamp(_ text: UnsafeRawBufferPointer) -> Bool {
    stamps.contains { stamp in
      stamp.count == text.count
        && zip(stamp, text).allSatisfy { sign, byte in
          switch sign {
          case UInt8(ascii: "0"): isDigit(byte)
          case UInt8(ascii: "x"): isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
          default: byte == sign
          }
        }
    }
  }

  private static let stamps = [
    "0000-00-00", "0000-00-00T00:00:00Z", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
  ].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Words that mean « @ » or begin a number by themselves, by the letter that they begin with.
  private static let wordsOfA = ["at", "arobase", "arrobase"].map { Array($0.utf8) }
  private static let wordsOfZ = ["zéro", "zero"].map { Array($0.utf8) }
  /// Words that mean « @ » behind a bracket.
  private static let bracketedA = Array("a".utf8)
  private static let bracketedC = Array("chez".utf8)
  private static let accentedA = Array("à".utf8)

  private static func startsWord(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    if place > 0, isLetter(text[place - 1]) { return false }
    return switch text[place] | 0x20 {
    case UInt8(ascii: "a"):
      wordsOfA.contains { isWord($0, text, place) }
        || isWord(bracketedA, text, place) && isBracketed(text, place)
    case UInt8(ascii: "z"): wordsOfZ.contains { isWord($0, text, place) }
    default: isWord(bracketedC, text, place) && isBracketed(text, place)
    }
  }

  private static func isWord(_ word: [UInt8], _ text: UnsafeRawBufferPointer, _ place: Int) -> Bool
  {
    let end = place + word.count
    return startsAt(text, place, word) && (end >= text.count || !isLetter(text[end]))
  }

  /// Whether a bracket stands before `place`, perhaps with one or two characters between.
  private static func isBracketed(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place > 0, text[place - 1] == UInt8(ascii: " ") || isBracket(text[place - 1]) else {
      return false
    }
    return text[..<place].suffix(3).contains(where: isBracket)
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): true
    default: false
    }
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
    _ word: [UInt8]
  ) -> Bool {
    guard place + word.count <= text.count else { return false }
    for offset in word.indices {
      let byte = text[place + offset]
      guard byte == word[offset] || byte | 0x20 == word[offset] else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
