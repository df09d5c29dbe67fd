import Drafts
import FormModel
import JSONText
import TestSupport
import Testing

@Suite("What a text from elsewhere was made from")
struct BaseTests {
  private let clock = TestClock()
  private let drafts: DraftStore
  private var draft: Draft

  init() throws {
    drafts = store(MemoryDisk(), clock)
    draft = drafts.create().saying("zéro")
    try save("un", after: 0)
  }

  private mutating func save(_ text: String, after seconds: Int) throws {
    clock.advance(seconds)
    draft = draft.saying(text)
    draft.touch(at: clock.clock.now())
    try drafts.save(draft, .durable)
  }

  /// As somebody else changed it, at this moment.
  private func changed(_ draft: Draft, _ key: String) -> Draft {
    var draft = draft
    clock.advance(60)
    draft.touch(at: clock.clock.now())
    draft.answers[Path.root + key] = "d’ailleurs"
    return draft
  }

  @Test("It is the version with the same fingerprint, however many came after")
  func fingerprint() throws {
    var test = self
    let sent = canevas.fingerprint(of: test.draft.answers)
    for number in 2...5 { try test.save("\(number)", after: 600) }
    #expect(drafts.state(of: test.draft, fingerprint: sent)?.text == "un")
    #expect(drafts.state(of: test.draft, fingerprint: "autre") == nil)
  }

  @Test("Without one, it is the version that differs least")
  func likeliest() throws {
    var test = self
    for number in 2...5 { try test.save("\(number)", after: 600) }
    let third = try drafts.versions(of: test.draft.id).map { try drafts.draft(of: $0) }
      .first { $0.text == "3" }
    let there = changed(try #require(third), "objectifs_angles")
    #expect(drafts.likeliestBase(of: there, in: test.draft)?.text == "3")
    #expect(drafts.likeliestBase(of: there.renamed("autre"), in: test.draft) == nil)
  }

  @Test("Of two that differ as little, it is the older one: what both changed has to be chosen")
  func older() throws {
    var test = self
    try test.save("deux", after: 600)
    let first = try drafts.versions(of: test.draft.id).map { try drafts.draft(of: $0) }
      .first { $0.text == "un" }
    let there = changed(try #require(first).saying("trois"), "objectifs_angles")
    let base = drafts.likeliestBase(of: there, in: test.draft)
    #expect(base?.text == "un")
    let merge = canevas.merge(there, madeFrom: base, into: test.draft.answers)
    #expect(merge.contested.map(\.path.description) == ["objectifs_attentes"])
  }

  @Test("That a text came before says nothing of where it comes from")
  func again() throws {
    var test = self
    try test.save("deux", after: 600)
    let first = try #require(try drafts.versions(of: test.draft.id).last)
    let there = changed(try drafts.draft(of: first), "objectifs_angles")
    try drafts.keepReceived(there, by: test.draft.id)
    #expect(drafts.likeliestBase(of: there, in: test.draft)?.text == "un")
    var next = there
    next.answers[Path.root + "amo"] = .bool(true)
    #expect(
      drafts.likeliestBase(of: next, in: test.draft)?.answers[Path.root + "objectifs_angles"]
        == "d’ailleurs"
    )
  }

  @Test("What went to somebody stays, once, however long one goes on after it")
  func exchanged() throws {
    var test = self
    drafts.rememberSent(test.draft)
    drafts.rememberSent(test.draft)
    drafts.rememberSent(drafts.create())
    for day in 1...40 { try test.save("\(day)", after: 86_400) }
    let kept = try drafts.versions(of: test.draft.id).filter { $0.kind == .sent }
    #expect(kept.count == 1)
    #expect(try kept.first.map { try drafts.draft(of: $0).text } == "un")
  }
}
