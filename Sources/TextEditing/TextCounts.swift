/// How long a text is, as the person counts who writes it.
package struct TextCounts: Equatable, Sendable {
  package private(set) var words = 0
  /// Characters as they are seen, blanks and line ends included.
  package private(set) var characters = 0

  package init(_ text: String) { self.init(text, in: 0..<text.utf8.count) }

  /// Counts between two places that `text` may be cut at, see `TextCounts.seam(in:…)`.
  init(_ text: String, in range: Range<Int>) {
    self = text.scan(from: range.lowerBound) { scanner in
      var counts = TextCounts()
      var isInWord = false
      while scanner.position < range.upperBound, let character = scanner.next() {
        counts.characters += 1
        if character.isBlank || character.isNewline {
          isInWord = false
        } else if !isInWord {
          isInWord = true; counts.words += 1
        }
      }
      return counts
    }
  }

  private init() {}
}
