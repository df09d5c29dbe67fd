internal import TextWidth

extension String {
  /// The width in cells of the bytes in `range` if all are simple scalars; `nil` otherwise.
  ///
  /// This holds for nearly every row of a French text, which is then drawn without measuring.
  func plainCells(_ range: Range<Int>) -> Int? {
    let cells = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let count = SimpleScalar.count(in: bytes, range) else { return nil }
      let end = range.upperBound
      // A combining mark after the range would belong to its last character.
      let isLast = end == bytes.count || bytes[end] < 0x80
      return isLast || SimpleScalar(bytes, at: end) != nil ? count : nil
    }
    return cells ?? nil
  }
}
