import CanevasForm
import FoundationEssentials
import JSONText
import Testing
import TestSupport

@testable import Exports

/// What each format makes of `exemples/rennes.json`, file by file.
/// `RECORD=1 swift test --filter GoldenTests` writes the files anew.
@Suite("The files of an export are those in Golden")
struct GoldenTests {
  /// What is packed by a library of the system has other bytes with another version of that: see `WorkbookTests`.
  @Test(
    "Each format makes the recorded bytes, public and complete",
    arguments: ExportFormats.all.map(\.name).filter { $0 != "xlsx" },
    Edition.allCases
  )
  func formats(_ name: String, _ edition: Edition) throws {
    let source = try Example.rennes()
    let format = try #require(ExportFormats.named(name))
    let files = try format.files(of: source, edition)
    #expect(!files.isEmpty)
    for file in files { try expect(file) }
  }

  @Test("The schema and the empty form are the recorded ones")
  func schemaAndBlankForm() throws {
    let schema = JSONWriter.pretty(.object(JSONSchema.schema(of: Canevas.form)))
    try expect(ExportFile(path: "schema.json", bytes: schema))
    for format in BlankForm.formats {
      try expect(try #require(BlankForm.file(of: Canevas.form, format: format)))
    }
  }

  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
  }

  private func expect(_ file: ExportFile) throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(file.path)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(file.bytes).write(to: golden)
    }
    let recorded = [UInt8](try Data(contentsOf: golden))
    if file.isPacked {
      // The bytes that zlib makes depend on its version; what they stand for does not.
      let parts = try ExportFile(path: file.path, bytes: recorded).parts()
      let made = try file.parts()
      #expect(made.map(\.name) == parts.map(\.name), "\(file.path)")
      for (made, recorded) in zip(made, parts) {
        #expect(made.text == recorded.text, "\(file.path), \(made.name)")
      }
      return
    }
    let isSame = recorded == file.bytes
    #expect(isSame, "\(file.path) differs from byte \(Self.difference(recorded, file.bytes))")
  }
}
