import Drafts
import Files
import Platform
import RunningProgram
import Testing

@Suite("Disks that refuse")
struct FaultTests {
  private let disk = MemoryDisk()

  @Test(
    "It is said in words with the next thing to do, nothing is lost, and saving goes on afterwards",
    arguments: [
      (ENOSPC, "plein"), (EDQUOT, "quota"), (EROFS, "lecture seule"), (EACCES, "refusé"),
      (ENOENT, "disparu"), (EIO, "ne répond pas"), (ESTALE, "ne répond pas"), (9999, "9999"),
    ],
    [Durability.quick, .durable]
  )
  func refusal(fault: (Int32, String), level: Durability) throws {
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    disk.refuse(fault.0)
    let error = #expect(throws: DraftError.self) { try drafts.save(draft.saying("après"), level) }
    #expect(error?.description.contains(fault.1) == true)
    #expect(error?.description.hasSuffix(".") == true)
    #expect(try store(disk).open(draft.id).draft.text == "avant")
    disk.refuse(nil)
    try drafts.save(draft.saying("après"), level)
    #expect(try store(disk).open(draft.id).draft.text == "après")
  }

  @Test("Bytes whose sync failed are written anew, as the system may have dropped them")
  func failedSync() throws {
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    try drafts.save(draft.saying("après"), .quick)
    disk.refuse(EIO, where: ".encours")
    #expect(throws: DraftError.self) { try drafts.save(draft.saying("après"), .durable) }
    disk.refuse(nil)
    let pending = try #require(disk.files.first { $0.hasSuffix(".encours") })
    disk.put([], at: pending)
    try drafts.save(draft.saying("après"), .durable)
    #expect(try store(disk).open(draft.id).draft.text == "après")
  }

  @Test(
    "What cannot be kept as an earlier version is not replaced, and the new text is still there"
  )
  func noHistory() throws {
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    disk.refuse(ENOSPC, where: "historique")
    #expect(throws: DraftError.self) { try drafts.save(draft.saying("après"), .durable) }
    for kept in 0...disk.unsyncedNames {
      let after = store(disk.afterPowerCut(kept: kept, .gone))
      #expect(try after.open(draft.id).draft.text == "après")
    }
  }

  @Test("Folder gone: it is not made again under an open draft, as it may be a disk taken out")
  func folderGone() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path + "/d")
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    rename(folder.path + "/d", folder.path + "/parti")
    let error = #expect(throws: DraftError.self) {
      try drafts.save(draft.saying("après"), .durable)
    }
    #expect(error?.description.contains("disparu") == true)
    drafts.remember(Place(path: "objectifs_attentes", caret: 0), of: draft.id)
    #expect(!folder.exists("d"))
    rename(folder.path + "/parti", folder.path + "/d")
    try drafts.save(draft.saying("après"), .durable)
    #expect(try drafts.open(draft.id).draft.text == "après")
  }

  @Test("What could not be read again is not said to be saved")
  func tooLarge() throws {
    let drafts = store(disk)
    let draft = drafts.create().saying(String(repeating: "x", count: DraftFile.sizeLimit))
    let error = #expect(throws: DraftError.tooLarge(limit: DraftFile.sizeLimit)) {
      try drafts.save(draft, .durable)
    }
    #expect(error?.description.contains("64") == true)
    #expect(disk.files == [])
  }

  @Test("A copy can be saved elsewhere, and replaces nothing there")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let draft = drafts.create().saying("sauvé")
    let path = folder.path + "/copie.json"
    try drafts.saveCopy(draft, at: path)
    #expect(try drafts.open(path).draft == draft)
    #expect(throws: DraftError.alreadyThere(file: path)) {
      try drafts.saveCopy(draft.saying("autre"), at: path)
    }
    #expect(try drafts.open(path).draft == draft)
  }

  @Test(
    "Read-only folder: it is said, and saving goes on once it can be written",
    .enabled(if: Somebody.isPossible)
  )
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    try Somebody.owning(folder.path) {
      let drafts = store(PosixDisk(), folder: folder.path)
      let draft = drafts.create().saying("avant")
      try drafts.save(draft, .durable)
      chmod(folder.path + "/brouillons", 0o500)
      for level in [Durability.quick, .durable] {
        let error = #expect(throws: DraftError.self) { try drafts.save(draft.saying("x"), level) }
        #expect(error?.description.contains("refusé") == true)
        #expect(try drafts.open(draft.id).draft == draft)
      }
      chmod(folder.path + "/brouillons", 0o700)
      try drafts.save(draft.saying("après"), .durable)
      #expect(try drafts.open(draft.id).draft.text == "après")
    }
  }
}
