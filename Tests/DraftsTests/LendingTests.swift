import Drafts
import Files
import Testing
import TestSupport

@Suite("Texts that are lent to another program")
struct LendingTests {
  private let disk = MemoryDisk()
  private let clock = TestClock()
  private var store: DraftStore { DraftsTests.store(disk, clock) }

  @Test("Killed at any moment, another start finds it with its field; taken back, nothing is left")
  func found() throws {
    let lent = try store.lend("avant", of: "d-0001", at: "concertations[0].bilan")
    #expect(store.lentTexts(of: "d-0001") == [lent])
    #expect(store.lentTexts(of: "d-0002") == [])
    #expect(store.returned(lent) == .text("avant"))
    store.endLoan(of: lent, holding: "avant")
    #expect(store.lentTexts(of: "d-0001") == [])
    #expect(try disk.names(in: "d/editeur") == [])
  }

  @Test(
    "What a program of another machine left of one is gone once its draft is opened, and no text is"
  )
  func swept() throws {
    try store.save(store.create().renamed("d-0001").saying("a"), .durable)
    let lent = try store.lend("avant", of: "d-0001", at: "objectifs_attentes")
    try disk.create(lent.folder + "/.champ.1x2y3z.tmp", [])
    try disk.makeFolder("d/editeur/d-0001/vide")
    let lock = try store.lock("d-0001")
    lock.release()
    #expect(disk.files.filter { $0.hasSuffix(".tmp") } == [])
    #expect(try disk.names(in: "d/editeur/d-0001").contains("vide") == false)
    #expect(store.lentTexts(of: "d-0001") == [lent])
    #expect(store.returned(lent) == .text("avant"))
  }

  @Test("One that may still be open elsewhere stays, and counts from what was taken last")
  func apart() throws {
    let lent = try store.lend("avant", of: "d-0001", at: "objectifs_attentes")
    store.setApart(lent)
    try disk.remove(lent.file)
    try disk.create(lent.file, Array("après".utf8))
    store.endLoan(of: try #require(store.lentTexts(of: "d-0001").first), holding: "après")
    #expect(store.lentTexts(of: "d-0001").map(\.before) == ["après"])
  }

  @Test("What another program has left beside the text stays, but for a backup of it")
  func leftovers() throws {
    let lent = try store.lend("avant", of: "d-0001", at: "objectifs_attentes")
    try disk.create(lent.file + "~", [])
    #expect(store.leftovers(beside: lent) == [])
    try disk.create(lent.folder + "/.texte.txt.swp", [])
    #expect(store.leftovers(beside: lent) == [".texte.txt.swp"])
    store.endLoan(of: lent, holding: "avant")
    #expect(try disk.names(in: lent.folder) == [".texte.txt.swp"])
  }

  @Test("Something else than a text is told as what it is")
  func odd() throws {
    let lent = try store.lend("avant", of: "d-0001", at: "objectifs_attentes")
    try disk.remove(lent.file)
    #expect(store.returned(lent) == .gone)
    try disk.create(lent.file, [0xE9])
    #expect(store.returned(lent) == .notText)
  }

  @Test("With the draft, it leaves the corbeille for ever")
  func emptied() throws {
    try store.save(store.create().saying("a"), .durable)
    let id = try #require(try store.list().first?.draft?.id)
    _ = try store.lend("avant", of: id, at: "objectifs_attentes")
    try store.trash(id)
    #expect(store.lentTexts(of: id).count == 1)
    try store.emptyTrash()
    #expect(store.lentTexts(of: id) == [])
  }
}
