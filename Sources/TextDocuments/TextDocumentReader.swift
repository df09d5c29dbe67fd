internal import OfficeParts
internal import XMLReading

/// Reads the documents of LibreOffice and Word.
package enum TextDocumentReader {
  /// What is in a file that is read whole.
  package static func document(of bytes: [UInt8]) throws(TextDocumentFault) -> TextDocument {
    let parts: OfficeParts
    do throws(OfficeFault) { parts = try OfficeParts(bytes) } catch { throw .parts(error) }
    if parts.names.contains(where: isMacro) { throw .macros }
    if let main = try DOCXReader.mainPart(of: parts) { return try DOCXReader.read(parts, main) }
    if parts.has("content.xml") { return try ODTReader.read(parts) }
    throw .neither
  }

  /// Where Word and LibreOffice keep programs.
  private static func isMacro(_ name: String) -> Bool {
    name.hasSuffix("vbaProject.bin") || name.hasPrefix("Basic/") || name.hasPrefix("Scripts/")
  }
}

extension OfficeParts {
  func readText(
    _ name: String,
    _ handle: (XMLEvent) -> XMLStep
  ) throws(TextDocumentFault) {
    do throws(OfficeFault) { try read(name, handle) } catch { throw .parts(error) }
  }
}
