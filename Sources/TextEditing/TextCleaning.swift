extension String {
  /// The text as an editor takes it, whatever it was pasted or read from: line ends are newlines
  /// (blanks in one line, and none at its end), and no other control character is left.
  func cleaned(multiline: Bool) -> String {
    var cleaned = UnicodeScalarView()
    var followsReturn = false
    for scalar in unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where followsReturn: continue
      // Word processors end lines with vertical tabs and with Unicode's separators.
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: cleaned.append(multiline ? "\n" : " ")
      case 0x09: cleaned.append(multiline ? "\t" : " ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }
}
