import Drafts
import FormModel
import JSONText
import Synchronization
import Testing
import TestSupport

@Suite("What is found after a program ended badly")
struct RecoveryTests {
  private let clock = TestClock()
  private let disk = MemoryDisk()

  private func saved(_ text: String) throws -> Draft {
    let drafts = store(disk, clock)
    let draft = drafts.create().saying(text)
    try drafts.save(draft, .durable)
    return draft
  }

  @Test("A quick save is found again, and said with its time")
  func resumed() throws {
    let drafts = store(disk, clock)
    var draft = try saved("enregistré")
    _ = try drafts.open(draft.id)
    clock.advance(60)
    draft = draft.saying("tapé")
    draft.touch(at: clock.now)
    try drafts.save(draft, .quick)

    let after = store(disk.afterKill(), clock)
    #expect(try after.list() == [.draft(draft, recovery: .resumed(from: clock.now))])
    let opened = try after.open(draft.id)
    #expect(opened.draft == draft)
    #expect(opened.recovery == .resumed(from: clock.now))
    try after.save(draft, .durable)
    #expect(try after.open(draft.id).recovery == nil)
    #expect(try after.versions(of: draft.id).map { try after.draft(of: $0).text } == ["enregistré"])
  }

  @Test("A draft that was never durable is found again")
  func neverDurable() throws {
    let draft = store(disk, clock).create().saying("à peine commencé")
    try store(disk, clock).save(draft, .quick)
    let after = store(disk.afterKill(), clock)
    #expect(try after.open(draft.id).draft == draft)
    #expect(try after.open(String(draft.id.prefix(6))).recovery == .resumed(from: clock.now))
  }

  @Test("An unreadable quick save is said, and kept before anything takes its place")
  func lost() throws {
    let draft = try saved("enregistré")
    try store(disk, clock).open(draft.id)
    let drafts = store(disk, clock)
    _ = try drafts.open(draft.id)
    try drafts.save(draft.saying("perdu à demi"), .quick)
    let pending = try #require(disk.files.first { $0.hasSuffix(".encours") })
    disk.put(Array("{\"format\": \"can".utf8), at: pending)

    let after = store(disk, clock)
    let before = disk.files
    let opened = try after.open(draft.id)
    #expect(opened.draft == draft)
    guard case .lost(file: pending, .notJSON) = opened.recovery else {
      Issue.record("not said: \(String(describing: opened.recovery))")
      return
    }
    #expect(disk.files == before)
    try after.save(draft.saying("la suite"), .quick)
    let kept = try #require(try after.versions(of: draft.id).first)
    #expect(kept.kind == .unreadable)
    #expect(try store(disk, clock).open(draft.id).draft.text == "la suite")
  }

  @Test("Changed from outside: it is noticed before the next save, and both are kept")
  func changedOutside() throws {
    let drafts = store(disk, clock)
    let draft = try saved("au début")
    _ = try drafts.open(draft.id)
    let other = draft.saying("venu d’ailleurs")
    disk.put(DraftFile.bytes(of: other, form: canevas), at: "d/brouillons/\(draft.id).json")
    let mine = draft.saying("tapé ici")
    for _ in 0..<2 {
      #expect(throws: DraftError.changedOutside(other: other)) { try drafts.save(mine, .durable) }
    }

    // Even if the program is killed before the person chooses, both are there.
    let after = store(disk.afterKill(), clock)
    let opened = try after.open(draft.id)
    #expect(opened.draft == mine)
    #expect(opened.recovery == .diverged(other: other, file: "d/brouillons/\(draft.id).json"))

    try drafts.accept(other)
    try drafts.save(draft.saying("choisi"), .durable)
    #expect(try drafts.open(draft.id).draft.text == "choisi")
    let kept = Set(try drafts.versions(of: draft.id).map { try drafts.draft(of: $0).text })
    #expect(kept == ["venu d’ailleurs", "tapé ici"])
  }

