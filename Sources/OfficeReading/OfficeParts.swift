internal import Archives

/// The parts in the ZIP archive of a workbook or document.
package struct OfficeParts {
  private let archive: ArchiveInMemory
  private let entries: [String: ZipEntry]

  package init(_ bytes: [UInt8]) throws(OfficeFileError) {
    archive = ArchiveInMemory(bytes)
    do throws(ArchiveError) {
      entries = Dictionary(
        try ZipDirectory(archive).entries.map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    } catch {
      throw .archive(error)
    }
  }

  /// The most that a part may be, in bytes.
  private static let partLimit = 64 << 20

  package func has(_ name: String) -> Bool { entries[name] != nil }

  package var names: some Collection<String> { entries.keys }

  /// Unzips and parses a part. Throws if it is missing or damaged.
  package func read(_ name: String, _ handle: (XMLEvent) -> XMLStep) throws(OfficeFileError) {
    guard let entry = entries[name] else { throw .noPart(name) }
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try ZipDirectory.contents(of: entry, in: archive, limit: Self.partLimit)
    } catch {
      throw .archive(error)
    }
    do throws(XMLError) { try XMLReading.read(bytes, handle) } catch {
      throw .xml(part: name, error)
    }
  }
}
