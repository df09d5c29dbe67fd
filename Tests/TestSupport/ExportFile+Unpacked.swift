import Archives
package import Exports

extension ExportFile {
  /// Office files are packed, and show nothing of their texts.
  package var isPacked: Bool { [".xlsx", ".odt", ".docx"].contains { path.hasSuffix($0) } }

  /// What stands in it.
  package var unpackedText: String {
    get throws {
      guard isPacked else { return String(decoding: bytes, as: UTF8.self) }
      return try parts().map(\.text).joined()
    }
  }

  /// The files in it, where it is an archive.
  package func parts() throws -> [(name: String, text: String)] {
    let archive = ArchiveInMemory(bytes)
    return try ZipDirectory(archive).entries.map { entry in
      (
        entry.name,
        String(
          decoding: try ZipDirectory.contents(of: entry, in: archive, limit: .max),
          as: UTF8.self
        )
      )
    }
  }
}
