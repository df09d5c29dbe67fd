import Files
import Platform
import RunningProgram
import Testing

@Suite("Replacing a file that is written anew with every few keys, on the real disk")
struct ReplacingTests {
  private let folder: TemporaryFolder
  private let disk = PosixDisk()
  private var place: String { folder.path + "/place" }
  private var temporary: String { folder.path + "/temporaire" }

  init() throws { folder = try TemporaryFolder() }

  @Test("It takes the place of nothing, of a file, of a link and not of what it leads to")
  func replaces() throws {
    for before in ["nothing", "a file", "a link"] {
      switch before {
      case "a file": try disk.create(place, Array("avant, et plus long".utf8))
      case "a link":
        try disk.create(folder.path + "/ailleurs", Array("ailleurs".utf8))
        symlink(folder.path + "/ailleurs", place)
      default: break
      }
      try disk.create(temporary, Array("après".utf8))
      try disk.replace(place, with: temporary)
      #expect(try disk.read(place, limit: 100) == Array("après".utf8), "\(before)")
      #expect(!folder.exists("temporaire"), "\(before)")
      try disk.remove(place)
    }
    #expect(try disk.read(folder.path + "/ailleurs", limit: 100) == Array("ailleurs".utf8))
  }

  @Test("A folder is refused and stays what it was, and so does the file")
  func folderInItsPlace() throws {
    try disk.makeFolder(place)
    try disk.create(place + "/dedans", Array("dedans".utf8))
    try disk.create(temporary, Array("après".utf8))
    #expect(throws: DiskError.system(code: EISDIR, path: place)) {
      try disk.replace(place, with: temporary)
    }
    #expect(try disk.read(place + "/dedans", limit: 100) == Array("dedans".utf8))
    #expect(try disk.read(temporary, limit: 100) == Array("après".utf8))
  }

  @Test("A folder that is gone is said")
  func folderGone() {
    #expect(throws: DiskError.system(code: ENOENT, path: place + "/x")) {
      try disk.replace(place + "/x", with: place + "/y")
    }
  }
}
