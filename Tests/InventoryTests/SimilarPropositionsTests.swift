import Corpus
import JSONText
import TestSupport
import Testing

@testable import Inventory

@Suite("Similar propositions")
struct SimilarPropositionsTests {
  private let scanner = WordScanner()

  @Test("MinHash signatures agree as often as the exact Jaccard similarity of random sets says")
  func estimates() {
    var numbers = SeededNumbers(seed: 11)
    for shared in stride(from: 0, through: 60, by: 5) {
      var error = 0.0
      let trials = 40
      for _ in 0..<trials {
        let all = (0..<120 - shared).map { _ in UInt32(truncatingIfNeeded: numbers.next()) }
        let one = all.prefix(60).sorted()
        let other = (all.prefix(shared) + all.dropFirst(60)).sorted()
        let exact = Double(Set(one).intersection(other).count) / Double(Set(one + other).count)
        one.withUnsafeBufferPointer { one in
          other.withUnsafeBufferPointer { other in
            #expect(WordSets.jaccard(one, other) == exact)
            let equal = MinHash.factors.count {
              MinHash.value($0, of: one) == MinHash.value($0, of: other)
            }
            error += Double(equal) / Double(MinHash.factors.count) - exact
          }
        }
      }
      // The standard error of the mean over 40 × 128 values is below 0.007.
      #expect(abs(error / Double(trials)) < 0.03, "\(shared)")
    }
  }

  @Test("Pairs from the threshold on share a band, as an exact count of all pairs says")
  func candidates() {
    var numbers = SeededNumbers(seed: 12)
    var sets = WordSets()
    var plain: [Set<UInt32>] = []
    for _ in 0..<60 {
      let base = (0..<numbers.number(4...20)).map { _ in UInt32(truncatingIfNeeded: numbers.next())
      }
      for _ in 0..<3 {
        let words =
          base.filter { _ in numbers.chance(88) } + [UInt32(truncatingIfNeeded: numbers.next())]
        plain.append(Set(words))
      }
    }
    for words in plain { sets.append(PropositionWords(ascending: words.sorted())) }
    var (similar, found) = (0, 0)
    for one in plain.indices {
      for other in plain.indices where other > one {
        let shared = plain[one].intersection(plain[other]).count
        let exact = Double(shared) / Double(plain[one].union(plain[other]).count)
        #expect(sets.similarity(one, other) == exact)
        guard exact >= SimilarSets.threshold else { continue }
        similar += 1
        func key(_ band: Int, _ index: Int) -> UInt64 {
          sets.withWords(index) { MinHash.key(MinHash.factors(of: band), of: $0) }
        }
        let isFound = (0..<MinHash.bands).contains { key($0, one) == key($0, other) }
        if isFound { found += 1 }
      }
    }
    #expect(similar > 50)
    #expect(Double(found) >= 0.97 * Double(similar), "\(found) of \(similar)")
  }

  @Test("Every member has the stated share of its words in common with the first of its group")
  func centres() {
    var sets = WordSets()
    for planted in PlantedPropositions(seed: 3, families: 150).all {
      sets.append(PropositionWords(planted.text, scanner))
    }
    let weights = Array(repeating: 1, count: sets.count)
    let groups = SimilarSets.groups(sets, weights: weights)
    #expect(groups.count > 100)
    for group in groups {
      for member in group.members.dropFirst() {
        #expect(sets.similarity(group.members[0], member) >= SimilarSets.threshold)
      }
    }
    let members = groups.flatMap(\.members)
    #expect(Set(members).count == members.count)
  }

