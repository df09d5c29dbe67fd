import Drafts
import FoundationEssentials
import FormModel
import JSONText
import TestSupport
import Testing

@Suite("Two people's edits of one canevas, put together")
struct MergePropertyTests {
  /// `CASES=2000 swift test --filter MergePropertyTests` tries more of them.
  private static let pairs =
    ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 160
  private static let parts = 8

  private struct Pair {
    let base: Answers
    let here: Answers
    let there: Answers
    let ownEdits: [Edit]
    let otherEdits: [Edit]

    init(_ base: Answers, seed: UInt64) {
      self.base = base
      var own = SeededEditor("ici", seed: seed &* 2)
      var other = SeededEditor("la", seed: seed &* 2 &+ 1)
      ownEdits = own.edits(of: base)
      otherEdits = other.edits(of: base)
      here = Self.applied(ownEdits, to: base)
      there = Self.applied(otherEdits, to: base)
    }

    static func applied(_ edits: [Edit], to answers: Answers) -> Answers {
      canevas.ordered(edits.reduce(into: answers) { $1.apply(to: &$0) })
    }

    var touchesTheSame: Bool {
      ownEdits.contains { own in otherEdits.contains { own.touches($0, in: base) } }
    }
  }

  @Test(
    "Nothing of either side is lost, and what one alone touched needs no question",
    arguments: 0..<parts
  )
  func seeded(part: Int) throws {
    let bases = try ["rennes", "convention", "climat"].map {
      TaggedCanevas(try Example.answers($0)).answers
    }
    var quiet = 0
    for number in 0..<Self.pairs / Self.parts {
      let seed = UInt64(part * 10_000 + number)
      let pair = Pair(bases[number % bases.count], seed: seed)
      let merge = canevas.merge(from: pair.base, pair.here, pair.there)
      expectNothingLost(pair, merge, seed)
      if pair.touchesTheSame { continue }
      quiet += 1
      #expect(
        merge.contested.map(\.path.description) == [],
        "seed \(seed)"
      )
      let both = Pair.applied(pair.otherEdits, to: pair.here)
      let isBoth = merge.merged().answers.withSortedRows == both.withSortedRows
      #expect(isBoth, "seed \(seed)")
    }
    #expect(quiet > Self.pairs / Self.parts / 4)
  }

  private func expectNothingLost(_ pair: Pair, _ merge: Merge, _ seed: UInt64) {
    let merged = merge.merged().answers.texts
    let offered = merge.contested.reduce(into: Set<String>()) { texts, difference in
      for side in [difference.before, difference.after].compactMap(\.self) {
        texts.formUnion(Answers([difference.path.description: side]).texts)
      }
    }
    let base = pair.base.texts
    let new = pair.here.texts.union(pair.there.texts).subtracting(base)
    #expect(new.isSubset(of: merged.union(offered)), "seed \(seed)")
    // The words that tell the rows: no other text is there once.
    let shared = base.intersection(pair.here.texts).intersection(pair.there.texts)
      .filter { $0.hasPrefix("marque") }
    #expect(shared.isSubset(of: merged), "seed \(seed)")
    // Each of these costs as much as the merge itself.
    guard seed % 4 == 0 else { return }
    let all = merge.merged(taking: Set(merge.items.indices)).answers.texts
    #expect(pair.there.texts.subtracting(base).isSubset(of: all), "seed \(seed)")
    let none = merge.merged(taking: []).answers
    #expect(none == pair.here, "seed \(seed)")
  }
}
