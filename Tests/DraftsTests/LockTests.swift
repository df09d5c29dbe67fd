import Drafts
import Files
import RunningProgram
import Synchronization
import Testing
import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
      guard case .taken(let held) = try disk.lock("d/brouillons/.x.verrou", note: Array(note.utf8))
      else { return }
      try disk.makeFolder("d")
      let error = #expect(throws: DraftError.self) { try drafts.lock("x") }
      #expect(error?.description.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
      held.release()
    }
  }

  @Test("What killed programs left half written is taken away, of this draft and of others")
  func sweep() throws {
    let draft = drafts.create()
    try drafts.save(draft, .durable)
    try folder.write([], to: "brouillons/.\(draft.id).abc.tmp")
    try folder.write([], to: "brouillons/.autre.abc.tmp")
    try drafts.lock(draft.id).release()
    #expect(!folder.exists("brouillons/.\(draft.id).abc.tmp"))
    #expect(!folder.exists("brouillons/.autre.abc.tmp"))
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
