import Drafts
import JSONText
import Testing
import TestSupport

@Suite("Who made a version")
struct AuthorTests {
  private let disk = MemoryDisk()
  private let clock = TestClock()

  init() throws { try disk.makeFolder("d") }

  private func save(_ text: String, by person: String, _ draft: Draft) throws -> Draft {
    clock.advance(120)
    let drafts = store(disk, clock, person: person)
    var changed = try draft.version == 0 && disk.files.isEmpty ? draft : drafts.open(draft.id).draft
    changed = changed.saying(text)
    changed.touch(at: clock.now, by: person)
    try drafts.save(changed, .durable)
    return changed
  }

  @Test("Each version in the history is that of who wrote it, not of who replaced it")
  func history() throws {
    let drafts = store(disk, clock)
    var draft = try save("a", by: "Camille", drafts.create())
    draft = try save("b", by: "Dominique", draft)
    draft = try save("c", by: "", draft)
    draft = try save("d", by: "Camille", draft)
    let versions = try drafts.versions(of: draft.id)
    #expect(
      try versions.map { try drafts.draft(of: $0).modifiePar } == [nil, "Dominique", "Camille"]
    )
    #expect(try drafts.open(draft.id).draft.modifiePar == "Camille")
  }

  @Test("A version that comes back is that of who brought it back")
  func restored() throws {
    let drafts = store(disk, clock, person: "Alix")
    let draft = try save("a", by: "Camille", drafts.create())
    _ = try save("b", by: "Dominique", draft)
    #expect(try drafts.restore(draft.id, version: 1).modifiePar == "Alix")
  }

  @Test("A text that is only completed after a kill stays that of its author")
  func completed() throws {
    let camille = store(disk, clock, processes: .number(1, of: 1), person: "Camille")
    var draft = camille.create().saying("a")
    draft.touch(at: clock.now, by: "Camille")
    try camille.save(draft, .quick)
    let dominique = store(disk, clock, processes: .number(2, of: 2), person: "Dominique")
    let opened = try dominique.open(draft.id)
    try dominique.save(opened.draft, .durable)
    #expect(try dominique.open(draft.id).draft.modifiePar == "Camille")
  }

  @Test("The name is a member of the file; a file without it is read as before, byte for byte")
  func file() throws {
    var draft = store(disk, clock).create().saying("a")
    let without = DraftFile.bytes(of: draft, form: canevas)
    #expect(!String(decoding: without, as: UTF8.self).contains("modifie_par"))
    #expect(try DraftFile.draft(from: without, form: canevas) == draft)
    draft.touch(at: clock.now, by: "Camille")
    let with = DraftFile.bytes(of: draft, form: canevas)
    #expect(try JSONReader.value(of: with).object?["modifie_par"] == "Camille")
    let read = try DraftFile.draft(from: with, form: canevas)
    #expect(read.modifiePar == "Camille")
    #expect(read.other["modifie_par"] == nil, "what an export would take along")
  }

  @Test("The way back outlasts a change of person")
  func undo() throws {
    let drafts = store(disk, clock)
    let draft = try save("a", by: "Camille", drafts.create())
    store(disk, clock, person: "Camille").rememberUndo(.array([.string("x")]), of: draft)
    let opened = try store(disk, clock, person: "Dominique").open(draft.id).draft
    #expect(store(disk, clock, person: "Dominique").undo(of: opened) == .array([.string("x")]))
  }
}
