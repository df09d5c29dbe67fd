import Drafts
import Testing
import TestSupport

@Suite("Earlier versions")
struct HistoryTests {
  private let clock = TestClock()
  private let disk = MemoryDisk()

  /// Saves the draft, changed at the clock's time, as somebody types on.
  private func type(_ text: String, into draft: Draft, _ drafts: DraftStore) throws {
    var changed = draft.saying(text)
    changed.touch(at: clock.now)
    try drafts.save(changed, .durable)
  }

  @Test("All of the last hour are kept, then one an hour for a day, then one a day")
  func thinning() throws {
    clock.set("2024-10-01T00:00:30Z")
    let drafts = store(disk, clock)
    let draft = drafts.create()
    // Typing for four days, a change every five minutes.
    for change in 0..<(4 * 288) {
      try type("\(change)", into: draft, drafts)
      clock.advance(300)
    }
    let now = clock.now
    let ages = try drafts.versions(of: draft.id).map { $0.moment.distance(to: now) }
    #expect(ages == ages.sorted())
    #expect(ages.count { $0 <= 3600 } == 11)
    // The newest sixty, which are five hours here, whatever their dates; then one an hour, one a day.
    #expect(ages.prefix(60).allSatisfy { $0 <= 5 * 3600 + 600 })
    #expect((17...20).contains(ages.dropFirst(60).count { $0 <= 86_400 }))
    #expect((5...9).contains(ages.count { $0 > 86_400 }))
  }

