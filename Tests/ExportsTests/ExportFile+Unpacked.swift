import Exports
import Inventory

extension ExportFile {
  /// What stands in it: a workbook is packed, and shows nothing of its texts.
  var unpackedText: String {
    get throws {
      guard path.hasSuffix(".xlsx") else { return String(decoding: bytes, as: UTF8.self) }
      return try parts().map(\.text).joined()
    }
  }

  /// The files in it, where it is an archive.
  func parts() throws -> [(name: String, text: String)] {
    let archive = ArchiveInMemory(bytes)
    return try ZipDirectory(archive).entries.map { entry in
      (
        entry.name,
        String(decoding: try ZipDirectory.contents(of: entry, in: archive), as: UTF8.self)
      )
    }
  }
}
