extension String {
  /// The text as an editor takes it, whatever it was pasted or read from: line ends are newlines
  /// (blanks in one line, and nothing at its end), and no other control character is left.
  ///
  /// The result is native, so that an offset is found in constant time.
  func cleaned(multiline: Bool) -> String {
    var cleaned = self
    cleaned.makeContiguousUTF8()
    if cleaned.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return cleaned }
    return String(UnicodeScalarView.cleaned(unicodeScalars, multiline: multiline))
  }
}

extension String.UnicodeScalarView {
  fileprivate static func cleaned(_ scalars: Self, multiline: Bool) -> Self {
    var cleaned = Self()
    var followsReturn = false
    /// Line ends that become blanks once something follows them.
    var held = 0
    for scalar in scalars {
      let isSecondHalf = followsReturn && scalar == "\n"
      followsReturn = scalar == "\r"
      switch scalar.value {
      // Word processors end lines with vertical tabs and with Unicode's separators.
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        guard !isSecondHalf else { continue }
        if multiline { cleaned.append("\n") } else { held += 1 }
        continue
      case 0..<0x20 where scalar != "\t", 0x7F..<0xA0: continue
      default: break
      }
      cleaned.append(contentsOf: repeatElement(" ", count: held))
      held = 0
      cleaned.append(scalar == "\t" && !multiline ? " " : scalar)
    }
    return cleaned
  }
}
