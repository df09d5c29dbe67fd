/// Finds telephone numbers in digits, with the groups and separators that people use.
struct TelephoneSearch {
  private let text: [Unicode.Scalar]

  init(_ text: [Unicode.Scalar]) { self.text = text }

  var first: Range<Int>? {
    var place = 0
    while let group = group(from: place) {
      var run = DigitRun(first: group)
      while run.groups.count < Self.window,
        let (gap, next) = next(after: run.groups[run.groups.count - 1])
      {
        run.add(gap, next)
      }
      if let found = found(in: run) { return found }
      // Continue in the middle of a full window, so that a number cut off at its end is complete in
      // the next one.
      let isCut = run.groups.count == Self.window
      place = run.groups[isCut ? Self.window / 2 : run.groups.count - 1].range.upperBound
    }
    return nil
  }

  /// Number of groups that are examined together, so that a table of numbers takes linear time.
  private static let window = 64

  private func found(in run: DigitRun) -> Range<Int>? {
    for start in run.groups.indices {
      if let plus = plus(before: run.groups[start].range.lowerBound),
        let end = run.endOfInternational(from: start), !isAmount(end)
      {
        return plus..<end
      }
      let end = run.endOfNational(from: start) ?? run.endWithPrefix(from: start)
      if let end { return run.groups[start].range.lowerBound..<end }
    }
    return nil
  }

  /// The place of a plus before a number, with blanks and a bracket between them.
  private func plus(before place: Int) -> Int? {
    let signs = text[..<place].reversed().prefix(3).prefix { " (+".unicodeScalars.contains($0) }
    guard let distance = signs.firstIndex(of: "+") else { return nil }
    return distance.base - 1
  }

  /// Whether a currency or a percentage follows.
  private func isAmount(_ end: Int) -> Bool {
    let rest = text[end...].drop { $0 == " " }.prefix { $0 != " " && $0 != "." && $0 != "," }
    let word = String(String.UnicodeScalarView(rest)).lowercased()
    return ["€", "$", "£", "%", "k€", "m€", "md€", "eur", "euro", "euros"].contains(word)
  }

  // MARK: Groups

  /// The next group of digits at or after `place`. A letter O before a digit counts as zero.
  private func group(from place: Int) -> DigitRun.Group? {
    var start = place
    while start < text.count, !isDigit(start) { start += 1 }
    if start == text.count { return nil }
    var end = start
    while end < text.count, isDigit(end) { end += 1 }
    let digits = text[start..<end].map { ("0"..."9").contains($0) ? UInt8($0.value - 0x30) : 0 }
    return DigitRun.Group(digits: digits, range: start..<end, isTainted: isTainted(start..<end))
  }

  /// The next group of the same run with the separator before it; `nil` at the end of the run.
  private func next(after group: DigitRun.Group) -> (gap: String, DigitRun.Group)? {
    let start = group.range.upperBound
    let gap = text[start...].prefix { Self.gapSigns.contains($0) }
    let end = start + gap.count
    guard !gap.isEmpty, gap.count <= 4, end < text.count, isDigit(end),
      let next = self.group(from: end)
    else { return nil }
    let words = String(String.UnicodeScalarView(gap))
    return (words == "\n" ? words : words.replacing("\n", with: " "), next)
  }

  /// Whether the digits are part of a word, such as a UUID or "12h30".
  private func isTainted(_ range: Range<Int>) -> Bool {
    let hex = Set("abcdefABCDEF".unicodeScalars)
    let before = range.lowerBound > 0 && hex.contains(text[range.lowerBound - 1])
    let after = range.upperBound < text.count && text[range.upperBound].properties.isAlphabetic
    return before || after
  }

  private func isDigit(_ place: Int) -> Bool {
    let scalar = text[place]
    if ("0"..."9").contains(scalar) { return true }
    guard scalar == "O" || scalar == "o", place + 1 < text.count,
      ("1"..."9").contains(text[place + 1])
    else { return false }
    return place == 0 || !text[place - 1].properties.isAlphabetic && text[place - 1] != "°"
  }

  private static let gapSigns = Set(" \n.-/_()[]:,*|~".unicodeScalars)
}
