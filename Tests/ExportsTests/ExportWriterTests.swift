import FoundationEssentials
import RunningProgram
import Testing
import TestSupport

@testable import Exports

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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

  @Test("Whatever fails, at whatever step, everything is as it was", arguments: 1...12)
  func nothing(_ step: Int) throws {
    let before: [String: [UInt8]] = ["la/jeu/b.csv": [1]]
    let disk = ExportDisk(before, failsAt: step)
    do {
      _ = try ExportWriter(disk).write(Self.files, into: "la", replacing: true)
      #expect(step > disk.steps)
      #expect(disk.files.count == 3)
    } catch {
      #expect(disk.files == before)
    }
  }

  @Test("Temporary files: made anew in the same folder, never through a link that lies there")
  func link() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("précieux", to: "ailleurs/précieux")
    for file in Self.files {
      let planted = try folder.file(file.path + ".en-cours")
      try FileManager.default.createSymbolicLink(atPath: planted, withDestinationPath: victim)
    }
    _ = try ExportWriter().write(Self.files, into: folder.path)
    #expect(try folder.read("ailleurs/précieux") == "précieux")
    #expect(try folder.names(in: "jeu") == ["a.csv", "b.csv", "c.csv"])
    #expect(try folder.read("jeu/a.csv") == "jeu/a.csv".suffix(5))
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
