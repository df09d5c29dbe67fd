internal import Exports
internal import FormModel
internal import JSONText

/// Counts the terms of the canevas that one thread reads: those of the texts of a concertation and of its propositions.
struct CollectedTerms: Sendable {
  private(set) var lexicon: Lexicon
  private let names: SurveyNames
  private let texts: [JSONKey]
  private let scanner = TermScanner()

  init(_ survey: Survey) {
    lexicon = Lexicon(publics: survey.publics.count)
    (names, texts) = (survey.names, survey.texts)
  }

  /// Adds the published canevas `export`. Concertations whose public is not known count nowhere.
  mutating func add(
    _ export: FlatJSON.Node,
    of document: FlatJSON,
    _ facts: CanevasFacts,
    canevas: Int
  ) {
    let scanner = scanner
    let answers = document.member(JSONFormat.answersKey, of: export) ?? export
    for (index, row) in document.rows(names.concertations, of: answers).enumerated() {
      let publics = facts.concertations[index].publics
      if publics.isEmpty { continue }
      lexicon.begin(
        Lexicon.Unit(canevas: UInt32(canevas), concertation: UInt32(index), publics: publics)
      )
      func count(_ text: UnsafeRawBufferPointer) {
        Passages.forEach(in: text) { line in
          scanner.terms(of: line) { lexicon.add($0.hash) }
        }
      }
      for key in texts { document.text(key, of: row, count) }
      for proposition in document.rows(names.propositions, of: row) {
        document.text(names.proposition, of: proposition, count)
      }
      lexicon.dropEmptyUnit()
    }
  }
}
