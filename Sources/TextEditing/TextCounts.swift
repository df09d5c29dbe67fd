/// The length of a text in words and in characters.
package struct TextCounts: Equatable, Sendable {
  /// Runs between blanks that have a letter or a digit. As in word processors, « l’homme » is one
  /// word, a spaced sign ( : ; ! ? « » – ) is none, and a number grouped by no-break spaces is one.
  package var words = 0
  /// Grapheme clusters, including blanks and line ends.
  package var characters = 0

  package init(_ text: String) { self.init(text, 0..<text.utf8.count) }

  /// Counts the text between two seams.
  init(_ text: String, _ range: Range<Int>) {
    let isInWord = range.lowerBound > 0 && TextSeam.isWord(text.byte(range.lowerBound - 1))
    self = text.scan(from: range.lowerBound) { scanner in
      var counts = TextCounts()
      var words = WordCounter(isInWord: isInWord)
      while scanner.position < range.upperBound, let character = scanner.next() {
        counts.characters += 1
        words.take(character)
      }
      counts.words = words.count
      return counts
    }
  }

  private init() {}
}

extension String {
  /// The number of characters between two offsets on character boundaries; negative if `other`
  /// comes first.
  func characters(from offset: Int, to other: Int) -> Int {
    guard offset <= other else { return -characters(from: other, to: offset) }
    return scan(from: offset) { scanner in
      var count = 0
      while scanner.position < other, scanner.next() != nil { count += 1 }
      return count
    }
  }
}

private struct WordCounter {
  private(set) var count = 0
  private var isInWord: Bool
  private var endsInDigit = false
  /// Whether a digit would continue the number before a no-break space.
  private var isInNumber = false

  init(isInWord: Bool) { self.isInWord = isInWord }

  mutating func take(_ character: ScannedCharacter) {
    if character.isBlank || character.isNewline {
      (isInWord, isInNumber, endsInDigit) = (false, false, false)
    } else if character.isNoBreakSpace {
      (isInWord, isInNumber, endsInDigit) = (false, endsInDigit, false)
    } else if character.isDigit {
      if !isInWord, !isInNumber { count += 1 }
      (isInWord, isInNumber, endsInDigit) = (true, false, true)
    } else {
      if !isInWord, character.isLetterOrNumber {
        count += 1
        isInWord = true
      }
      (isInNumber, endsInDigit) = (false, false)
    }
  }
}

/// Offsets at which a text can be split so that the counts of both parts add up to those of the whole.
///
/// This holds whatever changes beyond the bytes next to the seam, so an edit only counts a few
/// words again.
enum TextSeam {
  /// The last seam before `offset` that an edit at `offset` does not affect.
  static func before(_ offset: Int, in text: String) -> Int {
    var seam = offset - 1
    while seam > 0, !isSeam(seam, in: text) { seam -= 1 }
    return max(seam, 0)
  }

  /// The first seam after `offset` that an edit up to `offset` does not affect.
  static func after(_ offset: Int, in text: String) -> Int {
    var seam = offset + 2
    while seam < text.utf8.count, !isSeam(seam, in: text) { seam += 1 }
    return min(seam, text.utf8.count)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Seams are after a newline, and after a letter, a digit or a blank between two ASCII
  /// characters, which neither join nor leave in doubt whether a word continues.
  private static func isSeam(_ offset: Int, in text: String) -> Bool {
    let last = text.byte(offset - 1)
    if last == UInt8(ascii: "\n") { return true }
    guard isWord(last) || last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") else {
      return false
    }
    return offset > 1 && text.byte(offset - 2) < 0x80 && text.byte(offset) < 0x80
  }
}
