/// A typed name, prepared for the search.
struct NameQuery {
  /// The significant words, in order.
  let words: [[UInt8]]
  /// The words joined by separators.
  let text: [UInt8]

  /// `nil` if `typed` has no letter and no digit.
  init?(_ typed: String) {
    let folded = NameLetter.fold(typed)
    let isFinished = folded.last == NameLetter.separator
    var words = folded.split(separator: NameLetter.separator).map(Array.init)
    // The last word may be incomplete, so abbreviations in it are not expanded.
    let unfinished = isFinished ? [] : words.suffix(1)
    words = words.dropLast(unfinished.count).flatMap { NameQuery.abbreviations[$0] ?? [$0] }
    words += unfinished
    let telling = words.filter { !NameQuery.isArticle($0) }
    guard !words.isEmpty else { return nil }
    self.init(words: telling.isEmpty ? words : telling)
  }

  private init(words: [[UInt8]]) {
    self.words = words
    text = Array(words.joined(separator: [NameLetter.separator]))
  }

  /// The query without its last word, and that word as a code; `nil` if it cannot be a code.
  var splittingLastWord: (rest: NameQuery, code: PackedCode)? {
    guard words.count > 1, let last = words.last, let code = PackedCode(NameLetter.text(last))
    else {
      return nil
    }
    return (NameQuery(words: words.dropLast()), code)
  }

  /// The query without its first words; `nil` if none remain.
  func dropping(_ count: Int) -> NameQuery? {
    count < words.count ? NameQuery(words: Array(words.dropFirst(count))) : nil
  }

  /// The query without the words in `titles`; `nil` if none remain.
  func without(_ titles: Set<[UInt8]>) -> NameQuery? {
    let rest = words.filter { !titles.contains($0) }
    return rest.isEmpty ? nil : NameQuery(words: rest)
  }

  /// Whether `word` is an article or preposition, which does not distinguish names.
  static func isArticle(_ word: some Collection<UInt8>) -> Bool {
    word.count <= 3 && articles.contains(number(word))
  }

  private static let articles = ["l", "le", "la", "les", "d", "de", "du", "des"].map {
    number(NameLetter.fold($0))
  }

  /// A word of up to three letters as one number, for a fast comparison.
  private static func number(_ word: some Collection<UInt8>) -> UInt32 {
    word.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Common abbreviations of words that the table has in full.
  private static let abbreviations: [[UInt8]: [[UInt8]]] = [
    ("st", "saint"), ("ste", "sainte"), ("sts", "saints"), ("stes", "saintes"),
    ("cc", "communaute communes"), ("ca", "communaute agglomeration"),
    ("cu", "communaute urbaine"),
  ].reduce(into: [:]) { words, pair in
    let long = NameLetter.fold(pair.1).split(separator: NameLetter.separator)
    words[NameLetter.fold(pair.0)] = long.map { Array($0) }
  }
}
