extension String {
  /// Whether the bytes of `range` are each, or two by two as `é` is, a character of one cell that is
  /// drawn as it is: nearly every row of a French text, for which nothing has to be measured.
  func isPlain(_ range: Range<Int>) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let byte = bytes[offset]
        if byte >= 0x20, byte < 0x7F {
          offset += 1
        } else if byte == 0xC3 {
          offset += 2
        } else {
          return false
        }
      }
      // A mark that follows would belong to the last character.
      return range.upperBound == bytes.count || bytes[range.upperBound] < 0x80
        || bytes[range.upperBound] == 0xC3
    } ?? false
  }
}
