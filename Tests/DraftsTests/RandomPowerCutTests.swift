import Drafts
import FoundationEssentials
import Platform
import Synchronization
import Testing
import TestSupport

/// Somebody writes, on a disk that another writes to as well, until the power goes or the program
/// is killed at some step. `CASES=20000 SEED=1 swift test --filter RandomPowerCutTests` tries more,
/// and prints how many.
@Suite("Power cuts and kills at random")
struct RandomPowerCutTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let cases = environment["CASES"].flatMap { Int($0) } ?? 24
  private static let seed = environment["SEED"].flatMap { UInt64($0) } ?? 1

  @Test("What was written is there after a kill, what was durable after a power cut")
  func random() throws {
    var (cuts, kills) = (0, 0)
    for number in 0..<Self.cases {
      var dice = SeededNumbers(seed: Self.seed &* 1_000_003 &+ UInt64(number))
      let life = try Life(&dice)
      let place: Comment = "SEED=\(Self.seed), case \(number)"
      try life.check(life.disk.afterKill(), since: life.written, place)
      kills += 1
      for kept in 0...life.disk.unsyncedNames {
        for unsynced in MemoryDisk.Unsynced.allCases {
          try life.check(life.disk.afterPowerCut(kept: kept, unsynced), since: life.durable, place)
          cuts += 1
        }
      }
    }
    print("\(cuts) power cuts, \(kills) kills")
    #expect(kills == Self.cases && cuts > kills)
  }
}

/// One life of a draft until its end. Texts are numbers that count up, so that it can be told how
/// far what is found has come.
private final class Life: Sendable {
  let disk = MemoryDisk()
  private let draft: Draft
  private let known: Mutex<Known>

  private struct Known {
    /// The last text that any save has come back from, and the last from a durable one.
    var written = 0
    var durable = 0
    var last = 0
    var elsewhere: Set<Int> = []
    /// A durable save is under way.
    var isBusy = false
  }

  var written: Int { known.withLock(\.written) }
  var durable: Int { known.withLock(\.durable) }

  init(_ dice: inout SeededNumbers) throws {
    let clock = TestClock()
    draft = store(disk).create().saying("0")
    known = Mutex(Known())
    try store(disk).save(draft, .durable)
    let own = Mutex<DraftStore?>(nil)
    let meanwhile = Mutex(SeededNumbers(seed: dice.next()))
    // While the disk syncs, somebody goes on typing.
    let hooked = HookedDisk(disk, syncsOnly: true) { [weak self] in
      guard let self, self.known.withLock(\.isBusy),
        meanwhile.withLock({ Int.random(in: 0..<3, using: &$0) }) == 0,
        let store = own.withLock({ $0 })
      else { return }
      self.save(.quick, store)
    }
    let drafts = store(hooked, clock)
    own.withLock { $0 = drafts }
    _ = try drafts.open(draft.id)
    let steps = Int.random(in: 1...30, using: &dice)
    let end = Int.random(in: 0...(steps * 8), using: &dice)
    disk.stop(after: end)
    for _ in 0..<steps where !disk.hasStopped {
      clock.advance([0, 1, 61].randomElement(using: &dice) ?? 0)
      switch Int.random(in: 0..<12, using: &dice) {
      case 0..<5: save(.quick, drafts)
      case 5..<10: save(.durable, drafts)
      case 10: putFromElsewhere()
      default: disk.refuse([ENOSPC, nil, nil].randomElement(using: &dice) ?? nil)
      }
    }
    own.withLock { $0 = nil }
  }

  private func save(_ level: Durability, _ drafts: DraftStore) {
    let number = known.withLock { known in
      known.last += 1
      return known.last
    }
    do throws(DraftError) {
      let wasBusy = known.withLock { known in
        defer { known.isBusy = level == .durable }
        return known.isBusy
      }
      defer { known.withLock { $0.isBusy = wasBusy } }
      try drafts.save(draft.saying("\(number)"), level)
      note(number, level)
    } catch {
      guard case .changedOutside(let other) = error else { return }
      // It is beside the file by then, and synced.
      note(number, .durable)
      try? drafts.accept(other)
    }
  }

  private func note(_ number: Int, _ level: Durability) {
    known.withLock { known in
      known.written = max(known.written, number)
      if level == .durable { known.durable = max(known.durable, number) }
    }
  }

  private func putFromElsewhere() {
    let number = known.withLock { known in
      known.last += 1
      known.elsewhere.insert(known.last)
      return known.last
    }
    disk.put(
      DraftFile.bytes(of: draft.saying("\(number)"), form: canevas),
      at: "d/brouillons/\(draft.id).json"
    )
  }

  /// The draft reads, as it was at `number` or later; what came from elsewhere is somewhere too.
  func check(_ after: MemoryDisk, since number: Int, _ place: Comment) throws {
    let found = store(after)
    let opened = try found.open(draft.id)
    let text = Int(opened.draft.text ?? "") ?? -1
    #expect(text >= number || isElsewhere(text), place)
    for version in try found.versions(of: draft.id) { _ = try found.draft(of: version) }
    if case .diverged(let saved, _) = opened.recovery { try found.accept(saved) }
    try found.save(opened.draft.saying("la suite"), .durable)
    #expect(try store(after).open(draft.id).draft.text == "la suite", place)
    #expect(try store(after).open(draft.id).recovery == nil, place)
  }

  private func isElsewhere(_ number: Int) -> Bool {
    known.withLock { $0.elsewhere.contains(number) }
  }
}
