import Files
import FoundationEssentials
import Platform
import RunningProgram
import Testing
import TestSupport

@testable import Exports

@Suite("Writing the files of an export")
struct ExportWriterTests {
  private static let files = ["a.csv", "b.csv", "c.csv"].map {
    ExportFile(path: "jeu/" + $0, bytes: Array($0.utf8))
  }

  @Test("A set of files appears whole, in a folder that is made for it")
  func whole() throws {
    let disk = ExportDisk()
    let paths = try ExportWriter(disk).write(Self.files, into: "la/bas")
    #expect(paths == ["la/bas/jeu/a.csv", "la/bas/jeu/b.csv", "la/bas/jeu/c.csv"])
    #expect(Set(disk.files.keys) == Set(paths))
  }

  @Test("A file that is there is never replaced silently")
  func exists() throws {
    let disk = ExportDisk(["la/jeu/b.csv": [1]])
    #expect(throws: ExportWriteError.exists("la/jeu/b.csv")) {
      try ExportWriter(disk).write(Self.files, into: "la")
    }
    #expect(disk.files == ["la/jeu/b.csv": [1]])
    _ = try ExportWriter(disk).write(Self.files, into: "la", replacing: true)
    #expect(disk.files["la/jeu/b.csv"] == Array("b.csv".utf8))
    #expect(disk.files.count == 3)
  }

  @Test("Temporary files: made anew in a folder of their own, never through a link that lies there")
  func link() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("précieux", to: "ailleurs/précieux")
    for name in Self.files.map(\.path) {
      let planted = try folder.file(name)
      try FileManager.default.createSymbolicLink(atPath: planted, withDestinationPath: victim)
    }
    _ = try ExportWriter().write(Self.files, into: folder.path, replacing: true)
    #expect(try folder.read("ailleurs/précieux") == "précieux")
    #expect(try folder.names(in: "jeu") == ["a.csv", "b.csv", "c.csv"])
    #expect(try folder.read("jeu/a.csv") == "jeu/a.csv".suffix(5))
    #expect(try folder.names() == ["ailleurs", "jeu"])
  }

  @Test("Files of others stay, whatever they are called, and so does a folder of a target’s name")
  func others() throws {
    let folder = try TemporaryFolder()
    let own = [
      "jeu/a.csv.ancien", "jeu/a.csv.en-cours", "jeu/.canevas-notes",
      "jeu/.canevas-1-2.encours.txt",
      ".canevas-liste",
    ]
    for name in own + ["jeu/a.csv"] { try folder.write("à moi", to: name) }
    _ = try ExportWriter().write(Self.files, into: folder.path, replacing: true)
    for name in own { #expect(try folder.read(name) == "à moi") }
    #expect(try folder.read("jeu/a.csv") == "a.csv")

    try folder.write("à moi", to: "jeu/d.csv/dedans")
    let more = Self.files + [ExportFile(path: "jeu/d.csv", bytes: [1])]
    let error = #expect(throws: ExportWriteError.self) {
      try ExportWriter().write(more, into: folder.path, replacing: true)
    }
    #expect("\(try #require(error))".contains("Autre chose porte déjà le nom"))
    #expect(try folder.read("jeu/d.csv/dedans") == "à moi")
  }

  @Test("Without a folder nothing is written anywhere")
  func noFolder() {
    let disk = ExportDisk()
    #expect(throws: ExportWriteError.noFolder) {
      try ExportWriter(disk).write(Self.files, into: "")
    }
    #expect(disk.names == [])
  }

  @Test("Of an export that failed, no folder is left that was made for it")
  func folders() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("", to: "là/avant")
    let files =
      Self.files + [ExportFile(path: "autre/" + String(repeating: "x", count: 300), bytes: [])]
    #expect(throws: ExportWriteError.self) {
      try ExportWriter().write(files, into: folder.path + "/là/neuf/plus bas")
    }
    #expect(try folder.names(in: "là") == ["avant"])
  }

  @Test("A folder that a file bars is refused with a sentence")
  func barred() throws {
    let path = "/dev/null"
    let error = #expect(throws: ExportWriteError.self) {
      try ExportWriter().write(Self.files, into: path)
    }
    #expect("\(try #require(error))".contains("Un fichier tient la place d’un dossier"))
  }

  @Test("While another program writes there, the second waits, then says which process it is")
  func busy() throws {
    let folder = try TemporaryFolder()
    let first = try ExportWriter().enter(folder.path)
    let error = try first.write(["a", "b"], replacing: true) { staging throws(ExportWriteError) in
      try ExportWriteError.onDisk { () throws(DiskError) in
        for path in staging.paths { try PosixExportFileSystem().write([1], to: path) }
      }
      return #expect(throws: ExportWriteError.busy(folder.path, process: Int(getpid()))) {
        try ExportWriter().write(Self.files, into: folder.path)
      }
    }.made
    #expect(error?.description.contains("(processus \(getpid()))") == true)
    first.leave()
    _ = try ExportWriter().write(Self.files, into: folder.path)
    #expect(try folder.names() == ["a", "b", "jeu"])
  }

  @Test("A folder that is replaced as a whole stays as open as it was")
  func mode() throws {
    let folder = try TemporaryFolder()
    for mode in [0o700, 0o750, 0o2775] {
      _ = try ExportWriter().write(Self.files, into: folder.path, replacing: true)
      try folder.setMode(mode, of: "jeu")
      _ = try ExportWriter().write(Self.files, into: folder.path, replacing: true)
      var info = stat()
      #expect(stat(folder.path + "/jeu", &info) == 0)
      #expect(Int(info.st_mode) & 0o7777 == mode)
    }
  }

  @Test(
    "What the system refuses is told apart, as it is for drafts",
    arguments: [(EDQUOT, "quota"), (EIO, "ne répond pas"), (EACCES, "droits")]
  )
  func reason(code: Int32, word: String) throws {
    let error = #expect(throws: ExportWriteError.self) {
      try ExportWriter(ExportDisk(failsAt: 1, code: code)).write(Self.files, into: "la")
    }
    #expect("\(try #require(error))".contains(word))
  }
}
