/// What a person typed, ready to be looked for in names.
struct NameQuery {
  /// The words that count, in their order.
  let words: [[UInt8]]
  /// The words with a separator between them.
  let text: [UInt8]
  /// Which letters occur, as the table counts them: bit 0 is a, bit 26 any digit.
  let letters: UInt32

  /// Nil if `typed` has neither letter nor digit.
  init?(_ typed: String) {
    let folded = Folding.fold(typed)
    let isFinished = folded.last == Folding.separator
    var words = folded.split(separator: Folding.separator).map(Array.init)
    for index in words.indices where isFinished || index < words.count - 1 {
      words[index] = NameQuery.abbreviations[words[index]] ?? words[index]
    }
    let telling = words.filter { !NameQuery.articles.contains($0) }
    self.words = telling.isEmpty ? words : telling
    guard !words.isEmpty else { return nil }
    text = Array(self.words.joined(separator: [Folding.separator]))
    letters = text.reduce(0) { $0 | NameQuery.bit($1) }
  }

  /// The words that never tell one name from another.
  static let articles: Set<[UInt8]> = [
    Folding.word("l"), Folding.word("le"), Folding.word("la"), Folding.word("les"),
    Folding.word("d"), Folding.word("de"), Folding.word("du"), Folding.word("des"),
  ]

  private static let abbreviations: [[UInt8]: [UInt8]] = [
    Folding.word("st"): Folding.word("saint"), Folding.word("ste"): Folding.word("sainte"),
    Folding.word("sts"): Folding.word("saints"), Folding.word("stes"): Folding.word("saintes"),
  ]

  private static func bit(_ folded: UInt8) -> UInt32 {
    folded == Folding.separator ? 0 : 1 << (min(UInt32(folded), 27) - 1)
  }
}
