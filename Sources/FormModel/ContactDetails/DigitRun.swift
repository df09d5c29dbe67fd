/// Groups of digits separated by blanks and signs only.
struct DigitRun {
  struct Group {
    let digits: [UInt8]
    let range: Range<Int>
    /// Whether it belongs to a word and so to no number.
    let isTainted: Bool

    var count: Int { digits.count }
    var value: Int { digits.reduce(0) { min($0 * 10 + Int($1), 1_000_000) } }
    var isPair: Bool { count == 2 }
    var isYear: Bool { count == 4 && (1900...2099).contains(value) }
  }

  private(set) var groups: [Group]
  /// `gaps[n]` is the text between the groups `n` and `n + 1`.
  private var gaps: [String] = []

  init(first: Group) { groups = [first] }

  mutating func add(_ gap: String, _ group: Group) {
    gaps.append(gap)
    groups.append(group)
  }

  // MARK: French numbers

  /// The end of a number of ten digits that starts with a single zero and is grouped like a
  /// telephone number; `nil` if there is none.
  func endOfNational(from start: Int) -> Int? {
    guard let end = place(of: 10, from: start), leads(start, [0]) else { return nil }
    let range = start..<end
    let digits = groups[range].flatMap(\.digits)
    guard digits[1] != 0, !groups[range].contains(where: \.isYear), isPattern(range) else {
      return nil
    }
    let isListed = groups[range].allSatisfy(\.isPair) && (isList(from: start) || isDates(range))
    return isListed || isCounting(range) ? nil : groups[end - 1].range.upperBound
  }

  private func isPattern(_ range: Range<Int>) -> Bool {
    let counts = groups[range].map(\.count)
    let gaps = gaps[range.dropLast()]
    // These separators suggest counts or measurements, unless all are equal.
    let isUniform = Set(gaps).count < 2
    if !isUniform {
      let isCounted = gaps.contains { $0.contains { ":,|*~".contains($0) } }
      if isCounted || gaps.count(where: { $0 == "\n" }) > 1 { return false }
    }
    if isUniform, gaps.first.map({ $0 == "\n" || $0 == ", " }) ?? false { return false }
    switch counts {
    case [10], [2, 8], [4, 6]: return true
    // With a point or a comma it would be a decimal number.
    case [1, 9]: return gaps.first.map { $0 != "." && $0 != "," } ?? false
    default:
      // An ISBN begins and ends with a single digit.
      let isISBN = counts.count == 4 && counts.first == 1 && counts.last == 1
      return counts.allSatisfy { $0 < 5 } && !isISBN
    }
  }

  /// Whether it is a list of pairs, longer than a number or ascending like numbers of départements.
  private func isList(from start: Int) -> Bool {
    var end = start + 1
    while end < min(groups.count, start + 12), groups[end].isPair, gaps[end - 1] == gaps[start] {
      end += 1
    }
    var first = start
    while first > max(0, start - 12), groups[first - 1].isPair, gaps[first - 1] == gaps[start] {
      first -= 1
    }
    let values = groups[first..<end].map(\.value)
    let isAscending = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    return values.count > 5 && isAscending
  }

  /// Whether it is two dates or times in a row: "07/10/24 08/10", "09.00 - 10.30 - 14".
  private func isDates(_ range: Range<Int>) -> Bool {
    let values = groups[range].map(\.value)
    let gaps = Array(gaps[range.dropLast()])
    let isAlternating = gaps[0] == gaps[2] && gaps[1] == gaps[3] && gaps[0] != gaps[1]
    if isAlternating, values[0] < 32, values[2] < 32, values[4] < 32, values[1] < 60, values[3] < 60
    {
      return true
    }
    let isDay = gaps[0] == gaps[1] && gaps[2] != gaps[0] && values[0] < 32 && values[1] < 13
    return isDay && values[3] < 32 && values[4] < 60
  }

  /// Whether it counts upward: "0 1 2 3 4 5 6 7 8 9", "01 02 03 04 05".
  private func isCounting(_ range: Range<Int>) -> Bool {
    let values = groups[range].map(\.value)
    return values.count > 4 && zip(values, values.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  // MARK: Other numbers

  /// The end of a number of 9 to 15 digits after a plus, without a leading zero.
  func endOfInternational(from start: Int) -> Int? {
    guard groups[start].digits[0] != 0 else { return nil }
    return end(of: 9...15, from: start)
  }

  /// The end of a number with `00` and a country code, or with the French country code without a
  /// plus.
  func endWithPrefix(from start: Int) -> Int? {
    if leads(start, [0, 0]), let country = country(from: start) {
      let isApart = groups[start].count == 2
      if isApart, !Self.prefixes.contains(where: { country.starts(with: $0) }) { return nil }
      return country[0] == 0 ? nil : end(of: 11...17, from: start)
    }
    guard leads(start, [3, 3]) else { return nil }
    let counts = groups[start...].prefix(6).map(\.count)
    if counts == [2, 1, 2, 2, 2, 2], groups[start + 1].digits[0] != 0 {
      return end(of: 11...11, from: start)
    }
    let isMobile = leads(start, [3, 3, 6]) || leads(start, [3, 3, 7])
    return groups[start].count == 11 && isMobile ? groups[start].range.upperBound : nil
  }

  /// The digits after the first two.
  private func country(from start: Int) -> [UInt8]? {
    let digits = Array(groups[start...].prefix(4).flatMap(\.digits).dropFirst(2))
    return digits.count < 4 ? nil : digits
  }

  /// Country codes of France, its overseas territories, its neighbours, and countries with
  /// French-speaking cities that take part.
  private static let prefixes: [[UInt8]] = [
    [3, 3], [2, 6, 2], [5, 9, 0], [5, 9, 4], [5, 9, 6], [5, 0, 8], [6, 8, 7], [6, 8, 9],
    [3, 2], [4, 1], [3, 5, 2], [4, 9], [3, 4], [3, 9], [4, 4], [3, 5, 1], [2, 1, 2], [2, 1, 3],
    [2, 1, 6], [2, 2, 1], [2, 2, 5], [2, 3, 7],
  ]

  private func leads(_ start: Int, _ digits: [UInt8]) -> Bool {
    groups[start...].prefix(2).flatMap(\.digits).starts(with: digits)
  }

  /// The index after the groups that have exactly this many digits.
  private func place(of count: Int, from start: Int) -> Int? {
    var sum = 0
    for place in start..<groups.count {
      if groups[place].isTainted { return nil }
      sum += groups[place].count
      if sum == count { return place + 1 }
      if sum > count { return nil }
    }
    return nil
  }

  /// The end of the most groups whose number of digits is in this range.
  private func end(of counts: ClosedRange<Int>, from start: Int) -> Int? {
    var sum = 0
    var end: Int?
    for group in groups[start...] {
      sum += group.count
      if group.isTainted || sum > counts.upperBound { break }
      if counts.contains(sum) { end = group.range.upperBound }
    }
    return end
  }
}
