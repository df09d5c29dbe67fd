/// What many canevas say together, as far as words tell it: nothing is summarised.
struct Synthesis: Sendable {
  let similar: SimilarPropositions
  /// For each public the terms that stand out.
  let terms: [[QuotedTerm]]

  init(_ pool: Pool, _ lines: PooledLines, _ survey: Survey) {
    similar = SimilarPropositions(pool.propositions, entryIndices: pool.entryIndices)
    terms = QuotedTerm.all(pool.lexicon, lines, survey)
  }
}
