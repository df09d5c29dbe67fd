import Drafts
import Files
import Platform
import RunningProgram
import Synchronization
import Testing
import TestSupport

@Suite("Two at once")
struct LockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }
  private let clock = TestClock()

  private var drafts: DraftStore { store(PosixDisk(), clock, folder: folder.path) }

  @Test("Two at once: the second is told who has it since when, and gets it when the first is gone")
  func twice() throws {
    let draft = drafts.create()
    try drafts.save(draft, .durable)
    let first = try drafts.lock(draft.id)
    let since = clock.now
    clock.advance(3600)
    let error = #expect(throws: DraftError.self) { try drafts.lock(draft.id) }
    guard case .openElsewhere(let holder?) = error else {
      Issue.record("nobody is named")
      return
    }
    #expect(holder.since == since)
    #expect(!holder.host.isEmpty)
    #expect(error?.message(clock.clock).contains("07/10/2024 à 10:00") == true)
    #expect(throws: DraftError.self) { try drafts.trash(draft.id) }
    first.release()
    try drafts.lock(draft.id).release()
    #expect(!folder.allNames.contains { $0.hasSuffix(".verrou") })
  }

  @Test(
    "A program on this machine is named with its terminal, told to end, and its draft taken over"
  )
  func lockEndingOther() throws {
    let told = Mutex<[Int]>([])
    let disk = MemoryDisk()
    try disk.makeFolder("d")
    var first = Processes.number(1, of: 1, 2)
    first.terminal = { "pts/3" }
    let lock = try store(disk, clock, processes: first).lock("x")
    var second = Processes.number(2, of: 1, 2)
    let rests = Countdown(2)
    second.end = { other in
      told.withLock { $0.append(other.number) }
      return true
    }
    // It takes a while to save.
    second.rest = {
      if rests.isNow() { lock.release() }
    }
    let drafts = store(disk, clock, processes: second)
    let error = #expect(throws: DraftError.self) { try drafts.lock("x") }
    #expect(error?.message(clock.clock).contains("terminal pts/3, processus 1") == true)
    try drafts.lockEndingOther("x").release()
    #expect(told.withLock { $0 } == [1])
  }

  @Test(
    "A program that does not end, or cannot be told to, leaves the draft to be read, and it is said"
  )
  func staysOpen() throws {
    let disk = MemoryDisk()
    try disk.makeFolder("d")
    let lock = try store(disk, clock, processes: .number(1, of: 1, 2)).lock("x")
    defer { lock.release() }
    var deaf = Processes.number(2, of: 1, 2)
    deaf.end = { _ in true }
    let error = #expect(throws: DraftError.self) {
      try store(disk, clock, processes: deaf).lockEndingOther("x")
    }
    #expect(error?.description.contains("le processus 1 ne répond pas") == true)
    // Another machine's process of the same number, and one that has ended, are nobody to be told.
    for others in [Processes.number(2, of: 1, 2, host: "ailleurs"), .number(2, of: 2)] {
      let error = #expect(throws: DraftError.self) {
        try store(disk, clock, processes: others).lockEndingOther("x")
      }
      guard case .openElsewhere(let holder?)? = error else {
        Issue.record("it is not said who has it")
        continue
      }
      #expect(!holder.isHere)
    }
  }

  @Test("Killed program: no stale lock")
  func stale() throws {
    let draft = drafts.create()
    try drafts.save(draft, .durable)
    let name = "brouillons/.\(draft.id).verrou"
    try folder.write(
      Array(#"{"machine": "morte", "processus": 1, "depuis": "2020-01-01T00:00:00Z"}"#.utf8),
      to: name
    )
    let lock = try drafts.lock(draft.id)
    let error = #expect(throws: DraftError.self) { try drafts.lock(draft.id) }
    #expect(error?.description.contains("morte") == false)
    lock.release()
    #expect(!folder.exists(name))
  }

  @Test("However many ask for it at the same time, one has it")
  func contention() async throws {
    let drafts = drafts
    let holders = Holders()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<1000 {
            guard let lock = try? drafts.lock("x") else { continue }
            holders.enter()
            usleep(20)
            holders.leave()
            lock.release()
          }
        }
      }
    }
    #expect(holders.most == 1)
  }

  @Test("A note that somebody else wrote commands no terminal, and a broken one is no hindrance")
  func notes() throws {
    let disk = MemoryDisk()
    let drafts = store(disk, clock)
    for note in [
      #"{"machine": "\u001b[2J", "processus": 1, "depuis": "2020-01-01T00:00:00Z"}"#, "?",
    ] {
      let attempt = try disk.lock("d/brouillons/.x.verrou", note: Array(note.utf8))
      guard case .acquired(let held) = attempt else {
        Issue.record("the lock is held")
        continue
      }
      try disk.makeFolder("d")
      let error = #expect(throws: DraftError.self) { try drafts.lock("x") }
      #expect(error?.description.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
      held.release()
    }
  }

  @Test("What a killed program left half written is taken away, of this draft alone")
  func sweep() throws {
    let draft = drafts.create()
    try drafts.save(draft, .durable)
    try folder.write([], to: "brouillons/.\(draft.id).abc.tmp")
    try folder.write([], to: "brouillons/.autre.abc.tmp")
    try folder.write([], to: "brouillons/.parti.verrou")
    try drafts.lock(draft.id).release()
    #expect(!folder.exists("brouillons/.\(draft.id).abc.tmp"))
    #expect(folder.exists("brouillons/.autre.abc.tmp"))
    #expect(!folder.exists("brouillons/.parti.verrou"), "a lock of no draft")
  }
}

private final class Holders: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func enter() {
    counts.withLock { counts in
      counts.now += 1
      counts.most = max(counts.most, counts.now)
    }
  }

  func leave() { counts.withLock { $0.now -= 1 } }
}
