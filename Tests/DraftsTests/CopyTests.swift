import Drafts
import Testing

@Suite("A copy elsewhere")
struct CopyTests {
  @Test(
    "It is never a file that some program runs or reads as its settings: its name ends in .json",
    arguments: [
      (".ssh/rc", ".ssh/rc.json"), (".bashrc", ".bashrc.json"), ("a.sh", "a.sh.json"),
      ("copie.json", "copie.json"), ("COPIE.JSON", "COPIE.JSON"), ("sans", "sans.json"),
    ]
  )
  func name(asked: String, given: String) throws {
    let disk = MemoryDisk()
    try disk.makeFolder("clé")
    try disk.makeFolder("clé/.ssh")
    let drafts = store(disk)
    #expect(try drafts.saveCopy(drafts.create(), at: "clé/" + asked) == "clé/" + given)
    #expect(disk.files == ["clé/" + given])
  }

  @Test(
    "A path without a name is said, and no error of the system",
    arguments: ["", "clé/", "..", "/"]
  )
  func noName(path: String) {
    let disk = MemoryDisk()
    let drafts = store(disk)
    let error = #expect(throws: DraftError.noFileName(path: path)) {
      try drafts.saveCopy(drafts.create(), at: path)
    }
    #expect(error.map { !$0.description.contains("erreur") } == true)
    #expect(disk.files == [])
  }

  @Test("A copy that is too large to be read again is written all the same, and that is said")
  func tooLarge() throws {
    let disk = MemoryDisk()
    let drafts = store(disk)
    try disk.makeFolder("clé")
    let small = try drafts.saveCopy(drafts.create().saying("court"), at: "clé/court")
    #expect(drafts.doubt(ofCopy: small) == nil)
    let long = drafts.create().saying(String(repeating: "x", count: DraftFile.sizeLimit))
    let path = try #require(drafts.rescue(long, into: ["clé"]))
    #expect(drafts.doubt(ofCopy: path)?.contains("dépasse 64\u{A0}Mio") == true)
    #expect(throws: DraftError.self) { try drafts.open(path) }
  }
}
