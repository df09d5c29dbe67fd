internal import TextWidth

extension String {
  /// The cells of the bytes in `range` where these are simple scalars, which are drawn as they are:
  /// nearly every row of a French text, for which nothing has to be measured. Nil for any other.
  func plainCells(_ range: Range<Int>) -> Int? {
    let cells = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var (offset, count) = (range.lowerBound, 0)
      while offset < range.upperBound {
        if (0x20..<0x7F).contains(bytes[offset]) {
          offset += 1
          count += 1
          continue
        }
        guard let scalar = SimpleScalar(bytes, at: offset) else { return nil }
        offset += scalar.length
        count += 1
      }
      // A mark that follows would belong to the last character.
      let isLast = offset == bytes.count || bytes[offset] < 0x80
      return isLast || SimpleScalar(bytes, at: offset) != nil ? count : nil
    }
    return cells ?? nil
  }
}
