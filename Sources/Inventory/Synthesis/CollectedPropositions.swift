internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// The propositions that one thread reads, to be compared and listed when all are known. Their texts wait in a
/// temporary file.
struct CollectedPropositions: Sendable {
  struct Item: Sendable {
    /// The rank of the canevas, in the order of ids.
    var canevas: UInt32
    /// 0-based, as the rank in the table of propositions is 1-based.
    let concertation, rank: UInt32
    /// The index of its words in `sets`; `wordless` where there are none to compare.
    var set: UInt32
    /// The index of the spool that has its text.
    var spool: UInt32 = 0
    let offset: UInt64
    let count: UInt32

    static let wordless = UInt32.max

    /// Where its text waits.
    func extent(in spool: Spool) -> Spool.Extent {
      Spool.Extent(spool: spool, offset: Int(offset), count: Int(count))
    }
  }

  /// Those of a canevas stand together, in its order.
  private(set) var items: [Item] = []
  private(set) var sets = WordSets()
  let spool: Spool
  private var known: [UInt64: UInt32] = [:]
  private let names: SurveyNames
  private let scanner: WordScanner

  init(_ survey: Survey, _ scanner: WordScanner, _ spool: Spool) {
    (names, self.scanner, self.spool) = (survey.names, scanner, spool)
  }

  /// Adds the propositions of the published canevas `export`.
  mutating func add(_ export: FlatJSON.Node, of document: FlatJSON, canevas: Int) throws(DiskError)
  {
    let answers = document.member(JSONFormat.answersKey, of: export) ?? export
    let held = document.values(names.concertations, of: answers) ?? []
    for (concertation, row) in held.enumerated() where document.kind(row) == .object {
      let propositions = document.values(names.propositions, of: row) ?? []
      for (rank, item) in propositions.enumerated() where document.kind(item) == .object {
        var (bytes, words): ([UInt8], PropositionWords?) = ([], nil)
        if let text = document.member(names.proposition, of: item), document.kind(text) == .string {
          (bytes, words) = document.withText(text) { (Array($0), PropositionWords($0, scanner)) }
        }
        let extent = try spool.append(bytes)
        items.append(
          Item(
            canevas: UInt32(canevas),
            concertation: UInt32(concertation),
            rank: UInt32(rank),
            set: words.map { $0.words.isEmpty ? Item.wordless : set($0) } ?? Item.wordless,
            offset: UInt64(extent.offset),
            count: UInt32(extent.count)
          )
        )
      }
    }
  }

  private mutating func set(_ words: PropositionWords) -> UInt32 {
    let hash = words.hash
    if let set = known[hash] { return set }
    let set = UInt32(sets.count)
    known[hash] = set
    sets.append(words)
    return set
  }
}
