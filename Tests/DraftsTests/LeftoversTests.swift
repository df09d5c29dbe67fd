import Drafts
import Files
import JSONText
import Synchronization
import Testing
import TestSupport

@Suite("Nothing hidden stays")
struct LeftoversTests {
  /// All that can be done with drafts, one after the other.
  enum Work: CaseIterable, Sendable {
    case first, later, finalising, restoring, conflict, deleting, deletingAndBack, emptying, copying
    case takingIn, leaving, knowing, lending, restoringDamaged, settings
  }

  @Test(
    "Killed at any step of anything: once the next program has opened the draft, each name is a known one",
    arguments: Work.allCases
  )
  func everyStep(work: Work) throws { try killAtEveryStep(of: work, thenWriting: "la suite") }

  @Test(
    "Killed at any step of anything: so it is once the next program has saved the draft as it was",
    arguments: Work.allCases
  )
  func unchanged(work: Work) throws { try killAtEveryStep(of: work, thenWriting: nil) }

  private func killAtEveryStep(of work: Work, thenWriting text: String?) throws {
    for step in 0... {
      let disk = MemoryDisk()
      let clock = TestClock()
      let first = store(disk, clock, processes: .number(1, of: 1))
      let draft = first.create().renamed("brouillon").saying("avant")
      if work != .first { try first.save(draft, .durable) }
      disk.stop(after: step)
      try? perform(work, draft, first, disk, clock)
      let isOver = !disk.hasStopped
      let next = disk.afterKill()
      try goOn(store(next, clock, processes: .number(2, of: 2)), after: work, writing: text)
      let unknown = next.files.filter { !Self.isKnown($0) }
      #expect(unknown == [], "step \(step)")
      if isOver { break }
    }
  }

  private func perform(
    _ work: Work,
    _ draft: Draft,
    _ drafts: DraftStore,
    _ disk: MemoryDisk,
    _ clock: TestClock
  ) throws {
    switch work {
    case .first: try drafts.save(draft, .durable)
    case .later:
      for text in ["a", "b"] {
        clock.advance(70)
        try drafts.save(draft.saying(text), .quick)
        try drafts.save(draft.saying(text + "!"), .durable)
      }
    case .finalising:
      var draft = draft
      try draft.finalise(at: clock.now)
      try drafts.save(draft, .durable)
      draft.reopen(because: "…", at: clock.now)
      try drafts.save(draft, .durable)
    case .restoring:
      try drafts.save(draft.saying("a"), .durable)
      try drafts.restore(draft.id, version: 1)
    case .conflict:
      let other = draft.saying("ailleurs")
      disk.put(DraftFile.bytes(of: other, form: canevas), at: "d/brouillons/\(draft.id).json")
      try? drafts.save(draft.saying("ici"), .durable)
      try drafts.accept(other)
      try drafts.save(draft.saying("après"), .durable)
    case .deleting: try drafts.trash(draft.id)
    case .deletingAndBack:
      try drafts.save(draft.saying("a"), .quick)
      try drafts.trash(draft.id)
      try drafts.restoreFromTrash(draft.id)
    case .emptying:
      try drafts.trash(draft.id)
      try drafts.emptyTrash()
    case .copying: _ = drafts.rescue(draft, into: ["d/brouillons/ailleurs", "d"])
    case .takingIn: try drafts.adopt(draft.saying("du même identifiant"))
    case .knowing: try drafts.know("Linkebeek")
    case .settings: try drafts.replace("d/reglages.toml", with: Array("souris = false".utf8))
    case .lending:
      let lent = try drafts.lend("avant", of: draft.id, at: "amo_nom")
      drafts.endLoan(of: lent, holding: "après")
    case .restoringDamaged:
      clock.advance(70)
      try drafts.save(draft.saying("a"), .durable)
      disk.put(Array("{".utf8), at: "d/brouillons/\(draft.id).json")
      try store(disk, clock, processes: .number(1, of: 1)).restore(draft.id, version: 1)
    case .leaving:
      drafts.remember(Place(path: "amo_nom", caret: 1), of: draft.id)
      drafts.rememberUndo(.array([]), of: draft)
    }
  }

  /// What a person does next: opens what there is, answers what is asked, and leaves.
  private func goOn(_ drafts: DraftStore, after work: Work, writing text: String?) throws {
    try drafts.save(drafts.create().renamed("autre"), .durable)
    for listing in try drafts.list() {
      if work == .restoringDamaged, listing.draft == nil { continue }
      let id = try #require(listing.draft?.id)
      // A text that was lent is offered, and put away.
      for lent in drafts.lentTexts(of: id) { drafts.discard(lent) }
      let lock = try drafts.lock(id)
      let opened = try drafts.open(id)
      if case .diverged(let other, _) = opened.recovery { try drafts.accept(other) }
      try drafts.save(text.map { opened.draft.saying($0) } ?? opened.draft, .durable)
      lock.release()
    }
    _ = drafts.rescue(drafts.create(), into: ["d"])
  }

  @Test("Killed at any step of saving: opening the draft leaves no file but its text")
  func opened() throws {
    for step in 0... {
      let disk = MemoryDisk()
      let clock = TestClock()
      let first = store(disk, clock, processes: .number(1, of: 1))
      let draft = first.create().renamed("brouillon").saying("avant")
      try first.save(draft, .durable)
      disk.stop(after: step)
      try? first.save(draft.saying("après"), .durable)
      let isOver = !disk.hasStopped
      let next = disk.afterKill()
      let (opened, lock) = try store(next, clock, processes: .number(2, of: 2)).openLocked(draft.id)
      lock.release()
      let waiting = next.files.filter { $0.hasSuffix(".encours") }
      #expect(waiting.isEmpty == (opened.recovery == nil), "step \(step)")
      if isOver { break }
    }
  }

  private static func isKnown(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    if [["d", "mots-connus.txt"], ["d", "reglages.toml"]].contains(parts) { return true }
    guard parts.first == "d", parts.last?.first != ".", parts.last?.hasSuffix(".json") ?? false
    else {
      return false
    }
    switch parts.dropFirst().first {
    case "historique"?: return parts.count == 4
    // An editor’s file whose note is not written yet is kept for a person to look at.
    case "editeur"?: return false
    case "brouillons"?, "positions"?, "annulations"?, "corbeille"?: return parts.count == 3
    case let name?: return parts.count == 2 && name.hasPrefix("canevas-secours-")
    case nil: return false
    }
  }
}
