import Drafts
import Testing

/// A change to a store, stopped at each of its steps in turn, each time with every choice of what
/// had reached the disk.
struct CrashCase: Sendable, CustomTestStringConvertible {
  let name: String
  let prepare: @Sendable (DraftStore) throws -> Draft
  let act: @Sendable (DraftStore, MemoryDisk, Draft) throws -> Void
  /// Texts that the draft may have afterwards; the last one is what it has if nothing goes wrong.
  let texts: [String?]
  /// Has to be found somewhere afterwards, as the draft or as an earlier version.
  let remains: String?

  var testDescription: String { name }

  static let all = [
    CrashCase(
      name: "the first save",
      prepare: { $0.create().saying("avant") },
      act: { store, _, draft in try store.save(draft, .durable) },
      texts: [nil, "avant"],
      remains: nil
    ),
    CrashCase(
      name: "a later save, with the version that it replaces",
      prepare: saved,
      act: { store, _, draft in try edit(store, draft, ["après"]) },
      texts: ["avant", "après"],
      remains: "avant"
    ),
    CrashCase(
      name: "many saves",
      prepare: saved,
      act: { store, _, draft in try edit(store, draft, ["a", "b", "c", "après"]) },
      texts: ["avant", "a", "b", "c", "après"],
      remains: "avant"
    ),
    CrashCase(
      name: "a return to an earlier version",
      prepare: { store in
        let draft = try saved(store)
        try edit(store, draft, ["après"])
        return draft
      },
      act: { store, _, draft in _ = try store.restore(draft.id, version: 1) },
      texts: ["après", "avant"],
      remains: "après"
    ),
    CrashCase(
      name: "finalising and taking up again",
      prepare: saved,
      act: { store, _, draft in
        var draft = try store.open(draft.id).draft.saying("final")
        try draft.finalise(at: draft.modifieLe)
        try store.save(draft, .durable)
        draft.reopen(because: "Une date a changé", at: draft.modifieLe)
        try store.save(draft.saying("après"), .durable)
      },
      texts: ["avant", "final", "après"],
      remains: "avant"
    ),
    CrashCase(
      name: "a choice after a change from elsewhere",
      prepare: saved,
      act: { store, disk, draft in
        let other = draft.saying("ailleurs")
        disk.put(
          DraftFile.bytes(of: other, form: canevas),
          at: "d/brouillons/\(draft.id).json"
        )
        do throws(DraftError) { try store.save(draft.saying("ici"), .durable) } catch {
          if error != .changedOutside(other: other) { throw error }
        }
        try store.accept(other)
        try store.save(draft.saying("après"), .durable)
      },
      texts: ["avant", "ailleurs", "ici", "après"],
      remains: "ailleurs"
    ),
  ]

  private static func saved(_ store: DraftStore) throws -> Draft {
    let draft = store.create().saying("avant")
    try store.save(draft, .durable)
    return draft
  }

  private static func edit(_ store: DraftStore, _ draft: Draft, _ texts: [String]) throws {
    for text in texts {
      try store.save(draft.saying(text), .quick)
      try store.save(draft.saying(text), .durable)
    }
  }
}

