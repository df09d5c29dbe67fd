/// A text with its folded form, for searching.
package struct FoldedText: Sendable {
  package let text: String
  package let bytes: [UInt8]

  package init(_ text: String) {
    var text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    text.withUTF8 { utf8 in
      Folding.fold(UnsafeRawBufferPointer(utf8)) { byte, _ in
        bytes.append(byte)
        return true
      }
    }
    self.text = text
    self.bytes = bytes
  }

  /// The UTF-8 ranges in the text where `words` occur, at most `limit` of them.
  package func places(of words: FoldedText, limit: Int = .max) -> [Range<Int>] {
    let found = bytes.places(of: words.bytes, limit: limit)
    return found.isEmpty ? [] : offsets(of: found)
  }

  /// Maps ranges of the folded bytes, in order and without overlap, back to UTF-8 offsets of the
  /// text.
  private func offsets(of places: [Range<Int>]) -> [Range<Int>] {
    var text = text
    var offsets: [Range<Int>] = []
    var folded = 0
    var next = 0
    var start: Int?
    text.withUTF8 { utf8 in
      Folding.fold(UnsafeRawBufferPointer(utf8)) { _, offset in
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
}

extension String {
  /// The folded form: lower case without accents.
  package var folded: String { String(decoding: FoldedText(self).bytes, as: UTF8.self) }

  /// The folded letters and digits, with one blank between words.
  package var foldedWords: [UInt8] {
    var text = self
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    text.withUTF8 { utf8 in
      Folding.fold(UnsafeRawBufferPointer(utf8)) { byte, _ in
        if Folding.isWord(byte) {
          words.append(byte)
        } else if let last = words.last, last != 0x20 {
          words.append(0x20)
        }
        return true
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }
}

extension [UInt8] {
  /// The places of `words` from the start, without overlap.
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
