import Drafts
import Files
import Platform
import Synchronization
import Testing

@Suite("The autosaver")
struct AutosaverTests {
  private let disk = MemoryDisk()

  @Test("The last of many posts is on the disk once it has finished")
  func lastWins() throws {
    let drafts = store(disk)
    let saver = Autosaver(store: drafts) {}
    #expect(saver.state == .untouched)
    let draft = drafts.create()
    for number in 0...500 { saver.post(draft.saying("\(number)")) }
    guard case .saved = saver.finish() else {
      Issue.record("not saved: \(saver.state)")
      return
    }
    let after = store(disk.afterPowerCut(kept: 0, .gone))
    #expect(try after.open(draft.id).draft.text == "500")
  }

  @Test("A draft that was left is saved although the next one is posted at once")
  func two() throws {
    let drafts = store(disk)
    let saver = Autosaver(store: drafts) {}
    let (first, second) = (drafts.create().saying("un"), drafts.create().saying("deux"))
    for _ in 0..<50 {
      saver.post(first)
      saver.post(second)
    }
    saver.finish()
    let after = store(disk.afterPowerCut(kept: 0, .gone))
    #expect(try after.open(first.id).draft.text == "un")
    #expect(try after.open(second.id).draft.text == "deux")
  }

  @Test("One draft that cannot be saved keeps no other from it, and stays said")
  func oneRefused() throws {
    let drafts = store(disk)
    let saver = Autosaver(store: drafts) {}
    let (first, second) = (drafts.create().saying("un"), drafts.create().saying("deux"))
    disk.refuse(EACCES, where: first.id)
    saver.post(first)
    saver.post(second)
    #expect(saver.finish().isFailing)
    #expect(try store(disk).open(second.id).draft.text == "deux")
    #expect(saver.state.isFailing)
  }

  @Test("A quick save and a durable one follow a post by themselves, and the screen is told")
  func byItself() async throws {
    let drafts = store(disk)
    let (news, signal) = AsyncStream.makeStream(of: Void.self)
    let saver = Autosaver(store: drafts, rhythm: SaveRhythm(quiet: 5, longest: 20, retry: 5)) {
      signal.yield()
    }
    saver.post(drafts.create().saying("seul"))
    for await _ in news {
      if case .saved = saver.state { break }
    }
    #expect(try drafts.list().map(\.draft?.text) == ["seul"])
  }

  @Test("A disk that refuses is said, and the text is saved as soon as it takes it again")
  func failing() async throws {
    let drafts = store(disk)
    let (news, signal) = AsyncStream.makeStream(of: Void.self)
    let saver = Autosaver(store: drafts, rhythm: SaveRhythm(quiet: 1, longest: 5, retry: 5)) {
      signal.yield()
    }
    disk.refuse(ENOSPC)
    let draft = drafts.create().saying("gardé")
    saver.post(draft)
    guard case .failing(.disk(.system(code: ENOSPC, _)), _) = saver.finish() else {
      Issue.record("not said: \(saver.state)")
      return
    }
    disk.refuse(nil)
    for await _ in news {
      if case .saved = saver.state { break }
    }
    #expect(try store(disk).open(draft.id).draft.text == "gardé")
  }

  @Test("A post never waits for the disk")
  func slowDisk() throws {
    let gate = Gate()
    let drafts = store(HookedDisk(disk) { gate.wait() })
    let saver = Autosaver(store: drafts) {}
    let draft = drafts.create()
    gate.close()
    // Were a post to wait, this would never end: the disk opens only afterwards.
    for number in 0...100 { saver.post(draft.saying("\(number)")) }
    #expect(saver.state == .pending)
    gate.open()
    saver.finish()
    #expect(try drafts.open(draft.id).draft.text == "100")
  }

  @Test("Its thread ends with it")
  func end() async throws {
    let (news, signal) = AsyncStream.makeStream(of: Void.self)
    let end = End { signal.finish() }
    var saver: Autosaver? = Autosaver(store: store(disk)) { [end] in end.touch() }
    saver?.post(store(disk).create())
    _ = consume end
    saver = nil
    // Comes to its end only when the thread has let go of what it was given.
    for await _ in news {}
  }
}

private final class End: Sendable {
  private let action: @Sendable () -> Void
  init(_ action: @escaping @Sendable () -> Void) { self.action = action }
  deinit { action() }
  func touch() {}
}

private final class Gate: Sendable {
  private let isOpen = Mutex(true)

  func close() { isOpen.withLock { $0 = false } }
  func open() { isOpen.withLock { $0 = true } }
  func wait() { while !isOpen.withLock({ $0 }) { usleep(1000) } }
}
