import Files
import Platform
import RunningProgram
import Testing

@Suite("Folders of the machine")
struct FolderTests {
  /// Under AddressSanitizer this also tells whether more is read than the system gave: see scripts/sanitize.
  @Test("Names of every length are read whole")
  func names() throws {
    let folder = try TemporaryFolder()
    let names = (1...255).map { String(repeating: "n", count: $0) }
    for name in names { try folder.write("", to: name) }
    #expect(Set(try PosixDisk().names(in: folder.path)) == Set(names))
    #expect(try PosixDisk().names(in: folder.path + "/absent") == [])
    #expect(throws: DiskError.system(code: ENOTDIR, path: folder.path + "/n")) {
      try PosixDisk().names(in: folder.path + "/n")
    }
  }

  @Test("A folder is locked for one at a time, and no file tells of it")
  func lock() throws {
    let folder = try TemporaryFolder()
    guard case .acquired(let first, isSure: true) = try FolderLock.acquire(folder.path) else {
      Issue.record("It is free.")
      return
    }
    guard case .held = try FolderLock.acquire(folder.path + "/.") else {
      Issue.record("It is taken.")
      return
    }
    first.release()
    guard case .acquired = try FolderLock.acquire(folder.path) else {
      Issue.record("It is free again.")
      return
    }
    #expect(try folder.names() == [])
  }

  @Test("Two paths of one folder are told, and folders are never taken for each other")
  func same() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "un/x")
    try folder.write("", to: "deux/x")
    symlink("un", folder.path + "/lien")
    let disk = PosixDisk()
    #expect(disk.isSameFolder(folder.path + "/un", folder.path + "/deux/../lien/"))
    #expect(!disk.isSameFolder(folder.path + "/un", folder.path + "/deux"))
    #expect(!disk.isSameFolder(folder.path + "/absent", folder.path + "/absent"))
  }
}
