internal import Files
package import FormModel
internal import Platform

/// A workbook with the tables of the CSV package, formatted for people.
package struct XLSXFormat: ExportFormat {
  package let name = "xlsx"
  package let title = "classeur Excel (XLSX)"
  package let word = "XLSX"

  package init() {}

  package func purpose(of form: Form) -> String { "un tableur" }

  package func files(
    of source: ExportSource,
    _ edition: Edition
  ) throws(WorkbookError) -> [ExportFile] {
    let source = source.asEdited(edition)
    let schemas = TableSchema.all(of: source.form)
    let tables = CSVFormat.tables(of: [JSONFormat.object(of: source, edition)], source.form)
    let document = Document(of: source, for: .publication(edition))
    let owners = document.collectivites.joined(separator: ", ")
    let bytes = try Self.bytes { path throws(WorkbookError) in
      let book = try TablesWorkbook(
        path,
        scratch: nil,
        title: [document.title, owners].filter { !$0.isEmpty }.joined(separator: " – "),
        facts: document.facts.map { ($0.label, $0.value) },
        created: UTCSeconds(source.modifieLe)?.seconds ?? Self.unknownTime,
        isLarge: false,
        schemas.map(WorkbookTable.init)
      )
      for (index, table) in tables.enumerated() {
        var reader = CSVReader(table.bytes, separator: UInt8(ascii: ","))
        let rows: [[String]]
        // What was just written has no open quote.
        do throws(CSVReader.OpenQuote) { rows = try reader.rows() } catch { throw .refused }
        for row in rows.dropFirst() { try book.add(row, to: index) }
      }
      _ = try book.finish()
    }
    return [ExportFile(path: source.baseName(edition) + ".xlsx", bytes: bytes)]
  }

  /// 1980, the first year in ZIP archives. Without a time, the library would use the current one.
  private static let unknownTime = 315_532_800

  /// The bytes that `write` writes to the path it is given.
  private static func bytes(
    _ write: (String) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> [UInt8] {
    guard let nameless = NamelessFile() else { throw .noRoom }
    try write(nameless.path)
    let file = nameless.descriptor
    try WorkbookError.check(file)
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { throw .noRoom }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
    if bytes.count < size { throw .noRoom }
    return bytes
  }
}
