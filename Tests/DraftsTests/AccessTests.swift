import Drafts
import Files
import Platform
import RunningProgram
import Testing

@Suite("Access to the files", .serialized)
struct AccessTests {
  @Test("Folder 0700, files 0600, whatever the umask", arguments: masks)
  func modes(mask: mode_t) throws {
    let folder = try TemporaryFolder()
    try Self.with(mask) {
      let drafts = store(PosixDisk(), folder: folder.path + "/neuf/canevas")
      let draft = drafts.create()
      try drafts.save(draft.saying("a"), .durable)
      try drafts.save(draft.saying("b"), .durable)
      try drafts.save(draft.saying("c"), .quick)
      drafts.remember(Place(path: "collectivites[0].nom", caret: 3), of: draft.id)
      let lock = try drafts.lock(draft.id)
      defer { lock.release() }
      let found = folder.allNames
      #expect(found.count >= 10)
      for name in found {
        let isFile = [".json", ".encours", ".verrou"].contains { name.hasSuffix($0) }
        #expect(folder.mode(name) == (isFile ? 0o600 : 0o700), "\(name)")
      }
    }
  }

  @Test(
    "In a folder of a group: folders 2770, files 0660, whatever the umask; elsewhere as ever",
    arguments: masks
  )
  func modesOfGroup(mask: mode_t) throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o2770)
    try Self.with(mask) {
      let disk = PosixDisk(access: .group(below: folder.path))
      let drafts = store(disk, folder: folder.path)
      let draft = drafts.create()
      try drafts.save(draft.saying("a"), .durable)
      try drafts.save(draft.saying("b"), .durable)
      try drafts.save(draft.saying("c"), .quick)
      drafts.remember(Place(path: "collectivites[0].nom", caret: 3), of: draft.id)
      let lock = try drafts.lock(draft.id)
      defer { lock.release() }
      let found = folder.allNames
      #expect(found.count >= 9)
      for name in found {
        let isFile = [".json", ".encours", ".verrou"].contains { name.hasSuffix($0) }
        #expect(folder.mode(name) == (isFile ? 0o660 : 0o2770), "\(name)")
      }
      #expect(found.allSatisfy { !$0.hasSuffix(".tmp") })
      let elsewhere = try TemporaryFolder()
      try drafts.saveCopy(draft, at: elsewhere.path + "/copie.json")
      #expect(elsewhere.mode("copie.json") == 0o600)
    }
  }

  @Test("The folder of a service is nobody’s concern, unless the group cannot use it or all can")
  func serviceFolder() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o2770)
    let disk = PosixDisk(access: .group(below: folder.path))
    let drafts = store(disk, folder: folder.path, service: Service())
    try drafts.save(drafts.create(), .durable)
    #expect(drafts.folderWarnings == [])
    chmod(folder.path + "/brouillons", 0o700)
    #expect(drafts.folderWarnings == [.closedToService(folder: folder.path + "/brouillons")])
    chmod(folder.path + "/brouillons", 0o2777)
    #expect(drafts.folderWarnings == [.everybodyCanWrite(folder: folder.path + "/brouillons")])
  }

  #if os(Linux)
    private static let masks: [mode_t] = [0, 0o022, 0o777]

    /// The mask becomes this thread's alone, so that no other test sees it.
    private static func with(_ mask: mode_t, _ body: () throws -> Void) throws {
      let cloneFS: Int32 = 0x200
      let symbol = try #require(dlsym(nil, "unshare"))
      let unshare = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
      try #require(unshare(cloneFS) == 0)
      let old = umask(mask)
      defer { umask(old) }
      try body()
    }
  #else
    /// The one that there is: another would be that of all tests.
    private static let masks: [mode_t] = [0o022]

    private static func with(_ mask: mode_t, _ body: () throws -> Void) throws { try body() }
  #endif

  @Test("A folder that others can write is said")
  func openFolder() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    try drafts.save(drafts.create(), .durable)
    #expect(drafts.folderWarnings == [])
    chmod(folder.path + "/brouillons", 0o777)
    #expect(drafts.folderWarnings == [.othersCanWrite(folder: folder.path + "/brouillons")])
    #expect(drafts.folderWarnings.first?.description.contains("chmod 700") == true)
  }

  @Test("Temporary files: never written through a link, nor over a file")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("précieux".utf8), to: "cible")
    symlink(folder.path + "/cible", folder.path + "/lien")
    #expect(throws: DiskError.self) {
      try PosixDisk().create(folder.path + "/lien", Array("écrasé".utf8))
    }
    #expect(throws: DiskError.self) {
      try PosixDisk().create(folder.path + "/cible", Array("écrasé".utf8))
    }
    #expect(try PosixDisk().read(folder.path + "/cible", limit: 100) == Array("précieux".utf8))
  }
}
