internal import TextWidth

extension String {
  /// The cells of the bytes in `range` where these are simple scalars, which are drawn as they are:
  /// nearly every row of a French text, for which nothing has to be measured. Nil for any other.
  func plainCells(_ range: Range<Int>) -> Int? {
    let cells = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let count = SimpleScalar.count(in: bytes, range) else { return nil }
      let end = range.upperBound
      // A mark that follows would belong to the last character.
      let isLast = end == bytes.count || bytes[end] < 0x80
      return isLast || SimpleScalar(bytes, at: end) != nil ? count : nil
    }
    return cells ?? nil
  }
}
