import Drafts
import Files
import Platform
import RunningProgram
import Testing

@Suite("The folder of a service")
struct ServiceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    chmod(folder.path, 0o2770)
  }

  private func write(_ text: String, mode: mode_t = 0o644) throws {
    try folder.write(text, to: Service.file)
    chmod(folder.path + "/" + Service.file, mode)
  }

  private var found: Service? { Service.of(folder.path, on: PosixDisk()) }

  @Test("A folder of a group with service.toml is a service’s; without either it is one person’s")
  func recognised() throws {
    #expect(found == nil)
    try write("nom = \"Direction du numérique\"\ncomplet = [\"camille\"]\n")
    #expect(found?.name == "Direction du numérique")
    #expect(found?.error == nil)
    #expect(found?.mayExportComplete("camille") == true)
    #expect(found?.mayExportComplete("dominique") == false)
    for mode in [0o770, 0o2750, 0o3770] as [mode_t] {
      chmod(folder.path, mode)
      #expect(found == nil, "\(String(mode, radix: 8))")
    }
  }

  @Test(
    "service.toml is read as administrators write it",
    arguments: [
      ("", []),
      ("# seul\ncomplet = []", []),
      ("complet=['a','b']", ["a", "b"]),
      ("nom = 'X' # service\r\ncomplet = [\n  \"a\", # une\n  \"b\",\n]\n", ["a", "b"]),
    ]
  )
  func spellings(text: String, accounts: [String]) throws {
    try write(text)
    #expect(found?.error == nil)
    for account in ["a", "b"] {
      #expect(found?.mayExportComplete(account) == accounts.contains(account))
    }
  }

  @Test(
    "What is not understood in service.toml lets nobody export everything, and is said with its line",
    arguments: [
      ("complet = \"a\"", 1), ("complet = [\"a\"", 1), ("nom = \"X\"\ncomplte = [\"a\"]", 2),
      ("nom = \"X\"\n\ncomplet = [\"a\" \"b\"]", 3), ("complet = [\"a\"] b", 1), ("complet", 1),
    ]
  )
  func faults(text: String, line: Int) throws {
    try write(text)
    #expect(found?.error == .toml(.notUnderstood(line: line)))
    #expect(found?.mayExportComplete("a") == false)
    #expect(found?.error?.description.contains("ligne \(line)") == true)
  }

  @Test("A key that is there twice is a fault")
  func twice() throws {
    try write("complet = [\"a\"]\ncomplet = [\"b\"]")
    #expect(found?.error == .toml(.twice("complet", line: 2)))
  }

  @Test("A service.toml that the group can write, or that a member made, lets nobody export all")
  func foreign() throws {
    try write("complet = [\"a\"]", mode: 0o664)
    #expect(found?.error == .foreign)
    try write("complet = [\"a\"]")
    if geteuid() == 0 {
      chown(folder.path + "/" + Service.file, 12_345, gid_t.max)
      #expect(found?.error == .foreign)
      // The file of whom the folder belongs to is the administrator’s.
      chown(folder.path, 12_345, gid_t.max)
      chmod(folder.path, 0o2770)
      #expect(found?.error == nil)
    }
    let concerns = store(PosixDisk(), folder: folder.path, service: Service(error: .foreign))
      .folderWarnings
    #expect(concerns == [.service(.foreign)])
  }
}
