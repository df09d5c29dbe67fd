import Drafts
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Access to the files", .serialized)
struct AccessTests {
  @Test(
    "Folders are for their owner alone, and files too, even where the umask allows more",
    arguments: [0, 0o777]
  )
  func modes(mask: mode_t) throws {
    let folder = TemporaryFolder()
    let old = umask(0)
    defer { umask(old) }
    let drafts = store(PosixDisk(), folder: folder.path + "/neuf/canevas")
    let draft = drafts.create()
    try drafts.save(draft.saying("a"), .durable)
    try drafts.save(draft.saying("b"), .durable)
    try drafts.save(draft.saying("c"), .quick)
    drafts.remember(Place(path: "collectivites[0].nom", caret: 3), of: draft.id)
    let lock = try drafts.lock(draft.id)
    defer { lock.release() }
    let found = folder.names
    #expect(found.count >= 10)
    for name in found {
      let isFile = [".json", ".encours", ".verrou"].contains { name.hasSuffix($0) }
      #expect(folder.mode(name) == (isFile ? 0o600 : 0o700), "\(name)")
    }
  }

  @Test("A folder that others can write is said")
  func openFolder() throws {
    let folder = TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    try drafts.save(drafts.create(), .durable)
    #expect(drafts.concerns == [])
    chmod(folder.path + "/brouillons", 0o777)
    #expect(drafts.concerns == [.othersCanWrite(folder: folder.path + "/brouillons")])
    #expect(drafts.concerns.first?.description.contains("chmod 700") == true)
  }

  @Test("A temporary file is never written through a link")
  func link() throws {
    let folder = TemporaryFolder()
    folder.write(Array("précieux".utf8), to: "cible")
    symlink(folder.path + "/cible", folder.path + "/lien")
    #expect(throws: DiskError.self) {
      try PosixDisk().create(folder.path + "/lien", Array("écrasé".utf8))
    }
    #expect(try PosixDisk().read(folder.path + "/cible", limit: 100) == Array("précieux".utf8))
  }
}
