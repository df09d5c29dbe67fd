import Files
import Platform
import RunningProgram
import Testing

@Suite("The room below a root")
struct MeterTests {
  private let folder: TemporaryFolder
  private let root: Root
  private let disk: PosixDisk
  private static let limit = 80_000

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "brouillons/.vide")
    try folder.write("", to: "echange/.vide")
    root = try Root(folder.path, start: "/echange", meter: Meter(limit: Self.limit))
    disk = PosixDisk(below: root)
  }

  private func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 65, count: count) }

  private func full(_ path: String) -> DiskError { .system(code: EDQUOT, path: path) }

  @Test("Beyond the limit nothing more goes out, and a draft is still saved, up to an eighth more")
  func reserve() throws {
    try disk.create("/echange/a", bytes(70_000))
    #expect(throws: full("/echange/b")) { try disk.create("/echange/b", bytes(10_001)) }
    try disk.create("/brouillons/d", bytes(15_000))
    #expect(throws: full("/brouillons/e")) { try disk.create("/brouillons/e", bytes(10_000)) }
    #expect(throws: full("/echange/c")) { try disk.create("/echange/c", bytes(1)) }
    // Nothing of what was refused is left.
    #expect(try folder.names(in: "brouillons") == [".vide", "d"])
    #expect(try folder.names(in: "echange") == [".vide", "a"])
  }

  @Test("What exports write counts, too")
  func files() throws {
    let file = try SystemFile(anew: "/echange/a", in: root)
    try file.write(bytes(70_000))
    #expect(throws: full("/echange/a")) { try file.write(bytes(20_000)) }
  }

  @Test("What is replaced, removed or brought by another is found before anything is refused")
  func measuring() throws {
    for _ in 0..<20 {
      try disk.create("/brouillons/neuf", bytes(30_000))
      try disk.rename("/brouillons/neuf", to: "/brouillons/d")
    }
    try disk.create("/echange/a", bytes(40_000))
    try disk.remove("/echange/a")
    try disk.create("/echange/a", bytes(40_000))
    try folder.write(bytes(40_000), to: "echange/venu")
    #expect(throws: full("/echange/b")) { try disk.create("/echange/b", bytes(10_001)) }
  }

  @Test("It is said from nine tenths on, again when it is full, and each once")
  func warning() throws {
    #expect(root.takeWarning() == nil)
    try disk.create("/echange/a", bytes(72_000))
    #expect(root.takeWarning()?.contains("remplie à 90") == true)
    #expect(root.takeWarning() == nil)
    try disk.create("/brouillons/d", bytes(9_000))
    #expect(root.takeWarning()?.contains("vos textes s’enregistrent encore") == true)
    #expect(root.takeWarning() == nil)
  }

  @Test("What was replaced is not taken for room that is gone")
  func replacedIsNoWarning() throws {
    for _ in 0..<20 {
      try disk.create("/brouillons/neuf", bytes(5_000))
      try disk.rename("/brouillons/neuf", to: "/brouillons/d")
      #expect(root.takeWarning() == nil)
    }
  }
}
