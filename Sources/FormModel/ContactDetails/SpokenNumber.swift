/// Finds a telephone number in words: "zéro six, douze, trente-quatre, cinquante-six,
/// soixante-dix-huit".
enum SpokenNumber {
  static func first(in text: [Unicode.Scalar]) -> Range<Int>? {
    var run: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let word = text[place...].prefix { $0.isAlphabetic || ("0"..."9").contains($0) }
      if word.isEmpty {
        place += 1
        continue
      }
      place = word.endIndex
      if run.isEmpty, word.first != "z", word.first != "Z" { continue }
      let spelling = String(String.UnicodeScalarView(word)).lowercased()
      if run.isEmpty {
        if spelling == "zéro" || spelling == "zero" { run = [word.indices] }
      } else if words.contains(spelling) || word.count < 3 && UInt8(spelling) != nil {
        run.append(word.indices)
      } else {
        if let found = found(run) { return found }
        run = spelling == "zéro" || spelling == "zero" ? [word.indices] : []
      }
    }
    return found(run)
  }

  /// A run is a number if it has a zero, the next digit, and at least four more numbers.
  private static func found(_ run: [Range<Int>]) -> Range<Int>? {
    guard run.count > 5, let first = run.first, let last = run.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private static let words: Set<String> = [
    "zéro", "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
    "onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente", "quarante",
    "cinquante", "soixante", "septante", "huitante", "octante", "nonante", "et", "vingts",
  ]
}
