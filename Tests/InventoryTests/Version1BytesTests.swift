import CanevasForm
import Corpus
import Exports
import FormModel
import FoundationEssentials
import JSONText
import Testing
import TestSupport

@testable import Inventory

/// What the program of version 1 of the form wrote of each file, as digests.
/// `RECORD=1 swift test --filter Version1BytesTests` records them anew: only where a format was to change.
@Suite("Files of version 1 give the bytes that they gave")
struct Version1BytesTests {
  /// All files of version 1 in the project, and some of the corpus.
  private static func files() throws -> [(name: String, file: JSONObject)] {
    let examples = try ["rennes", "quimperle"].map { name in
      (name: name, file: try JSONReader.value(of: Example.bytes(name)).object ?? [:])
    }
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../ExportsTests/Golden")
    let exports = try FileManager.default.contentsOfDirectory(atPath: golden.standardized.path)
      .filter { $0.hasSuffix("-ia.json") || $0.hasSuffix("-complet.json") }.sorted()
      .map { name in
        let bytes = [UInt8](try Data(contentsOf: golden.appending(path: name)))
        return (name: name, file: try JSONReader.value(of: bytes).object ?? [:])
      }
    let corpus = Corpus(seed: 15)
    return examples + exports + (0..<12).map { ("corpus/\($0)", corpus.file($0)) }
  }

  private static func source(_ file: JSONObject) -> ExportSource {
    let draft = JSONImport.draft(of: file, Canevas.form)
    let changed = draft["modifie_le"]?.string ?? ""
    return ExportSource(
      form: Canevas.form,
      answers: Answers(draft["reponses"]?.object ?? [:]),
      id: draft["id"]?.string ?? "",
      etat: draft["etat"]?.string ?? "",
      version: draft["version"]?.integer ?? 0,
      creeLe: draft["cree_le"]?.string ?? "",
      modifieLe: changed,
      modifiedOn: CalendarDate(iso: String(changed.prefix(10)))
    )
  }

  @Test("In every format, public and complete")
  func exports() throws {
    var lines: [String] = []
    for (name, file) in try Self.files() {
      let source = Self.source(file)
      for edition in Edition.allCases {
        // A workbook is of a library, whose versions differ.
        for format in ExportFormats.all where format.name != "xlsx" {
          let bytes = try format.files(of: source, edition).flatMap {
            Array($0.path.utf8) + $0.bytes
          }
          lines.append("\(name) \(edition.rawValue) \(format.name) \(Self.digest(bytes))")
        }
      }
    }
    try Self.expect(lines, "version-1-exports")
  }

  @Test("In the tables and lines of an inventory, public and complete")
  func pool() throws {
    let shop = try Workshop()
    for (name, file) in try Self.files() {
      let place = "sources/" + name + (name.hasSuffix(".json") ? "" : ".json")
      try shop.write(JSONWriter.pretty(.object(file)), to: place)
    }
    var lines: [String] = []
    let kept =
      TableSchema.all(of: Canevas.form.asOf(1)).map(\.fileName)
      + ["canevas.jsonl", "canevas.schema.json"]
    for edition in Edition.allCases {
      try shop.inventory(into: edition.rawValue, edition: edition)
      for (name, bytes) in try shop.files(in: edition.rawValue).sorted(by: { $0.key < $1.key })
      where kept.contains(name) {
        lines.append("\(edition.rawValue)/\(name) \(Self.digest([UInt8](bytes)))")
      }
    }
    try Self.expect(lines, "version-1-inventaire")
  }

  /// FNV-1a.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  private static func expect(_ lines: [String], _ name: String) throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: golden)
    }
    let text = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    let recorded = text.split(separator: "\n").map(String.init)
    #expect(recorded.count == lines.count)
    let differing = zip(recorded, lines).filter { $0 != $1 }.map(\.1)
    #expect(differing == [])
  }
}
