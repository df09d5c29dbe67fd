import Drafts
import Files
import Synchronization
import Testing
import TestSupport

@Suite("Two programs write one draft where the disk keeps no locks")
struct TwoWritersTests {
  private let clock = TestClock()
  private let disk = MemoryDisk()

  init() {}

  private func saved(_ text: String) throws -> Draft {
    let draft = store(disk, clock).create().saying(text)
    try store(disk, clock).save(draft, .durable)
    clock.advance(60)
    return draft
  }

  private func typed(_ text: String, in draft: Draft) -> Draft {
    var draft = draft.saying(text)
    draft.touch(at: clock.now)
    return draft
  }

  /// All that some file says of the draft.
  private func texts(of id: String, on disk: MemoryDisk) throws -> Set<String> {
    var texts: Set<String> = []
    for file in disk.files where file.contains(id) && !file.hasSuffix(".verrou") {
      let bytes = try disk.read(file, limit: .max)
      texts.insert((try? DraftFile.draft(from: bytes, form: canevas))?.text ?? "")
    }
    return texts
  }

  @Test(
    "Whatever the order of their saves, no text is lost, and the second is told of the first",
    arguments: [
      ["Aq", "Ad", "Bq", "Bd"], ["Aq", "Bq", "Ad", "Bd"], ["Aq", "Bq", "Bd", "Ad"],
      ["Bq", "Aq", "Ad", "Bd"], ["Bq", "Aq", "Bd", "Ad"], ["Bq", "Bd", "Aq", "Ad"],
    ]
  )
  func orders(order: [String]) throws {
    let draft = try saved("au début")
    let (first, second) = (store(disk, clock), store(disk, clock))
    _ = try first.open(draft.id)
    _ = try second.open(draft.id)
    var told: [String] = []
    for step in order {
      let (drafts, text) = step.hasPrefix("A") ? (first, "A") : (second, "B")
      do throws(DraftError) {
        try drafts.save(typed(text, in: draft), step.hasSuffix("q") ? .quick : .durable)
        if step.hasSuffix("d") { told.append("saved") }
      } catch {
        guard case .changedOutside(let other) = error else { throw error }
        told.append(other.text ?? "")
      }
    }
    let winner = order.first { $0.hasSuffix("d") }?.prefix(1) ?? ""
    #expect(told == ["saved", String(winner)])
    #expect(try texts(of: draft.id, on: disk) == ["au début", "A", "B"])

    let after = store(disk.afterKill(), clock)
    let opened = try after.open(draft.id)
    guard case .diverged(let other, _)? = opened.recovery else {
      Issue.record("nothing is left to choose")
      return
    }
    #expect(Set([opened.draft.text, other.text]) == ["A", "B"])
    try after.accept(other)
    try after.save(typed("choisi", in: opened.draft), .durable)
    #expect(try after.open(draft.id).recovery == nil)
    let versions = try after.versions(of: draft.id).map { try after.draft(of: $0).text ?? "" }
    #expect(Set(versions).isSuperset(of: ["A", "B"]))
  }

  @Test(
    "Whatever one does between two operations of the other, no text is lost and none that is not there is said to be saved",
    arguments: [true, false]
  )
  func interleaved(knowsExchange: Bool) throws {
    for step in 0... {
      let disk = MemoryDisk()
      if !knowsExchange { disk.forgetExchange() }
      let draft = store(disk, clock).create().saying("au début")
      try store(disk, clock).save(draft, .durable)
      let second = store(disk, clock)
      _ = try second.open(draft.id)
      let left = Countdown()
      let saved = Mutex<Set<String>>([])
      let hooked = HookedDisk(disk) { [draft] in
        guard left.isNow() else { return }
        if (try? second.save(draft.saying("B"), .durable)) != nil {
          saved.withLock { _ = $0.insert("B") }
        }
      }
      let first = store(hooked, clock)
      _ = try first.open(draft.id)
      left.set(step)
      if (try? first.save(draft.saying("A"), .durable)) != nil {
        saved.withLock { _ = $0.insert("A") }
      }
      let isOver = left.isLeft
      let there = try texts(of: draft.id, on: disk)
      #expect(there.isSuperset(of: isOver ? ["A"] : ["A", "B"]), "step \(step): \(disk.files)")
      #expect(there.isSuperset(of: saved.withLock { $0 }), "step \(step)")
      let after = store(disk.afterKill(), clock)
      let opened = try after.open(draft.id)
      if saved.withLock({ $0.count }) == 1, !isOver {
        guard case .diverged(let other, _)? = opened.recovery else {
          Issue.record("step \(step): nothing is left to choose, on \(disk.files)")
          continue
        }
        #expect(Set([opened.draft.text, other.text]) == ["A", "B"], "step \(step)")
      }
      if isOver { break }
    }
  }

