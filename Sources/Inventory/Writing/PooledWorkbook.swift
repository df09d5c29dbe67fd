internal import Exports
internal import Files
internal import FormModel
internal import Platform

/// The workbook of an inventory, made from its tables after these are written.
struct PooledWorkbook {
  static let fileName = "inventaire.xlsx"
  private static let pieceSize = 1 << 20

  let plan: InventoryPlan

  /// Writes the tables from their files to `path`, and returns what does not fit.
  func write(
    _ tables: [(table: WorkbookTable, file: String)],
    to path: String,
    scratch: String
  ) throws(ExportWriteError) -> [TablesWorkbook.Overflow] {
    let book: TablesWorkbook
    do throws(WorkbookError) {
      book = try TablesWorkbook(
        path,
        scratch: scratch,
        title: plan.survey.words.title,
        facts: facts,
        created: plan.today.daysSince1970 * 86_400,
        isLarge: true,
        tables.map(\.table)
      )
    } catch { throw .noWorkbook(error) }
    for (index, entry) in tables.enumerated() { try add(entry.file, to: index, of: book) }
    let overflows: [TablesWorkbook.Overflow]
    do throws(WorkbookError) {
      overflows = try book.finish()
      let written = open(path, O_RDONLY | O_CLOEXEC)
      if written < 0 { throw .notMade }
      defer { close(written) }
      try WorkbookError.check(written)
    } catch { throw .noWorkbook(error) }
    // The library does not; all other files of an inventory are on the disk before they take their places.
    try ExportWriteError.onDisk { () throws(DiskError) in
      try SystemFile(reading: path).syncIfPossible()
    }
    return overflows
  }

  /// Adds the rows of a file.
  private func add(
    _ path: String,
    to table: Int,
    of book: TablesWorkbook
  ) throws(ExportWriteError) {
    let (file, size) = try ExportWriteError.onDisk { () throws(DiskError) in
      let file = try SystemFile(reading: path)
      return (file, try file.facts().size)
    }
    var pieces = CSVPieces()
    var isHeader = true
    var offset = 0
    while offset < size {
      let bytes = try ExportWriteError.onDisk { () throws(DiskError) in
        try file.bytes(at: offset, count: min(Self.pieceSize, size - offset))
      }
      // The file has become shorter.
      if bytes.isEmpty { throw .refused(.system(code: EIO, path: path)) }
      for row in pieces.rows(with: bytes) {
        do throws(WorkbookError) {
          if !isHeader { try book.add(row, to: table) }
        } catch { throw .noWorkbook(error) }
        isHeader = false
      }
      offset += bytes.count
    }
  }

  private var facts: [TablesWorkbook.Fact] {
    [
      ("Date", "au \(plan.today.dayMonthYear)"), ("Contenu", plan.edition.words),
      ("Licence", License.name), ("Codes", plan.gazetteer.source),
    ]
  }
}