  @Test(
    "Clock jumping, back to 1970 or on to 2100: no version is thinned out for it",
    arguments: ["1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z", "2024-10-08T12:00:00Z"]
  )
  func jump(wrong: String) throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    for change in 0..<18 {
      try type("\(change)", into: draft, drafts)
      clock.advance(70)
    }
    let right = clock.now
    clock.set(wrong)
    for change in 18..<22 {
      try type("\(change)", into: draft, drafts)
      clock.advance(70)
    }
    clock.set(right.iso)
    try type("22", into: draft, drafts)
    let kept = try drafts.versions(of: draft.id).map { try drafts.draft(of: $0).text ?? "" }
    #expect(kept == (0..<22).reversed().map(String.init))
  }

  @Test("A number that somebody gave a version is no obstacle to the next")
  func highestNumber() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    for text in ["a", "z"] { try type(text, into: draft, drafts) }
    disk.put([], at: "d/historique/\(draft.id)/999999999-20240918T104200Z.json")
    for text in ["b", "c"] {
      clock.advance(70)
      try type(text, into: draft, drafts)
    }
    #expect(try drafts.versions(of: draft.id).map(\.number) == [999_999_999, 3, 2, 1])
  }

  @Test("Clock going backwards: what comes of a draft is never older, and counts on")
  func grows() throws {
    let drafts = store(disk, clock)
    var draft = drafts.create().saying("faux")
    try draft.finalise(at: clock.now)
    let first = draft
    try drafts.save(draft, .durable)
    clock.set("1999-01-01T00:00:00Z")
    draft.reopen(because: "Une date était fausse", at: clock.now)
    try draft.finalise(at: clock.now)
    #expect(draft.version == 2)
    #expect(draft.modifieLe > first.modifieLe)
    try drafts.save(draft, .durable)
    let back = try drafts.restore(draft.id, version: 1)
    #expect(back.version == 2)
    #expect(back.modifieLe > draft.modifieLe)
    // Of a file that cannot be read, the history knows how often it was finalised.
    var again = back
    try again.finalise(at: clock.now)
    try drafts.save(again, .durable)
    try drafts.save(again.saying("rouvert"), .durable)
    disk.put(Array("{".utf8), at: "d/brouillons/\(draft.id).json")
    #expect(try store(disk, clock).restore(draft.id, version: 1).version == 3)
  }

  @Test("While somebody types, versions are a minute apart")
  func granularity() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    for change in 0..<600 {
      try type("\(change)", into: draft, drafts)
      clock.advance(1)
    }
    #expect(try drafts.versions(of: draft.id).count == 10)
  }

  @Test("The state at each opening is kept, and finalised versions are for ever")
  func finalised() throws {
    let drafts = store(disk, clock)
    var draft = drafts.create().saying("v1")
    try draft.finalise(at: clock.now)
    try drafts.save(draft, .durable)
    draft.reopen(because: "…", at: clock.now)
    try drafts.save(draft, .durable)
    for change in 0..<400 {
      clock.advance(86_400 / 4)
      try type("\(change)", into: draft, drafts)
    }
    let versions = try drafts.versions(of: draft.id)
    let kept = try #require(versions.last)
    #expect(kept.kind == .finalised(1))
    #expect(try drafts.draft(of: kept).text == "v1")
    try type("ouvert à nouveau", into: try store(disk, clock).open(draft.id).draft, drafts)
    let fresh = store(disk, clock)
    let before = try fresh.open(draft.id).draft
    try fresh.save(before.saying("après"), .durable)
    #expect(try fresh.draft(of: try #require(try fresh.versions(of: draft.id).first)) == before)
  }

  @Test(
    "Clock going backwards, 1970: the order of versions and their number do not hang on it",
    arguments: ["1970-01-01T00:00:00Z", "2038-01-19T03:14:07Z", "2024-10-06T10:00:00Z"]
  )
  func wrongClock(wrong: String) throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    var texts: [String] = []
    for change in 0..<30 {
      if change == 10 { clock.set(wrong) }
      if change == 26 { clock.set("2024-10-07T12:00:00Z") }
      clock.advance(120)
      try type("\(change)", into: draft, drafts)
      texts.append("\(change)")
    }
    let versions = try drafts.versions(of: draft.id)
    let found = try versions.map { try drafts.draft(of: $0).text ?? "" }
    // The last one is the draft itself; the newest ten are there, newest first.
    #expect(Array(found.prefix(10)) == Array(texts.dropLast().reversed().prefix(10)))
    #expect(found.compactMap { Int($0) } == found.compactMap { Int($0) }.sorted(by: >))
    #expect(found.contains("9"))
  }

  @Test("A version comes back as the newest, and what it replaces is kept")
  func restore() throws {
    let drafts = store(disk, clock)
    var draft = drafts.create().saying("bon")
    try drafts.save(draft, .durable)
    clock.advance(10)
    draft = draft.saying("mauvais")
    try draft.finalise(at: clock.now)
    try drafts.save(draft, .durable)
    clock.advance(10)
    let back = try drafts.restore(draft.id, version: 1)
    #expect(back.text == "bon")
    #expect(back.etat == .brouillon)
    #expect(back.version == 1, "the count of finalisations never goes back")
    #expect(back.reopenings.count == 1)
    #expect(back.modifieLe == clock.now)
    #expect(try drafts.open(draft.id).draft == back)
    let newest = try #require(try drafts.versions(of: draft.id).first)
    #expect(newest.kind == .finalised(1))
    #expect(try drafts.draft(of: newest).text == "mauvais")
    #expect(throws: DraftError.noSuchVersion(id: draft.id, number: 99)) {
      try drafts.restore(draft.id, version: 99)
    }
  }

  @Test("The name of a version's file that somebody made up does no harm")
  func names() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    try type("a", into: draft, drafts)
    try type("b", into: draft, drafts)
    for name in [
      "99999999999999999999-x.json", "7.json", "-1-20240101T000000Z.json", "a", "..json",
    ] {
      disk.put([], at: "d/historique/\(draft.id)/\(name)")
    }
    clock.advance(60)
    try type("c", into: draft, drafts)
    #expect(try drafts.versions(of: draft.id).map(\.number) == [8, 1])
  }

  @Test("The corbeille gives back a draft with its past, until it is emptied")
  func corbeille() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    try type("a", into: draft, drafts)
    try type("b", into: draft, drafts)
    try drafts.trash(draft.id)
    #expect(try drafts.list() == [])
    #expect(try drafts.trashed().map(\.draft?.text) == ["b"])
    #expect(throws: DraftError.notFound(ref: draft.id)) { try drafts.open(draft.id) }
    try drafts.restoreFromTrash(draft.id)
    #expect(try drafts.open(draft.id).draft.text == "b")
    #expect(try drafts.versions(of: draft.id).count == 1)
    try drafts.trash(draft.id)
    #expect(try drafts.emptyTrash() == 1)
    #expect(disk.files == [])
  }

  @Test("A second draft of the same id in the corbeille replaces none")
  func twiceDeleted() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create()
    for text in ["premier", "second"] {
      try drafts.adopt(draft.saying(text))
      try drafts.trash(draft.id)
    }
    #expect(try drafts.trashed().map(\.draft?.text) == ["second"])
    let kept = try drafts.versions(of: draft.id).map { try drafts.draft(of: $0).text }
    #expect(kept == ["premier"])
  }
}
