/// Words without what people write differently: case, accents, hyphens. Byte by byte, as it goes
/// through the texts of tens of thousands of canevas, which `FoldedText` would copy.
enum WordLetters {
  /// What parts words.
  static let none: UInt8 = 0

  /// The letter or digit at `place`, without accent and in lower case; `place` goes to its last byte.
  static func letter(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt8 {
    let byte = bytes[place]
    switch byte {
    case 0x61...0x7A, 0x30...0x39: return byte
    case 0x41...0x5A: return byte | 0x20
    case 0xC3 where place + 1 < bytes.count:
      place += 1
      return accented[Int(bytes[place] & 0x1F)]
    case 0xC5 where place + 1 < bytes.count && bytes[place + 1] | 1 == 0x93:
      // Œ and œ: their second letter tells no two words apart.
      place += 1
      return UInt8(ascii: "o")
    default: return none
    }
  }

  /// The letters from À (or à) on.
  private static let accented = "aaaaaaaceeeeiiiidnooooo ouuuuy y".utf8.map {
    $0 == 0x20 ? none : $0
  }

  /// Words with one blank between them.
  static func text(_ text: String) -> String {
    String(decoding: bytes(text), as: UTF8.self)
  }

  /// The same as the letters that they are.
  static func bytes(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    text.withUTF8 { text in
      let bytes = UnsafeRawBufferPointer(text)
      var place = 0
      while place < bytes.count {
        let letter = letter(bytes, &place)
        place += 1
        if letter != none {
          folded.append(letter)
        } else if let last = folded.last, last != 0x20 {
          folded.append(0x20)
        }
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }
}
