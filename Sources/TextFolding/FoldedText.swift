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
  package func ranges(of words: FoldedText, limit: Int = .max) -> [Range<Int>] {
    let found = bytes.ranges(of: words.bytes, limit: limit)
    return found.isEmpty ? [] : offsets(of: found)
  }

  /// Maps ranges of the folded bytes, in order and without overlap, back to UTF-8 offsets of the
  /// text.
  private func offsets(of ranges: [Range<Int>]) -> [Range<Int>] {
    var text = text
    var offsets: [Range<Int>] = []
    var folded = 0
    var next = 0
    var start: Int?
    text.withUTF8 { utf8 in
      Folding.fold(UnsafeRawBufferPointer(utf8)) { _, offset in
        if next < ranges.count, let begun = start, folded == ranges[next].upperBound {
          offsets.append(begun..<offset)
          next += 1
          start = nil
        }
        if next < ranges.count, folded == ranges[next].lowerBound { start = offset }
        folded += 1
        return next < ranges.count
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
  /// The ranges of `words` from the start, without overlap.
  fileprivate func ranges(of words: [UInt8], limit: Int) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    var ranges: [Range<Int>] = []
    withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        var offset = 0
        while offset <= bytes.count - words.count, ranges.count < limit {
          if bytes[offset] == first, bytes[offset..<offset + words.count].elementsEqual(words) {
            ranges.append(offset..<offset + words.count)
            offset += words.count
          } else {
            offset += 1
          }
        }
      }
    }
    return ranges
  }
}
