internal import FormModel
internal import JSONText

/// A term that stands out for a public, as people wrote it, with the first passage that has it.
struct QuotedTerm: Sendable {
  let standing: StandingTerm
  let words: String
  let passage: String

  /// How many terms of a public are given.
  static let most = 500

  /// For each public its terms, highest G² first.
  static func all(_ lexicon: Lexicon, _ lines: PooledLines, _ survey: Survey) -> [[QuotedTerm]] {
    let standing = survey.publics.indices.map {
      Array(StandingTerm.all(of: $0, in: lexicon).prefix(most))
    }
    var finder = TermFinder(lines, survey)
    var quoted = standing.map { [QuotedTerm?](repeating: nil, count: $0.count) }
    // In the order of canevas, each of which is read once.
    let pairs = standing.indices.flatMap { one in standing[one].indices.map { (one, $0) } }
      .sorted { standing[$0.0][$0.1].count.first.isBefore(standing[$1.0][$1.1].count.first) }
    for (one, index) in pairs {
      let term = standing[one][index]
      if let (words, passage) = finder.find(term.count.term, in: term.count.first) {
        quoted[one][index] = QuotedTerm(standing: term, words: words, passage: passage)
      }
    }
    return quoted.map { $0.compactMap(\.self) }
  }
}

/// Looks for terms in the texts of concertations.
private struct TermFinder {
  private let lines: PooledLines
  private let survey: Survey
  private let scanner = TermScanner()
  /// The canevas read last, and its concertations.
  private var canevas: UInt32?
  private var rows: [JSONObject] = []

  init(_ lines: PooledLines, _ survey: Survey) { (self.lines, self.survey) = (lines, survey) }

  /// The words of the term and the passage; `nil` if the file cannot be read.
  mutating func find(
    _ term: UInt64,
    in unit: Lexicon.Unit
  ) -> (words: String, passage: String)? {
    if canevas != unit.canevas {
      (canevas, rows) = (unit.canevas, lines.concertations(of: Int(unit.canevas)))
    }
    guard rows.indices.contains(Int(unit.concertation)) else { return nil }
    for passage in passages(of: rows[Int(unit.concertation)]) {
      for found in scanner.terms(of: passage) where found.hash == term {
        return (found.isFirst ? found.words.withoutCapital : found.words, passage)
      }
    }
    return nil
  }

  private func passages(of row: JSONObject) -> [String] {
    let texts = survey.textKeys.flatMap { Passages.all(of: row[$0]?.string ?? "") }
    let propositions = row[survey.names.propositions.text]?.array ?? []
    return texts
      + propositions.flatMap {
        Passages.all(of: $0.object?[survey.names.proposition.text]?.string ?? "")
      }
  }
}

extension String {
  /// A capital at the beginning of a sentence is not the word’s own; one before another capital is.
  fileprivate var withoutCapital: String {
    guard let first, let second = dropFirst().first, second.isLowercase else { return self }
    return first.lowercased() + dropFirst()
  }
}