  @Test("Order, case, accents, plurals and empty words do not count; negations do")
  func words() {
    func words(_ text: String) -> PropositionWords { PropositionWords(text, scanner) }
    #expect(words("Former les AGENTS à l’IA.") == words("à l'ia, former l’agent"))
    #expect(words("Fermer les guichets").words.count == 2)
    let (one, other) = (words("Fermer les guichets"), words("Ne pas fermer les guichets"))
    var sets = WordSets()
    sets.append(one)
    sets.append(other)
    #expect(sets.similarity(0, 1) == 0)
    #expect(words("On n’ouvre rien").negations == words("Ne rien ouvrir").negations)
  }

  @Test("Pairs planted in a corpus are found, and near-misses are not", arguments: [3])
  func planted(_ seed: UInt64) throws {
    let corpus = PlantedCorpus(seed: seed, families: 60)
    let shop = try Workshop()
    var families: [String: Int] = [:]
    for (number, planted) in corpus.planted.enumerated() {
      try shop.write(JSONWriter.pretty(.object(corpus.file(number))), to: "sources/\(number).json")
      families[planted.text] = planted.family
    }
    try shop.inventory()
    var groups: [String: [Int]] = [:]
    for row in try shop.rows("propositions-proches") {
      guard let family = families[row["texte"] ?? ""] else { continue }
      groups[row["groupe"] ?? "", default: []].append(family)
    }
    let pairs = PairCount(
      groups: Array(groups.values),
      families: corpus.planted.map(\.family)
    )
    #expect(pairs.precision >= 0.98, "\(pairs)")
    #expect(pairs.recall >= 0.9, "\(pairs)")
  }

  @Test("A row names a proposition of the inventory, and has its words")
  func sources() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<40)
    try shop.inventory()
    let propositions = try shop.rows("propositions")
    let rows = try shop.rows("propositions-proches")
    #expect(rows.count > 50)
    let keys = ["canevas_id", "concertation_rang", "rang"]
    let texts = Dictionary(
      propositions.map { row in (keys.map { row[$0] ?? "" }, row["texte"] ?? "") },
      uniquingKeysWith: { one, _ in one }
    )
    for row in rows { #expect(texts[keys.map { row[$0] ?? "" }] == row["texte"]) }
    // The corpus has eight propositions, word for word; all that two canevas have stand here.
    let canevas = Dictionary(grouping: propositions, by: { $0["texte"] ?? "" })
      .filter { Set($0.value.compactMap { $0["canevas_id"] }).count > 1 }
    #expect(rows.count == canevas.values.reduce(0) { $0 + $1.count })
    #expect(Set(rows.compactMap { $0["groupe"] }).count == canevas.count)
  }

  @Test("A canevas that says the same thing twice is no group")
  func alone() throws {
    let shop = try Workshop()
    let text = try Workshop.rennes {
      $0.replacing(
        "\"propositions\": [",
        with:
          "\"propositions\": [{\"texte\": \"Deux fois la même\"}, {\"texte\": \"Deux fois la même\"},"
      )
    }
    try shop.write(text, to: "sources/rennes.json")
    try shop.inventory()
    #expect(try shop.rows("propositions").count { $0["texte"] == "Deux fois la même" } == 4)
    #expect(try shop.rows("propositions-proches").isEmpty)
  }
}

/// Pairs of planted propositions: those that say the same, and those that a grouping puts together.
struct PairCount: CustomStringConvertible {
  private let planted: Int
  private let grouped: Int
  private let right: Int

  /// `groups` has the families of the members of each group.
  init(groups: [[Int]], families: [Int]) {
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    func same(_ members: [Int]) -> Int {
      Dictionary(grouping: members, by: { $0 }).values.reduce(0) { $0 + pairs($1.count) }
    }
    planted = same(families)
    grouped = groups.reduce(0) { $0 + pairs($1.count) }
    right = groups.reduce(0) { $0 + same($1) }
  }

  var precision: Double { Double(right) / Double(max(1, grouped)) }
  var recall: Double { Double(right) / Double(max(1, planted)) }

  var description: String {
    "precision \(precision), recall \(recall), \(right) of \(planted) pairs, \(grouped) grouped"
  }
}
