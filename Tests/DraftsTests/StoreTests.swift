import Drafts
import Files
import FormModel
import JSONText
import Platform
import RunningProgram
import Testing
import TestSupport

@Suite("The drafts of a person")
struct StoreTests {
  private let clock = TestClock()
  private let disk = MemoryDisk()

  private func saved(_ id: String, _ drafts: DraftStore) throws -> Draft {
    let draft = drafts.create().renamed(id)
    try drafts.save(draft, .durable)
    return draft
  }

  @Test(
    "They lie where the environment says",
    arguments: [
      (["CANEVAS_DOSSIER": "/a", "XDG_DATA_HOME": "/b", "HOME": "/c"], "/a"),
      (["CANEVAS_DOSSIER": "", "XDG_DATA_HOME": "/b", "HOME": "/c"], "/b/canevas"),
      (["XDG_DATA_HOME": "relatif", "HOME": "/c"], "/c/.local/share/canevas"),
    ]
  )
  func folder(environment: [String: String], folder: String) throws {
    #expect(try DraftStore.folder(environment: environment) == folder)
  }

  @Test("Where the environment does not say it, or not in UTF-8, no other folder is taken")
  func noFolder() {
    for home in [nil, "", "relatif", "."] {
      #expect(throws: DraftFolderError.noHome) {
        try DraftStore.folder(environment: home.map { ["HOME": $0] } ?? [:])
      }
    }
    for variable in ["CANEVAS_DOSSIER", "XDG_DATA_HOME", "HOME"] {
      #expect(throws: DraftFolderError.notText(variable: variable)) {
        try DraftStore.folder(environment: [:], unreadable: [variable])
      }
    }
    #expect(throws: Never.self) {
      try DraftStore.folder(environment: ["CANEVAS_DOSSIER": "/a"], unreadable: ["HOME"])
    }
  }

  @Test("A new draft is on no disk before it is saved, and has an id of its own")
  func create() throws {
    let drafts = store(disk, clock)
    let ids = (0..<100).map { _ in drafts.create().id }
    #expect(disk.files == [])
    #expect(Set(ids).count == 100)
    #expect(ids.allSatisfy { $0.count == 36 && $0 == $0.lowercased() })
  }

  @Test("They are listed, the last changed first")
  func list() throws {
    let drafts = store(disk, clock)
    #expect(try drafts.list() == [])
    for id in ["aaaa", "bbbb", "cccc"] {
      clock.advance(60)
      _ = try saved(id, drafts)
    }
    #expect(try drafts.list().map(\.draft?.id) == ["cccc", "bbbb", "aaaa"])
  }

  @Test("A draft is found by its id, an unambiguous beginning, or a path")
  func find() throws {
    let drafts = store(disk, clock)
    for id in ["abcd-1", "abcd-2", "abcd", "xyz", "efgh-1.json"] { _ = try saved(id, drafts) }
    #expect(try drafts.find("abcd-1") == "abcd-1")
    #expect(try drafts.find("abcd") == "abcd")
    #expect(try drafts.find("xyz") == "xyz")
    #expect(try drafts.find("efgh") == "efgh-1.json")
    #expect(try drafts.find("d/brouillons/abcd-1.json") == "abcd-1")
    #expect(try drafts.find("ailleurs/abcd-1.json") == "ailleurs/abcd-1.json")
    let both = ["abcd-1", "abcd-2"].map { NamedDraft(id: $0, name: nil) }
    #expect(throws: DraftError.ambiguous(ref: "abcd-", among: both)) {
      try drafts.find("abcd-")
    }
    #expect(throws: DraftError.tooShort(ref: "xy")) { try drafts.find("xy") }
    #expect(throws: DraftError.notFound(ref: "zzzz")) { try drafts.find("zzzz") }
  }

  @Test("A copy by hand is a draft of its own, by the name of its file")
  func copy() throws {
    let drafts = store(disk, clock)
    let draft = try saved("modele", drafts)
    disk.put(DraftFile.bytes(of: draft, form: canevas), at: "d/brouillons/copie.json")
    #expect(Set(try drafts.list().map(\.draft?.id)) == ["modele", "copie"])
    try drafts.save(try drafts.open("copie").draft.saying("autre"), .durable)
    #expect(try drafts.open("modele").draft == draft)
  }

  @Test("A duplicate has the answers and nothing of the past")
  func duplicate() throws {
    let drafts = store(disk, clock)
    var draft = drafts.create().saying("repris")
    try draft.finalise(at: clock.now)
    draft.reopen(because: "…", at: clock.now)
    clock.advance(60)
    let copy = drafts.duplicate(draft)
    #expect(copy.answers == draft.answers)
    #expect(copy.id != draft.id)
    #expect(copy.version == 0 && copy.etat == .brouillon && copy.reopenings == [])
    #expect(copy.creeLe == clock.now)
  }

  @Test(
    "Two rescues in the same second have a name each, and a folder that takes nothing is passed"
  )
  func rescues() throws {
    let drafts = store(disk, clock)
    try disk.makeFolder("b")
    disk.refuse(ENOSPC, where: "a/")
    let draft = drafts.create()
    let paths = try (1...3).map { number in
      try #require(drafts.rescue(draft.saying("\(number)"), into: ["a", "b"]))
    }
    #expect(Set(paths).count == 3)
    #expect(paths.allSatisfy { $0.hasPrefix("b/canevas-secours-") })
    #expect(try paths.map { try drafts.open($0).draft.text } == ["1", "2", "3"])
    disk.refuse(EROFS)
    #expect(drafts.rescue(draft, into: ["a", "b"]) == nil)
  }

  @Test("What is imported keeps its id; where that is taken, both are kept")
  func adopt() throws {
    let drafts = store(disk, clock)
    var exported = drafts.create().saying("importé").renamed("venu-d-ailleurs")
    exported.other = [
      "export": "public", "licence": "x", "referentiel": .object([:]), "note": "gardée",
    ]
    let first = try drafts.adopt(exported)
    #expect(first.newID == nil)
    #expect(first.draft.id == "venu-d-ailleurs")
    #expect(first.draft.other == ["export": "public", "note": "gardée"])
    let second = try drafts.adopt(exported.saying("encore"))
    #expect(second.newID == .taken)
    #expect(second.draft.id != first.draft.id)
    #expect(try drafts.open(first.draft.id).draft.text == "importé")
    #expect(try drafts.open(second.draft.id).draft.text == "encore")
  }

  @Test("What is imported waits while another import makes a draft of its id, then has a new id")
  func adoptLocked() throws {
    let drafts = store(disk, clock)
    let draft = drafts.create().saying("ici")
    let lock = try store(disk, clock).lock(draft.id)
    let adopted = try drafts.adopt(draft)
    #expect(adopted.newID == .taken)
    lock.release()
    #expect(try store(disk, clock).list().map(\.draft?.text) == ["ici"])
  }

  @Test(
    "An id from elsewhere leads nowhere else",
    arguments: [
      "../../x", "", ".cache", "a/b", "a/\u{301}b", "..\u{301}/x", "\u{1B}[2J", "$(touch pris)",
      "`x`",
      "a b", "-rf", "_x", "é", "a.json", "a;b", "a\u{301}", "\u{FF41}",
      String(repeating: "a", count: 201),
    ]
  )
  func hostileID(id: String) throws {
    let drafts = store(disk, clock)
    let adopted = try drafts.adopt(drafts.create().renamed(id))
    #expect(disk.files == ["d/brouillons/\(adopted.draft.id).json"])
    #expect(adopted.draft.id.count == 36)
    #expect(adopted.newID == .illFormed)
  }

  @Test("A file elsewhere is edited where it lies, and an export only read")
  func path() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), clock, folder: folder.path + "/canevas")
    let draft = drafts.create().saying("partagé")
    try folder.write(DraftFile.bytes(of: draft, form: canevas), to: "rennes.json")
    let opened = try drafts.open(folder.path + "/rennes.json")
    #expect(opened.draft == draft)
    #expect(opened.readOnly == nil)
    try drafts.save(opened.draft.saying("modifié"), .durable)
    #expect(try drafts.open(folder.path + "/rennes.json").draft.text == "modifié")
    #expect(try drafts.list() == [])
    #expect(try drafts.versions(of: draft.id).count == 1)

    var export = draft
    export.other["export"] = "public"
    try folder.write(DraftFile.bytes(of: export, form: canevas), to: "export.json")
    #expect(try drafts.open(folder.path + "/export.json").readOnly == .export)
  }

  @Test("The place in the form is kept apart, and changes no draft")
  func place() throws {
    let drafts = store(disk, clock)
    let draft = try saved("abcd", drafts)
    #expect(drafts.place(of: draft.id) == nil)
    for caret in 1...3 {
      drafts.remember(Place(path: "concertations[0].intitule", caret: caret), of: draft.id)
    }
    #expect(drafts.place(of: draft.id) == Place(path: "concertations[0].intitule", caret: 3))
    #expect(try drafts.open(draft.id).draft == draft)
    disk.put(Array("?".utf8), at: "d/positions/abcd.json")
    #expect(drafts.place(of: draft.id) == nil)
  }
}
