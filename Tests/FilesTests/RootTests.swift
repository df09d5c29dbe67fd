import Files
import Platform
import RunningProgram
import Testing

@Suite("A confined program’s folder")
struct RootTests {
  private let outside: TemporaryFolder
  private let root: Root
  private let disk: PosixDisk

  init() throws {
    outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.txt")
    try outside.write("à nous", to: "racine/brouillons/d.json")
    try outside.write("venu", to: "racine/echange/venu.json")
    root = try Root(outside.path + "/racine", start: "/echange")
    disk = PosixDisk(below: root)
  }

  private func text(_ path: String) throws(DiskError) -> String {
    String(decoding: try disk.read(path, limit: 1000), as: UTF8.self)
  }

  private func refusal(_ path: String) -> DiskError? {
    do throws(DiskError) {
      _ = try disk.read(path, limit: 1000)
      return nil
    } catch { return error }
  }

  @Test(
    "A path from the root and a name in the exchange folder are read, whatever the blanks of a path"
  )
  func inside() throws {
    #expect(try text("/brouillons/d.json") == "à nous")
    #expect(try text("//brouillons/./d.json") == "à nous")
    #expect(try text("venu.json") == "venu")
    #expect(try text("./venu.json") == "venu")
    #expect(Set(try disk.names(in: "/")) == ["brouillons", "echange"])
    #expect(try disk.names(in: ".") == ["venu.json"])
    #expect(try disk.facts(of: "/")?.kind == .folder)
    #expect(disk.canonicalPath(of: "venu.json") == "/echange/venu.json")
    #expect(disk.isSameFolder(".", "/echange"))
  }

  @Test(
    "What is written lies below the root: created, renamed, exchanged, replaced, locked, removed"
  )
  func writing() throws {
    try disk.makeFolder("/brouillons/sous")
    try disk.create("/brouillons/sous/un", Array("1".utf8))
    try disk.create("/brouillons/sous/deux", Array("2".utf8))
    try disk.rename("/brouillons/sous/un", toFree: "trois")
    #expect(try outside.read("racine/echange/trois") == "1")
    #expect(throws: DiskError.system(code: EEXIST, path: "trois")) {
      try disk.rename("/brouillons/sous/deux", toFree: "trois")
    }
    if try disk.exchange("/brouillons/sous/deux", "trois") {
      #expect(try outside.read("racine/echange/trois") == "2")
    }
    try disk.create("/echange/neuf", Array("neuf".utf8))
    try disk.replace("trois", with: "/echange/neuf")
    #expect(try text("trois") == "neuf")
    try disk.sync("trois")
    try disk.sync("/")
    guard case .acquired(let lock) = try disk.lock("/brouillons/v", note: [65]) else {
      Issue.record("It is free.")
      return
    }
    #expect(try outside.names(in: "racine/brouillons").contains("v"))
    lock.release()
    #expect(try !outside.names(in: "racine/brouillons").contains("v"))
    try disk.remove("trois")
    try disk.remove("/brouillons/sous/deux")
    try disk.remove("/brouillons/sous")
    #expect(try outside.names(in: "racine/brouillons") == ["d.json"])
    #expect(try outside.names(in: "racine/echange") == ["venu.json"])
  }

  @Test(
    "No name leads out, and what is said of it is the same whether anything is there",
    arguments: [
      ("../secret.txt", "../absent.txt"), ("/../secret.txt", "/../absent.txt"),
      ("/brouillons/../../secret.txt", "/brouillons/../../absent.txt"),
      ("a/../../secret.txt", "a/../../absent.txt"),
    ]
  )
  func dots(there: String, absent: String) {
    #expect(refusal(there) == .outside(path: there))
    #expect(refusal(absent) == .outside(path: absent))
    #expect(throws: DiskError.outside(path: there)) { try disk.create(there, []) }
    #expect(throws: DiskError.outside(path: there)) { try disk.rename("venu.json", to: there) }
    #expect(throws: DiskError.outside(path: there)) { try disk.facts(of: there) }
    #expect(throws: DiskError.outside(path: there)) { try disk.names(in: there) }
    #expect(throws: DiskError.outside(path: there)) { try disk.remove(there) }
    #expect(disk.canonicalPath(of: there) == nil)
  }

  @Test("An absolute path of the machine is one below the root, where nothing is")
  func absolute() {
    #expect(refusal("/etc/passwd")?.isMissing == true)
    #expect(refusal(outside.path + "/secret.txt")?.isMissing == true)
    #expect(refusal("/etc/passwd\0")?.isMissing == true)
  }

  @Test("No link is followed, wherever in the path it stands and wherever it leads")
  func links() throws {
    let place = outside.path + "/racine/echange/"
    symlink("../../secret.txt", place + "secret")
    symlink("absent", place + "vide")
    symlink(outside.path, place + "dehors")
    symlink("../brouillons", place + "dedans")
    #expect(refusal("secret") == .notAFile(.link, path: "secret"))
    #expect(refusal("vide") == .notAFile(.link, path: "vide"))
    #expect(refusal("/echange/dehors/secret.txt") != nil)
    #expect(refusal("/echange/dedans/d.json") != nil)
    #expect(throws: DiskError.self) { try disk.names(in: "/echange/dehors") }
    #expect(throws: DiskError.self) { try disk.create("/echange/dehors/neuf", []) }
    #expect(throws: DiskError.self) { try disk.makeFolder("/echange/dehors/neuf") }
    #expect(throws: DiskError.self) { try disk.rename("venu.json", to: "/echange/dehors/x") }
    // Told to follow, it does not either.
    #expect(throws: DiskError.system(code: ELOOP, path: "secret")) {
      try SystemFile(reading: "secret", followsLink: true, in: root)
    }
    #expect(try disk.facts(of: "secret", followsLink: true)?.kind == .link)
    #expect(try outside.read("secret.txt") == "secret")
    #expect(try outside.names() == ["racine", "secret.txt"])
  }

  @Test("A pipe and a device are refused before they are opened")
  func special() throws {
    let place = outside.path + "/racine/echange/"
    #expect(mkfifo(place + "tube", 0o600) == 0)
    #expect(throws: DiskError.notAFile(.fifo, path: "tube")) {
      try SystemFile(reading: "tube", in: root)
    }
    // Only an administrator can make a device.
    guard mknod(place + "zero", S_IFCHR | 0o666, dev_t(0x105)) == 0 else { return }
    #expect(throws: DiskError.notAFile(.device, path: "zero")) {
      try SystemFile(reading: "zero", in: root)
    }
  }

  @Test(
    "In the exchange folder a file with a second name is not read; among the program’s own it is"
  )
  func hardLinks() throws {
    link(outside.path + "/secret.txt", outside.path + "/racine/echange/double")
    #expect(refusal("double") == .manyNames(path: "double"))
    link(outside.path + "/racine/brouillons/d.json", outside.path + "/racine/brouillons/e.json")
    #expect(try text("/brouillons/e.json") == "à nous")
  }

  @Test("A folder of the path that is exchanged for a link meanwhile leads nowhere else")
  func raced() throws {
    try outside.write("dedans", to: "racine/echange/lot/secret.txt")
    #expect(try text("/echange/lot/secret.txt") == "dedans")
    try outside.rename("racine/echange/lot", to: "racine/echange/ancien")
    symlink(outside.path, outside.path + "/racine/echange/lot")
    #expect(refusal("/echange/lot/secret.txt") != nil)
  }
}