@Suite("A power cut or a kill at every step")
struct PowerCutTests {
  @Test(
    "Power cut at every step: a draft reads as before or as after, whatever had reached the disk",
    arguments: CrashCase.all
  )
  func everyStep(_ crash: CrashCase) throws {
    var points = 0
    for step in 0... {
      let (disk, draft) = try Self.run(crash, stoppingAfter: step)
      let isOver = !disk.hasStopped
      for after in Self.outcomes(of: disk) {
        points += 1
        let kept = try Self.everything(of: draft, on: after)
        if let text = crash.remains { #expect(kept.contains(text), "step \(step)") }
        let text = try Self.text(of: draft, on: after)
        #expect(crash.texts.contains(text), "step \(step): \(text ?? "none") on \(after.files)")
        if isOver { #expect(text == crash.texts.last, "step \(step), on \(after.files)") }
      }
      if isOver { break }
    }
    #expect(points > 20)
  }

  @Test("Killed at any step: what a quick save wrote is there", arguments: CrashCase.all)
  func kill(_ crash: CrashCase) throws {
    var reached: [Int] = []
    for step in 0... {
      let (disk, draft) = try Self.run(crash, stoppingAfter: step)
      let text = try Self.text(of: draft, on: disk.afterKill())
      reached.append(try #require(crash.texts.firstIndex(of: text), "step \(step): \(text ?? "-")"))
      if !disk.hasStopped { break }
    }
    #expect(reached == reached.sorted(), "a text that was there is gone at a later step")
    #expect(reached.last == crash.texts.indices.last)
  }

  @Test("Moving to the corbeille and back loses nothing at any step", arguments: [false, true])
  func corbeille(isBack: Bool) throws {
    for step in 0... {
      let disk = MemoryDisk()
      let drafts = store(disk)
      let draft = drafts.create().saying("gardé")
      try drafts.save(draft, .durable)
      try drafts.save(draft.saying("le dernier"), .quick)
      if isBack { try drafts.trash(draft.id) }
      disk.stop(after: step)
      try? isBack ? drafts.restoreFromTrash(draft.id) : drafts.trash(draft.id)
      let isOver = !disk.hasStopped
      for after in Self.outcomes(of: disk) {
        let found = store(after)
        let texts = try (found.list() + found.trashed()).map { $0.draft?.text }
        #expect(["gardé", "le dernier"].contains(texts.first ?? nil), "step \(step)")
        #expect(texts.count == 1, "step \(step): \(after.files)")
      }
      if isOver { break }
    }
  }

  private static func run(
    _ crash: CrashCase,
    stoppingAfter step: Int
  ) throws -> (MemoryDisk, Draft) {
    let disk = MemoryDisk()
    let drafts = store(disk)
    let draft = try crash.prepare(drafts)
    disk.stop(after: step)
    do { try crash.act(drafts, disk, draft) } catch {
      if !disk.hasStopped { throw error }
    }
    return (disk, draft)
  }

  private static func outcomes(of disk: MemoryDisk) -> [MemoryDisk] {
    (0...disk.unsyncedNames).flatMap { kept in
      MemoryDisk.Unsynced.allCases.map { disk.afterPowerCut(kept: kept, $0) }
    } + [disk.afterKill()]
  }

  /// All that can be read of a draft, its earlier versions included, each of which has to be whole.
  private static func everything(of draft: Draft, on disk: MemoryDisk) throws -> Set<String> {
    let found = store(disk)
    var texts = try found.list().compactMap { $0.draft?.text }
    if let bytes = try? disk.read("d/brouillons/\(draft.id).json", limit: .max) {
      texts.append(try DraftFile.draft(from: bytes, form: canevas).text ?? "")
    }
    for version in try found.versions(of: draft.id) {
      texts.append(try found.draft(of: version).text ?? "")
    }
    return Set(texts)
  }

  /// What the draft says; `nil` where there is none at all.
  private static func text(of draft: Draft, on disk: MemoryDisk) throws -> String? {
    let found = store(disk)
    let listed = try found.list()
    #expect(listed.count <= 1)
    if listed.isEmpty { return nil }
    if case .damaged = listed[0] {
      // Only what never was durable may be unreadable, and there is nothing older then.
      #expect(disk.files.allSatisfy { !$0.hasSuffix("/\(draft.id).json") })
      return nil
    }
    let opened = try found.open(draft.id)
    if case .diverged(let saved, _) = opened.recovery { #expect(saved.text == "ailleurs") }
    // The next save has to go on from there.
    if case .diverged(let saved, _) = opened.recovery { try found.accept(saved) }
    try found.save(opened.draft.saying("la suite"), .durable)
    #expect(try store(disk).open(draft.id).draft.text == "la suite")
    return opened.draft.text
  }
}