  @Test("A change that comes while the person chooses is said in its turn")
  func changedAgain() throws {
    let drafts = store(disk, clock)
    let draft = try saved("au début")
    _ = try drafts.open(draft.id)
    let (first, second) = (draft.saying("un"), draft.saying("deux"))
    let file = "d/brouillons/\(draft.id).json"
    disk.put(DraftFile.bytes(of: first, form: canevas), at: file)
    #expect(throws: DraftError.changedOutside(other: first)) {
      try drafts.save(draft.saying("ici"), .durable)
    }
    disk.put(DraftFile.bytes(of: second, form: canevas), at: file)
    #expect(throws: DraftError.changedOutside(other: second)) { try drafts.accept(first) }
    try drafts.accept(second)
    try drafts.save(draft.saying("ici"), .durable)
  }

  @Test(
    "Of two quick saves that do not follow on each other, the newer is read and the other is said"
  )
  func twoPending() throws {
    let drafts = store(disk, clock)
    let draft = try saved("au début")
    _ = try drafts.open(draft.id)
    try drafts.save(draft.saying("la suite"), .quick)
    var other = draft.saying("d’une autre machine")
    clock.advance(3600)
    other.touch(at: clock.now)
    disk.put(
      DraftFile.bytes(of: other, form: canevas),
      at: "d/brouillons/.\(draft.id).1x2y3z.encours"
    )
    let after = store(disk.afterKill(), clock)
    let opened = try after.open(draft.id)
    #expect(opened.draft.text == "d’une autre machine")
    guard case .diverged(let rival, let file)? = opened.recovery else {
      Issue.record("it is not said")
      return
    }
    #expect(rival.text == "la suite")
    #expect(file.hasSuffix(".encours"))
    let next = opened.draft.saying("plus loin")
    #expect(throws: DraftError.changedOutside(other: rival)) { try after.save(next, .durable) }
    try after.accept(rival)
    try after.save(next, .durable)
    let kept = try after.versions(of: draft.id).map { try after.draft(of: $0).text }
    #expect(Set(kept).isSuperset(of: ["la suite", "au début"]))
    #expect(try after.open(draft.id).recovery == nil)
    #expect(try after.open(draft.id).draft.text == "plus loin")
  }

  @Test(
    "Who looks while another program saves sees a whole draft, and nothing to recover",
    arguments: 0..<8,
    [1, 2]
  )
  func reading(step: Int, saves: Int) throws {
    let drafts = store(disk, clock)
    let draft = try saved("0")
    _ = try drafts.open(draft.id)
    try drafts.save(draft.saying("1"), .quick)
    // Before the reader's operation of this number, the other program saves, once or twice.
    let left = Mutex(step)
    let reader = HookedDisk(disk) {
      let isNow = left.withLock { left in
        left -= 1
        return left == -1
      }
      guard isNow else { return }
      for number in 1...saves { try? drafts.save(draft.saying("\(number)"), .durable) }
    }
    let opened = try store(reader, clock).open(draft.id)
    #expect(["1", "2"].contains(opened.draft.text))
    switch opened.recovery {
    case nil, .resumed: break
    case .lost, .diverged: Issue.record("it looks like \(String(describing: opened.recovery))")
    }
  }

  @Test("A file that was damaged or removed from elsewhere is written again, the damaged one kept")
  func damagedOutside() throws {
    let drafts = store(disk, clock)
    let draft = try saved("au début")
    let file = "d/brouillons/\(draft.id).json"
    disk.put(Array("<<<<<<< HEAD".utf8), at: file)
    try drafts.save(draft.saying("un"), .durable)
    #expect(throws: DraftError.self) { try drafts.open("zzzz") }
    #expect(try drafts.open(draft.id).draft.text == "un")
    #expect(try drafts.versions(of: draft.id).map(\.kind) == [.unreadable])
    try disk.remove(file)
    try drafts.save(draft.saying("deux"), .durable)
    #expect(try drafts.open(draft.id).draft.text == "deux")
  }
}
