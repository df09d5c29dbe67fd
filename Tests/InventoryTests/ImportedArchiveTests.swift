import FoundationEssentials
import RunningProgram
import Testing
import TestSupport

@Suite("Archives given to canevas importer")
struct ImportedArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func importing(_ file: String) throws -> Subprocess {
    try Subprocess(
      [BuiltProgram.path, "importer", folder.path + "/" + file],
      environment: ["HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas", "LANG": "C"]
    )
  }

  private func drafts() throws -> [String] {
    try folder.names(in: "canevas/brouillons").filter { $0.hasSuffix(".json") }
  }

  @Test("A ZIP archive gives each canevas in it, in folders too, and says what is none")
  func zip() throws {
    let bytes = ZipMaker.archive([
      .init("envois/rennes.json", try Example.bytes("rennes")),
      .init("envois/ailleurs/quimperle.json", try Example.bytes("quimperle")),
      .init("envois/notes.txt", "Rien"),
    ])
    try Data(bytes).write(to: URL(filePath: folder.path + "/envois.zip"))
    let answer = try importing("envois.zip")
    #expect(answer.status == 1 && answer.output.contains("notes.txt"), "\(answer.output)")
    #expect(try drafts().count == 2)
  }

  @Test("A ZIP archive with canevas alone is taken without a word on others")
  func wholeZip() throws {
    let bytes = ZipMaker.archive([.init("rennes.json", try Example.bytes("rennes"))])
    try Data(bytes).write(to: URL(filePath: folder.path + "/un.zip"))
    let answer = try importing("un.zip")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(try drafts().count == 1)
  }

  @Test("A gzip file gives the canevas in it, and each of several")
  func gzip() throws {
    for (name, examples) in [("un.json", ["rennes"]), ("deux.jsonl", ["rennes", "quimperle"])] {
      let texts = try examples.map { name in
        try Example.text(name).split(separator: "\n").joined()
      }
      let path = try folder.write(texts.joined(separator: "\n"), to: name)
      let packed = try Subprocess(["gzip", path], environment: ["PATH": "/usr/bin:/bin"])
      try #require(packed.status == 0, "\(packed.output)")
      let answer = try importing(name + ".gz")
      #expect(answer.status == 0, "\(answer.output)")
    }
    // The second file has the first canevas once more, which becomes a draft of its own or is the same.
    #expect(try drafts().count >= 2)
  }
}
