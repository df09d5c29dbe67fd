internal import Inventory
internal import XMLReading

/// Reads workbooks of Excel and LibreOffice.
package enum SpreadsheetReader {
  /// Reads a workbook from the bytes of its file.
  package static func spreadsheet(of bytes: [UInt8]) throws(SpreadsheetFault) -> Spreadsheet {
    let parts = try WorkbookParts(bytes)
    if parts.has("xl/workbook.xml") { return try XLSXWorkbook.read(parts) }
    if parts.has("content.xml") { return try ODSWorkbook.read(parts) }
    throw .neither
  }
}

/// The files in the ZIP archive of a workbook.
struct WorkbookParts {
  private let archive: ArchiveInMemory
  private let entries: [String: ZipEntry]

  init(_ bytes: [UInt8]) throws(SpreadsheetFault) {
    archive = ArchiveInMemory(bytes)
    do throws(SourceFault) {
      entries = Dictionary(
        try ZipDirectory(archive).entries.map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    } catch {
      throw .archive(error)
    }
  }

  func has(_ name: String) -> Bool { entries[name] != nil }

  /// Reads a part completely.
  func read(_ name: String, _ handle: (XMLEvent) -> XMLStep) throws(SpreadsheetFault) {
    guard let entry = entries[name] else { throw .noPart(name) }
    let bytes: [UInt8]
    do throws(SourceFault) { bytes = try ZipDirectory.contents(of: entry, in: archive) } catch {
      throw .archive(error)
    }
    do throws(XMLFault) { try XMLReading.read(bytes, handle) } catch {
      throw .xml(part: name, error)
    }
  }
}
