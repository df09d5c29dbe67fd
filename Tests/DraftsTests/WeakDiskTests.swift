import Drafts
import Platform
import Testing

@Suite("File systems that do less than they should")
struct WeakDiskTests {
  @Test(
    "Syncs refused: all is saved and can be opened, and the weaker promise is said once",
    arguments: [EPERM, EACCES, ENOSYS, EOPNOTSUPP, EINVAL, EBADF]
  )
  func syncsRefused(code: Int32) throws {
    let disk = MemoryDisk()
    disk.refuseSyncs(code)
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    #expect(drafts.takeWeakness() == nil)
    try drafts.save(draft, .durable)
    try drafts.save(draft.saying("après"), .durable)
    #expect(drafts.takeWeakness()?.contains("coupure de courant") == true)
    #expect(drafts.takeWeakness() == nil)
    #expect(try store(disk).open(draft.id).draft.text == "après")
    #expect(try drafts.versions(of: draft.id).count == 1)
  }

  @Test("A sync that fails is a failure all the same", arguments: [EIO, ENOSPC, EDQUOT, EROFS])
  func syncFails(code: Int32) {
    let disk = MemoryDisk()
    disk.refuseSyncs(code)
    let drafts = store(disk)
    #expect(throws: DraftError.self) { try drafts.save(drafts.create().saying("x"), .durable) }
    #expect(drafts.takeWeakness() == nil)
  }
}
