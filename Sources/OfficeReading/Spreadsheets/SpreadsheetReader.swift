/// Reads workbooks of Excel and LibreOffice.
package enum SpreadsheetReader {
  /// Reads a workbook from the bytes of its file.
  package static func spreadsheet(of bytes: [UInt8]) throws(SpreadsheetError) -> Spreadsheet {
    let parts = try WorkbookParts(bytes)
    if parts.has("xl/workbook.xml") { return try XLSXWorkbook.read(parts) }
    if parts.has("content.xml") { return try ODSWorkbook.read(parts) }
    throw .neither
  }
}

/// The parts of a workbook.
struct WorkbookParts {
  private let parts: OfficeParts

  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    do throws(OfficeFileError) { parts = try OfficeParts(bytes) } catch { throw .parts(error) }
  }

  func has(_ name: String) -> Bool { parts.has(name) }

  /// Reads a part completely.
  func read(_ name: String, _ handle: (XMLEvent) -> XMLStep) throws(SpreadsheetError) {
    do throws(OfficeFileError) { try parts.read(name, handle) } catch { throw .parts(error) }
  }
}
