/// Finds the terms of a text: words that mean something, and expressions of two of them with at most two others
/// between (« recours humain », « protection des données »).
struct TermScanner: Sendable {
  struct Term {
    let hash: UInt64
    /// The UTF-8 offsets in the text.
    let range: Range<Int>
  }

  private let scanner = WordScanner()
  private let links = WordSet(StopWords.links)
  /// How many empty words an expression may have inside: « protection de l’enfance ».
  private static let gap = 2

  /// `text` is UTF-8.
  func terms(of text: UnsafeRawBufferPointer, _ take: (Term) -> Void) {
    // The hash of what stands since the last content word, 0 for none.
    var open: UInt64 = 0
    var start = 0
    var between = 0
    scanner.words(of: text) { word in
      if word.isAfterSign { open = 0 }
      switch word.kind {
      case .content:
        take(Term(hash: word.hash, range: word.range))
        if open != 0 {
          let hash = WordHash.joined(open, word.hash)
          take(Term(hash: hash, range: start..<word.range.upperBound))
        }
        (open, start, between) = (WordHash.joined(1, word.hash), word.range.lowerBound, 0)
      case .stop:
        between += 1
        let isOpen = open != 0 && between <= Self.gap && links.contains(word.hash)
        open = isOpen ? WordHash.joined(open, word.hash) : 0
      case .negation, .number: open = 0
      }
    }
  }

  /// `isFirst` for those with which the text begins.
  func terms(of text: String) -> [(hash: UInt64, words: String, isFirst: Bool)] {
    var text = text
    var found: [(hash: UInt64, words: String, isFirst: Bool)] = []
    text.withUTF8 { utf8 in
      terms(of: UnsafeRawBufferPointer(utf8)) { term in
        let words = String(decoding: utf8[term.range], as: UTF8.self)
        found.append((term.hash, words, term.range.lowerBound == 0))
      }
    }
    return found
  }
}