  @Test("What another program that runs has in hand is read, and stays where it is")
  func alive() throws {
    let draft = try saved("au début")
    let one = store(disk, clock, processes: .number(1, of: 1, 2))
    let other = store(disk, clock, processes: .number(2, of: 1, 2))
    _ = try one.open(draft.id)
    try one.save(typed("A", in: draft), .quick)
    let inHand = try #require(disk.files.first { $0.hasSuffix(".encours") })
    let bytes = try disk.read(inHand, limit: .max)

    #expect(try other.open(draft.id).draft.text == "A")
    try other.save(typed("AB", in: draft), .durable)
    #expect(try disk.read(inHand, limit: .max) == bytes)
    let error = #expect(throws: DraftError.self) { try one.save(typed("A2", in: draft), .durable) }
    guard case .changedOutside(let found)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.text == "AB")
  }

  @Test("What a program that ended left in hand goes on under the name of who opens it")
  func ended() throws {
    let draft = try saved("au début")
    let one = store(disk, clock, processes: .number(1, of: 1))
    _ = try one.open(draft.id)
    try one.save(typed("A", in: draft), .quick)
    for _ in 0..<2 {
      let other = store(disk.afterKill(), clock, processes: .number(2, of: 2))
      let opened = try other.open(draft.id)
      #expect(opened.draft.text == "A")
      #expect(opened.recovery == .resumed(from: clock.now))
    }
    let next = disk.afterKill()
    let other = store(next, clock, processes: .number(2, of: 2))
    let opened = try other.open(draft.id)
    try other.save(opened.draft, .durable)
    #expect(try other.open(draft.id).recovery == nil)
    #expect(!next.files.contains { $0.hasSuffix(".encours") })
  }

  @Test("A file that is replaced before it is read back does not count as saved")
  func readBack() throws {
    for step in 0... {
      let disk = MemoryDisk()
      let draft = store(disk, clock).create().saying("au début")
      try store(disk, clock).save(draft, .durable)
      let file = "d/brouillons/\(draft.id).json"
      let left = Countdown()
      // As a sync tool, which knows nothing of names in hand.
      let hooked = HookedDisk(
        disk,
        reading: { path in
          guard path == file, left.isNow() else { return }
          disk.put(DraftFile.bytes(of: draft.saying("ailleurs"), form: canevas), at: file)
        }
      )
      let drafts = store(hooked, clock)
      _ = try drafts.open(draft.id)
      left.set(step)
      let isSaved = (try? drafts.save(typed("ici", in: draft), .durable)) != nil
      let isOver = left.isLeft
      let read = try DraftFile.draft(from: try disk.read(file, limit: .max), form: canevas)
      #expect(!isSaved || read.text == "ici", "read \(step)")
      if !isSaved {
        let after = try store(disk.afterKill(), clock, processes: .number(2, of: 2)).open(draft.id)
        guard case .diverged(let other, _) = after.recovery else {
          Issue.record("read \(step): the next opening shows \(after.draft.text ?? "") alone")
          continue
        }
        #expect([after.draft.text, other.text] == ["ici", "ailleurs"], "read \(step)")
      }
      if isOver {
        #expect(isSaved && step > 0)
        break
      }
    }
  }

  @Test(
    "A stray text in hand is compared with a file that it does not follow on: the newer is read",
    arguments: [true, false]
  )
  func stray(isNewer: Bool) throws {
    let draft = try saved("au début")
    let drafts = store(disk, clock)
    _ = try drafts.open(draft.id)
    let stray = typed("égaré", in: draft)
    clock.advance(isNewer ? -30 : 30)
    var final = typed("final", in: draft)
    if !isNewer { try final.finalise(at: clock.now) }
    try drafts.save(final, .durable)
    let name = "d/brouillons/.\(draft.id).1x2y3z.encours"
    disk.put(DraftFile.bytes(of: stray, form: canevas), at: name)

    let after = store(disk, clock)
    let (newer, older) = isNewer ? (stray, final) : (final, stray)
    let file = isNewer ? "d/brouillons/\(draft.id).json" : name
    #expect(try after.list() == [.draft(newer, recovery: .diverged(other: older, file: file))])
    #expect(try after.open(draft.id).draft == newer)
    #expect(throws: DraftError.changedOutside(other: older)) {
      try after.save(typed("la suite", in: newer), .durable)
    }
    try after.accept(older)
    try after.save(typed("la suite", in: newer), .durable)
    #expect(try after.open(draft.id).recovery == nil)
    #expect(!disk.files.contains { $0.hasSuffix(".encours") })
    let kept = try after.versions(of: draft.id).map { try after.draft(of: $0).text }
    // Of the newer, the person has gone on; the older is kept as it was.
    #expect(kept.contains(older.text))
    #expect(kept.contains("final"))
  }

  @Test(
    "Two programs that take in one id at the same time both keep their text, with locks and without",
    arguments: [true, false]
  )
  func adopting(hasLocks: Bool) throws {
    for step in 0... {
      let disk = MemoryDisk()
      if !hasLocks { disk.forgetLocks() }
      let left = Countdown(step)
      let draft = store(disk, clock).create()
      let hooked = HookedDisk(disk) { [clock] in
        guard left.isNow() else { return }
        _ = try? store(disk, clock, processes: .number(2, of: 1, 2)).adopt(draft.saying("B"))
      }
      // These processes do not sleep while they wait for the lock.
      try store(hooked, clock, processes: .number(1, of: 1, 2)).adopt(draft.saying("A"))
      let isOver = left.isLeft
      let found = try store(disk, clock).list().compactMap(\.draft?.text)
      #expect(Set(found) == (isOver ? ["A"] : ["A", "B"]), "step \(step)")
      #expect(!disk.files.contains { !$0.hasSuffix(".json") }, "step \(step): \(disk.files)")
      if isOver { break }
    }
  }
}
