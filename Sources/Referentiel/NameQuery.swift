/// What a person typed, ready to be looked for in names.
struct NameQuery {
  /// The words that count, in their order.
  let words: [[UInt8]]
  /// The words with a separator between them.
  let text: [UInt8]

  /// Nil if `typed` has neither letter nor digit.
  init?(_ typed: String) {
    let folded = NameLetter.fold(typed)
    let isFinished = folded.last == NameLetter.separator
    var words = folded.split(separator: NameLetter.separator).map(Array.init)
    // The last word may still become another one.
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

  /// The query without its last word, and that word as a code; nil if it has the shape of none.
  var splittingLastWord: (rest: NameQuery, code: PackedCode)? {
    guard words.count > 1, let last = words.last, let code = PackedCode(NameLetter.text(last))
    else {
      return nil
    }
    return (NameQuery(words: words.dropLast()), code)
  }

  /// The query without its first words; nil if nothing else is in it.
  func dropping(_ count: Int) -> NameQuery? {
    count < words.count ? NameQuery(words: Array(words.dropFirst(count))) : nil
  }

  /// The query without the words of `titles`; nil if nothing else is in it.
  func without(_ titles: Set<[UInt8]>) -> NameQuery? {
    let rest = words.filter { !titles.contains($0) }
    return rest.isEmpty ? nil : NameQuery(words: rest)
  }

  /// Whether `word` is one of those that never tell one name from another.
  static func isArticle(_ word: some Collection<UInt8>) -> Bool {
    word.count <= 3 && articles.contains(number(word))
  }

  private static let articles = ["l", "le", "la", "les", "d", "de", "du", "des"].map {
    number(NameLetter.fold($0))
  }

  /// A word of up to three letters as one number, which compares quickly.
  private static func number(_ word: some Collection<UInt8>) -> UInt32 {
    word.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// What people write short and the table in full.
  private static let abbreviations: [[UInt8]: [[UInt8]]] = [
    ("st", "saint"), ("ste", "sainte"), ("sts", "saints"), ("stes", "saintes"),
    ("cc", "communaute communes"), ("ca", "communaute agglomeration"),
    ("cu", "communaute urbaine"),
  ].reduce(into: [:]) { words, pair in
    let long = NameLetter.fold(pair.1).split(separator: NameLetter.separator)
    words[NameLetter.fold(pair.0)] = long.map { Array($0) }
  }
}
