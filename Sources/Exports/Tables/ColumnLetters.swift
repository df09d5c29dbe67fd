extension Int {
  /// The letters of the column at this 0-based index in a spreadsheet: A, B, … Z, AA.
  var columnLetters: String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + self % 26)))
    return self < 26 ? letter : (self / 26 - 1).columnLetters + letter
  }
}
