import Archives
import Corpus
import FoundationEssentials
import Inventory
import JSONText
import RunningProgram
import TestSupport
import Testing

/// Digests of what the last program that knew version 1 of the form alone wrote of each file (that of 52caf76). They are
/// recorded by running such a program, `RECORD_WITH=PROGRAM swift test --filter Version1BytesTests`: where a format
/// was to change, by the program that changes it.
@Suite("Files of version 1 give the bytes that the program gave before there was version 2")
struct Version1BytesTests {
  private static let formats = "json,csv,md,txt,html,odt"
  private static let recorder = ProcessInfo.processInfo.environment["RECORD_WITH"]

  private static func place(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
  }

  /// All files of version 1 in the project, and some of the corpus.
  private static func files() throws -> [(name: String, bytes: [UInt8])] {
    let examples = try ["rennes", "quimperle"].map {
      (name: "\($0).json", bytes: try Example.bytes($0))
    }
    let golden = place("../ExportsTests/Golden").standardized
    let exports = try FileManager.default.contentsOfDirectory(atPath: golden.path)
      .filter { $0.hasSuffix("-ia.json") || $0.hasSuffix("-complet.json") }.sorted()
      .map { ($0, [UInt8](try Data(contentsOf: golden.appending(path: $0)))) }
    let corpus = Corpus(seed: 15)
    return examples + exports
      + (0..<6).map { ("corpus-\($0).json", JSONWriter.pretty(.object(corpus.file($0)))) }
  }

  @Test("In every format and in an inventory, public and complete")
  func same() throws {
    let folder = try TemporaryFolder()
    let files = try Self.files()
    for (name, bytes) in files { try folder.write(bytes, to: "sources/\(name)") }
    var lines: [String] = []
    for kind in [[], ["--complet"]] {
      let edition = kind.isEmpty ? "public" : "complet"
      for (name, _) in files {
        let place = "\(edition)/\(name)"
        let words = ["exporter", "sources/\(name)", "--format", Self.formats] + kind
        lines += try Self.results(of: words, place, folder)
      }
      let place = "inventaire-\(edition)"
      let words = ["inventaire", "sources", "--au", "28/11/2026"] + kind
      lines += try Self.results(of: words, place, folder)
    }
    let golden = Self.place("Golden/version-1.txt")
    if Self.recorder != nil {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: golden)
    }
    let text = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    let recorded = text.split(separator: "\n").map(String.init)
    #expect(lines.count > 300)
    #expect(lines.filter { !Set(recorded).contains($0) } == [])
    #expect(recorded.count == lines.count)
  }

  /// The status of a command, which is 1 where a file is refused, and one line for each file that it wrote.
  private static func results(
    of words: [String],
    _ place: String,
    _ folder: TemporaryFolder
  ) throws -> [String] {
    let line = ([recorder ?? BuiltProgram.path] + words + ["--dossier", place])
      .map { "'\($0)'" }.joined(separator: " ")
    let run = try Subprocess(
      ["/bin/sh", "-c", "cd '\(folder.path)' && exec \(line)"],
      environment: [
        "HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas", "LANG": "C",
        "PATH": "/usr/bin:/bin",
      ]
    )
    let root = URL(filePath: folder.path).appending(path: place)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return try ["\(place) : \(run.status)"]
      + paths.sorted().compactMap { path in
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
        let bytes = path.hasSuffix(".odt") ? try unpacked(data) : data
        return "\(place)/\(path) \(digest(bytes))"
      }
  }

  /// The parts of an archive with their names: how they are compressed is not compared.
  private static func unpacked(_ data: Data) throws -> Data {
    let archive = ArchiveInMemory([UInt8](data))
    return try ZipDirectory(archive).entries.reduce(into: Data()) { parts, entry in
      parts += Data(entry.name.utf8)
      parts += Data(try ZipDirectory.contents(of: entry, in: archive, limit: .max))
    }
  }

  /// FNV-1a.
  private static func digest(_ bytes: Data) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
