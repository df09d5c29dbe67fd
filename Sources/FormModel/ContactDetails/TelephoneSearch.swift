/// Looks for digits that a telephone could dial, in the groups and with the signs between them that
/// people write.
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
      // A number that the end of a long run cut is whole in the next one.
      let isCut = run.groups.count == Self.window
      place = run.groups[isCut ? Self.window / 2 : run.groups.count - 1].range.upperBound
    }
    return nil
  }

  /// How many groups are looked at together, so that a table of numbers costs no more than its size.
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

  /// The place of a plus before a number, blanks and a bracket between them.
  private func plus(before place: Int) -> Int? {
    let signs = text[..<place].reversed().prefix(3).prefix { " (+".unicodeScalars.contains($0) }
    guard let distance = signs.firstIndex(of: "+") else { return nil }
    return distance.base - 1
  }

  /// Whether money or a share follows.
  private func isAmount(_ end: Int) -> Bool {
    let rest = text[end...].drop { $0 == " " }.prefix { $0 != " " && $0 != "." && $0 != "," }
    let word = String(String.UnicodeScalarView(rest)).lowercased()
    return ["€", "$", "£", "%", "k€", "m€", "md€", "eur", "euro", "euros"].contains(word)
  }

  // MARK: Groups

  /// The next digits, with nothing but digits in them. A letter O before digits is a zero.
  private func group(from place: Int) -> DigitRun.Group? {
    var start = place
    while start < text.count, !isDigit(start) { start += 1 }
    if start == text.count { return nil }
    var end = start
    while end < text.count, isDigit(end) { end += 1 }
    let digits = text[start..<end].map { ("0"..."9").contains($0) ? UInt8($0.value - 0x30) : 0 }
    return DigitRun.Group(digits: digits, range: start..<end, isTainted: isTainted(start..<end))
  }

  /// What stands between a group and the next of the same run, and that one; `nil` where it ends.
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

  /// Part of a word, as the digits of a UUID and of "12h30".
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
