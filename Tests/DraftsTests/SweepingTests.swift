import Drafts
import Files
import Testing
import TestSupport

/// Whatever a program was doing when it was killed, the next one leaves nothing hidden behind.
@Suite("What killed programs leave")
struct SweepingTests {
  @Test(
    "Killed at any step, the next to open any draft takes away what was half written",
    arguments: CrashCase.all
  )
  func crash(_ crash: CrashCase) throws {
    try everyStep { drafts, disk in
      let draft = try crash.prepare(drafts)
      return {
        let lock = try drafts.lock(draft.id)
        defer { lock.release() }
        try crash.act(drafts, disk, draft)
        drafts.remember(Place(path: "a", caret: 1), of: draft.id)
      }
    }
  }

  @Test("An import that is killed at any step leaves nothing that has personal data")
  func adoption() throws {
    for id in ["libre", "pris", "../x"] {
      try everyStep { drafts, _ in
        _ = try drafts.adopt(drafts.create().renamed("pris").saying("avant"))
        return { _ = try drafts.adopt(drafts.create().renamed(id).saying("importé")) }
      }
    }
  }

  @Test("What a program that still runs is writing stays")
  func running() throws {
    let disk = MemoryDisk()
    let drafts = store(disk)
    let draft = drafts.create().saying("ici")
    let lock = try drafts.lock(draft.id)
    disk.put([1], at: "d/brouillons/.\(draft.id).abc.tmp")
    try store(disk).lock("autre").release()
    #expect(disk.files.contains("d/brouillons/.\(draft.id).abc.tmp"))
    lock.release()
    try store(disk).lock("autre").release()
    #expect(disk.files.isEmpty)
  }

  /// Stops the act that `prepare` gives at each of its steps; another draft is opened afterwards.
  private func everyStep(
    _ prepare: (DraftStore, MemoryDisk) throws -> () throws -> Void
  ) throws {
    for step in 0... {
      let disk = MemoryDisk()
      let act = try prepare(store(disk), disk)
      disk.stop(after: step)
      do { try act() } catch {
        if !disk.hasStopped { throw error }
      }
      let isOver = !disk.hasStopped
      let after = disk.afterKill()
      try store(after).lock("un-autre").release()
      // What waits beside a file is its draft's newest text, and hidden for as long as it waits.
      let hidden = after.files.filter { $0.contains("/.") && !$0.hasSuffix(".encours") }
      #expect(hidden == [], "step \(step)")
      if isOver { break }
    }
  }
}
