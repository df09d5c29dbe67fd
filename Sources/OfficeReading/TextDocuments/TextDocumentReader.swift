/// Reads ODT and DOCX documents.
package enum TextDocumentReader {
  /// Parses the bytes of a file. Throws if it is neither ODT nor DOCX, is damaged or has macros.
  package static func document(of bytes: [UInt8]) throws(TextDocumentError) -> TextDocument {
    let parts: OfficeParts
    do throws(OfficeFileError) { parts = try OfficeParts(bytes) } catch { throw .parts(error) }
    if parts.names.contains(where: isMacro) { throw .macros }
    if let main = try DOCXReader.mainPart(of: parts) { return try DOCXReader.read(parts, main) }
    if parts.has("content.xml") { return try ODTReader.read(parts) }
    throw .neither
  }

  /// Whether a part contains macros of Word or LibreOffice.
  private static func isMacro(_ name: String) -> Bool {
    name.hasSuffix("vbaProject.bin") || name.hasPrefix("Basic/") || name.hasPrefix("Scripts/")
  }
}

extension OfficeParts {
  func readText(
    _ name: String,
    _ handle: (XMLEvent) -> XMLStep
  ) throws(TextDocumentError) {
    do throws(OfficeFileError) { try read(name, handle) } catch { throw .parts(error) }
  }
}
