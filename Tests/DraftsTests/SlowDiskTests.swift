import Drafts
import Platform
import Synchronization
import Testing

/// What is written while the draft before it is still being made durable, on a disk that takes its
/// time: it is there after a kill at any moment.
@Suite("A disk that is slow to sync")
struct SlowDiskTests {
  private let disk = MemoryDisk()

  /// A store that calls `meanwhile` before the sync of this number, with itself.
  private func store(
    before number: Int,
    _ meanwhile: @escaping @Sendable (DraftStore) -> Void
  ) -> DraftStore {
    let left = Mutex(number)
    let own = Mutex<DraftStore?>(nil)
    let hooked = HookedDisk(
      disk,
      syncsOnly: true,
      before: {
        let isNow = left.withLock { left in
          left -= 1
          return left == 0
        }
        if isNow, let store = own.withLock({ $0 }) { meanwhile(store) }
      }
    )
    let drafts = DraftsTests.store(hooked)
    own.withLock { $0 = drafts }
    return drafts
  }

  private func killed() -> DraftStore { DraftsTests.store(disk.afterKill()) }

  @Test("A quick save does not wait for it, and is what a kill leaves behind", arguments: 1...6)
  func quick(sync: Int) throws {
    let draft = DraftsTests.store(disk).create().saying("avant")
    try DraftsTests.store(disk).save(draft, .durable)
    let seen = Mutex<[String?]>([])
    let drafts = store(before: sync) { [disk] drafts in
      for text in ["un", "deux"] {
        try? drafts.save(draft.saying(text), .quick)
        let after = DraftsTests.store(disk.afterKill())
        seen.withLock { $0.append(try? after.open(draft.id).draft.text) }
        // Whoever goes on from there loses nothing either.
        try? after.save(draft.saying("la suite"), .durable)
        seen.withLock { $0.append(try? after.open(draft.id).draft.text) }
      }
    }
    _ = try drafts.open(draft.id)
    try drafts.save(draft.saying("en cours"), .durable)
    let found = seen.withLock { $0 }
    if found.isEmpty {
      #expect(sync > 4, "a save has fewer syncs than that")
      return
    }
    #expect(found == ["un", "la suite", "deux", "la suite"])
    #expect(try killed().open(draft.id).draft.text == "deux")
    #expect(try killed().open(draft.id).recovery == .resumed(from: draft.modifieLe))
    try drafts.makeDurable(draft)
    let cut = DraftsTests.store(disk.afterPowerCut(kept: 0, .gone))
    #expect(try cut.open(draft.id).draft.text == "deux")
    #expect(try cut.open(draft.id).recovery == nil)
    #expect(!disk.files.contains { $0.hasSuffix(".encours") })
  }

  @Test("Nor is it lost when what is in hand cannot be made durable", arguments: 1...3)
  func failing(sync: Int) throws {
    let draft = DraftsTests.store(disk).create().saying("avant")
    try DraftsTests.store(disk).save(draft, .durable)
    let drafts = store(before: sync) { [disk] drafts in
      try? drafts.save(draft.saying("le dernier"), .quick)
      disk.refuse(EIO)
    }
    _ = try drafts.open(draft.id)
    #expect(throws: DraftError.self) { try drafts.save(draft.saying("en cours"), .durable) }
    disk.refuse(nil)
    #expect(try killed().open(draft.id).draft.text == "le dernier")
    try drafts.save(draft.saying("le dernier"), .durable)
    let cut = DraftsTests.store(disk.afterPowerCut(kept: 0, .gone))
    #expect(try cut.open(draft.id).draft.text == "le dernier")
    #expect(!disk.files.contains { $0.hasSuffix(".encours") })
  }

  @Test("A text that is taken back meanwhile is taken back")
  func back() throws {
    let draft = DraftsTests.store(disk).create().saying("avant")
    try DraftsTests.store(disk).save(draft, .durable)
    let drafts = store(before: 1) { drafts in try? drafts.save(draft, .quick) }
    _ = try drafts.open(draft.id)
    try drafts.save(draft.saying("en cours"), .durable)
    #expect(try killed().open(draft.id).draft.text == "avant")
    try drafts.makeDurable(draft)
    #expect(try DraftsTests.store(disk.afterPowerCut(kept: 0, .gone)).open(draft.id).draft == draft)
  }

  @Test("A change from elsewhere that comes meanwhile is noticed, and both remain")
  func changedOutside() throws {
    let draft = DraftsTests.store(disk).create().saying("avant")
    try DraftsTests.store(disk).save(draft, .durable)
    let other = draft.saying("ailleurs")
    let drafts = store(before: 1) { [disk] drafts in
      try? drafts.save(draft.saying("ici"), .quick)
      disk.put(DraftFile.bytes(of: other, form: canevas), at: "d/brouillons/\(draft.id).json")
    }
    _ = try drafts.open(draft.id)
    #expect(throws: DraftError.changedOutside(other: other)) {
      try drafts.save(draft.saying("en cours"), .durable)
    }
    let opened = try killed().open(draft.id)
    #expect(opened.draft.text == "ici")
    #expect(opened.recovery == .diverged(other: other, file: "d/brouillons/\(draft.id).json"))
    try drafts.accept(other)
    try drafts.save(draft.saying("choisi"), .durable)
    let kept = Set(try drafts.versions(of: draft.id).map { try drafts.draft(of: $0).text })
    #expect(kept.isSuperset(of: ["ailleurs", "ici"]))
  }

  @Test("The autosaver writes at once while a sync hangs")
  func autosaver() async throws {
    let isStuck = Mutex(true)
    let isWaiting = Mutex(false)
    let drafts = DraftsTests.store(
      HookedDisk(
        disk,
        syncsOnly: true,
        before: {
          isWaiting.withLock { $0 = true }
          while isStuck.withLock({ $0 }) { usleep(1000) }
        }
      )
    )
    let draft = drafts.create().saying("avant")
    try DraftsTests.store(disk).save(draft, .durable)
    _ = try drafts.open(draft.id)
    let saver = Autosaver(store: drafts, rhythm: SaveRhythm(quiet: 1, longest: 5, retry: 5)) {}
    saver.post(draft.saying("un"))
    while !isWaiting.withLock({ $0 }) { usleep(1000) }
    saver.post(draft.saying("deux"))
    let limit = ContinuousClock.now + .seconds(10)
    while try killed().open(draft.id).draft.text != "deux", .now < limit { usleep(1000) }
    #expect(try killed().open(draft.id).draft.text == "deux")
    #expect(saver.state == .pending)
    isStuck.withLock { $0 = false }
    guard case .saved = saver.finish() else {
      Issue.record("not saved: \(saver.state)")
      return
    }
    let cut = DraftsTests.store(disk.afterPowerCut(kept: 0, .gone))
    #expect(try cut.open(draft.id).draft.text == "deux")
  }
}
