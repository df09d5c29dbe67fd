/// A name that a few typed letters can find, folded once.
package struct SearchedName: Equatable, Sendable {
  private let bytes: [UInt8]
  private let words: [ArraySlice<UInt8>]

  package init(_ name: String) {
    bytes = name.foldedWords
    words = bytes.split(separator: 0x20)
  }

  /// How typed letters match a name, best first.
  package enum Hit: Int, Comparable, Sendable {
    /// The name begins with the letters.
    case name
    /// One of its words begins with them.
    case word
    /// They are initial letters of consecutive words: "dd" or "datdeb" for "Date de début".
    case beginnings
    case inside

    package static func < (one: Hit, other: Hit) -> Bool { one.rawValue < other.rawValue }
  }

  /// How folded letters match this name; `nil` if they do not.
  package func hit(by letters: ArraySlice<UInt8>) -> Hit? {
    guard !letters.isEmpty, letters.count <= bytes.count else { return nil }
    if bytes.starts(with: letters) { return .name }
    if words.contains(where: { bytes[$0.startIndex...].starts(with: letters) }) { return .word }
    if letters.count > 1, letters.count <= Self.longestBeginnings, isMadeOfBeginnings(letters) {
      return .beginnings
    }
    return letters.count > 1 && contains(letters) ? .inside : nil
  }

  /// In letters; longer input is matched as a word.
  private static let longestBeginnings = 6
  /// Short words such as "de", "des" or "sur" that may be skipped: their greatest length in
  /// letters, and how many in a row.
  private static let little = (letters: 3, count: 3)

  /// Whether `letters` consist of initial letters of consecutive words.
  private func isMadeOfBeginnings(_ letters: ArraySlice<UInt8>) -> Bool {
    // For each number of letters consumed, the words that may come next.
    var open = Array(repeating: Set<Int>(), count: letters.count)
    open[0] = Set(words.indices)
    for used in open.indices {
      for index in open[used] {
        let shared = zip(words[index], letters.dropFirst(used)).prefix { $0 == $1 }.count
        if used + shared == letters.count { return true }
        for count in 0..<shared { open[used + count + 1].formUnion(words(following: index)) }
      }
    }
    return false
  }

  /// The next word, and those that can be reached from it by skipping short words.
  private func words(following index: Int) -> Range<Int> {
    var end = index + 1
    while end < words.count, end - index <= Self.little.count {
      end += 1
      guard words[end - 1].count <= Self.little.letters else { break }
    }
    return index + 1..<end
  }

  private func contains(_ letters: ArraySlice<UInt8>) -> Bool {
    let first = letters.first
    return (0...bytes.count - letters.count).contains { offset in
      bytes[offset] == first && bytes[offset...].starts(with: letters)
    }
  }
}

/// The words typed to find a name; the last one may be incomplete.
package struct TypedName: Sendable {
  private let bytes: [UInt8]
  private let words: [ArraySlice<UInt8>]

  package init(_ typed: String) {
    bytes = typed.foldedWords
    words = bytes.split(separator: 0x20)
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The cost of a word that matches only `around`, so that a step ranks before its fields.
  private static let costOfAround = 4

  /// The distance between the typed words and `name`, 0 for the closest match; `nil` if they do not
  /// match.
  ///
  /// Words may match `around` (the name of the parent) instead, but at least one has to match
  /// `name`.
  package func distance(to name: SearchedName, around: SearchedName? = nil) -> Int? {
    guard !words.isEmpty else { return nil }
    if let whole = name.hit(by: bytes[...]), whole <= .word { return whole.rawValue }
    var sum = 0
    var isOwn = false
    for word in words {
      if let hit = name.hit(by: word) {
        sum += hit.rawValue + (words.count > 1 ? 1 : 0)
        isOwn = true
      } else if let hit = around?.hit(by: word) {
        sum += hit.rawValue + Self.costOfAround
      } else {
        return nil
      }
    }
    return isOwn ? sum : nil
  }
}
