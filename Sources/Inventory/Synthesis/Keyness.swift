internal import Platform

/// How much more often a term stands in one set of texts than in another: the log-likelihood ratio G² of Dunning
/// (“Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19, 1993).
enum Keyness {
  /// The least G² that is shown: with one degree of freedom, chance alone reaches it in 1 of 10,000 terms.
  static let threshold = 15.13
  /// In how many units of the public a term has to stand at least. Below, the approximation by χ² is poor.
  static let minimum = 5

  /// Of a table of two by two: `one` of `ones` units on the one side have the term, and `other` of `others` on the other.
  static func g2(_ one: Int, of ones: Int, _ other: Int, of others: Int) -> Double {
    let all = Double(ones + others)
    let (with, without) = (one + other, ones + others - one - other)
    let cells = [
      (one, ones, with), (ones - one, ones, without), (other, others, with),
      (others - other, others, without),
    ]
    return 2
      * cells.reduce(0) { sum, cell in
        if cell.0 == 0 { return sum }
        let expected = Double(cell.1) * Double(cell.2) / all
        return sum + Double(cell.0) * log(Double(cell.0) / expected)
      }
  }
}

/// A term that stands out where a public speaks.
struct StandingTerm: Equatable, Sendable {
  let count: Lexicon.Count
  /// How many units of the public there are, and of others.
  let here, elsewhere: Int
  let g2: Double

  /// Those of a public, highest G² first.
  static func all(of index: Int, in lexicon: Lexicon) -> [StandingTerm] {
    let here = lexicon.unitCount(index)
    let elsewhere = lexicon.units.count - here
    if here == 0 || elsewhere == 0 { return [] }
    return lexicon.counts(of: index, minimum: Keyness.minimum)
      .filter { $0.here * elsewhere > $0.elsewhere * here }
      .map {
        let g2 = Keyness.g2($0.here, of: here, $0.elsewhere, of: elsewhere)
        return StandingTerm(count: $0, here: here, elsewhere: elsewhere, g2: g2)
      }
      .filter { $0.g2 >= Keyness.threshold }
      .sorted { ($1.g2, $1.count.here, $0.count.term) < ($0.g2, $0.count.here, $1.count.term) }
  }
}
