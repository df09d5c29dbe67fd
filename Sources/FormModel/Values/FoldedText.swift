/// A text as words are looked for in it: case and accents do not count, `œ` is `oe`, all blanks and
/// ends of lines are one, and so are both apostrophes.
package struct FoldedText: Sendable {
  package let text: String
  package let bytes: [UInt8]

  package init(_ text: String) {
    var text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    text.withUTF8 { utf8 in
      Self.fold(utf8) { byte, _ in
        bytes.append(byte)
        return true
      }
    }
    self.text = text
    self.bytes = bytes
  }

  /// Where `words` stand in the text, as UTF-8 offsets, at most `limit` places.
  package func places(of words: FoldedText, limit: Int = .max) -> [Range<Int>] {
    let found = bytes.places(of: words.bytes, limit: limit)
    return found.isEmpty ? [] : offsets(of: found)
  }

  /// The folded places, which are in order and do not overlap, as offsets in the text.
  private func offsets(of places: [Range<Int>]) -> [Range<Int>] {
    var text = text
    var offsets: [Range<Int>] = []
    var folded = 0
    var next = 0
    var start: Int?
    text.withUTF8 { utf8 in
      Self.fold(utf8) { _, offset in
        if next < places.count, let begun = start, folded == places[next].upperBound {
          offsets.append(begun..<offset)
          next += 1
          start = nil
        }
        if next < places.count, folded == places[next].lowerBound { start = offset }
        folded += 1
        return next < places.count
      }
      if let start { offsets.append(start..<utf8.count) }
    }
    return offsets
  }

  /// Gives each folded byte, with the offset of the character that it is of, for as long as `take`
  /// wants more.
  @inline(__always)
  private static func fold(_ utf8: UnsafeBufferPointer<UInt8>, _ take: (UInt8, Int) -> Bool) {
    latin.withUnsafeBufferPointer { latin in
      var offset = 0
      while offset < utf8.count {
        let byte = utf8[offset]
        var wantsMore: Bool
        switch byte {
        case 0x41...0x5A: wantsMore = take(byte | 0x20, offset)
        case 0x09...0x0D: wantsMore = take(0x20, offset)
        case 0..<0x80: wantsMore = take(byte, offset)
        case 0xC2...0xC5 where offset + 1 < utf8.count:
          let (first, second) = latin[Int(byte - 0xC2) << 6 | Int(utf8[offset + 1] & 0x3F)]
          wantsMore = take(first, offset) && (second == 0 || take(second, offset))
          offset += 1
        case 0xE2 where utf8[offset...].starts(with: [0xE2, 0x80, 0x99]):
          wantsMore = take(0x27, offset)
          offset += 2
        default:
          var iterator = utf8[offset...].makeIterator()
          var parser = Unicode.UTF8.ForwardParser()
          // A native string is valid UTF-8.
          guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return }
          let folded = Unicode.UTF8.decode(encoded).folded
          wantsMore = folded.utf8.allSatisfy { take($0, offset) }
          offset += encoded.count - 1
        }
        guard wantsMore else { return }
        offset += 1
      }
    }
  }

  /// From U+0080 to ſ, nearly all that a French text has beside ASCII: none folds to more than two
  /// bytes.
  private static let latin: [(UInt8, UInt8)] = (UInt32(0x80)...0x17F).map { value in
    let folded = Array(Unicode.Scalar(value).map { $0.folded.utf8 } ?? "".utf8)
    return (folded.first ?? 0x20, folded.count > 1 ? folded[1] : 0)
  }
}

extension String {
  /// Lower case without accents, for looking words up.
  package var folded: String { String(decoding: FoldedText(self).bytes, as: UTF8.self) }
}

extension Unicode.Scalar {
  /// The plain letters of a Latin letter (`é` is `e`, `Œ` is `OE`), nothing of an accent that stands
  /// by itself, `nil` of all else. That is what their Unicode names say, without a table of our own.
  package var plainLetters: String? {
    if properties.generalCategory == .nonspacingMark { return "" }
    let words = (properties.name ?? "").split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 2
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// Of a scalar beyond ASCII.
  fileprivate var folded: String {
    if properties.isWhitespace { return " " }
    return plainLetters?.lowercased() ?? properties.lowercaseMapping
  }
}

extension [UInt8] {
  /// The places of `words` that do not overlap, from the start.
  fileprivate func places(of words: [UInt8], limit: Int) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    var places: [Range<Int>] = []
    withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        var place = 0
        while place <= bytes.count - words.count, places.count < limit {
          if bytes[place] == first, bytes[place..<place + words.count].elementsEqual(words) {
            places.append(place..<place + words.count)
            place += words.count
          } else {
            place += 1
          }
        }
      }
    }
    return places
  }
}
