extension String {
  /// The index at a UTF-8 offset, in constant time.
  func at(_ offset: Int) -> Index { utf8.index(utf8.startIndex, offsetBy: offset) }

  func byte(_ offset: Int) -> UInt8 { utf8[at(offset)] }

  /// The text between two UTF-8 offsets.
  func part(_ range: Range<Int>) -> Substring { self[at(range.lowerBound)..<at(range.upperBound)] }

  /// The start of the character that contains the UTF-8 offset `offset`.
  func characterStart(at offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return utf8.count }
    return index(before: index(after: at(offset))).utf8Offset(in: self)
  }

  /// `offset` if it is on a character boundary, else the end of the character that contains it.
  func characterEnd(at offset: Int) -> Int {
    let start = characterStart(at: offset)
    return start == offset ? start : index(after: at(start)).utf8Offset(in: self)
  }
}

extension String.Index {
  func utf8Offset(in text: String) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: self)
  }
}
