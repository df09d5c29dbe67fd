internal import TextFolding

/// Guesses what an unknown word was meant to be.
enum Nearest {
  /// The known word within one or two typos, or the only one that begins with the typed text; case
  /// and accents are ignored. `nil` if none is close, since a far-fetched proposal is worse than
  /// none.
  static func word(to typed: String, among known: [String]) -> String? {
    let letters = Array(typed.folded.utf8)
    let distances = known.map { (word: $0, count: slips(from: letters, to: Array($0.folded.utf8))) }
    let near = distances.filter { $0.count <= (letters.count < 6 ? 1 : 2) }
    if let nearest = near.min(by: { $0.count < $1.count }) { return nearest.word }
    guard letters.count >= 3 else { return nil }
    let begun = known.filter { $0.folded.utf8.starts(with: letters) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// The Damerau–Levenshtein distance: letters missing, added, wrong or transposed.
  private static func slips(from typed: [UInt8], to word: [UInt8]) -> Int {
    // Longer than any known word, so skip the computation.
    if typed.count > 40 { return typed.count }
    var before: [Int] = []
    var above = Array(0...word.count)
    for (row, letter) in typed.enumerated() {
      var line = [row + 1]
      for (column, other) in word.enumerated() {
        var count = min(above[column + 1] + 1, line[column] + 1)
        count = min(count, above[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == word[column - 1], typed[row - 1] == other {
          count = min(count, before[column - 1] + 1)
        }
        line.append(count)
      }
      (before, above) = (above, line)
    }
    return above[word.count]
  }

  /// " Vouliez-vous dire « relire » ?", or the empty string.
  static func question(_ typed: String, among known: [String]) -> String {
    word(to: typed, among: known).map { " Vouliez-vous dire « \($0) » ?" } ?? ""
  }
}
