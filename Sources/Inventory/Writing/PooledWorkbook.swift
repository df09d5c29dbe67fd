internal import Exports
internal import Files
internal import FormModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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
  ) throws(DiskError) -> [TablesWorkbook.Overflow] {
    var failure: DiskError?
    var overflows: [TablesWorkbook.Overflow] = []
    do throws(WorkbookError) {
      let book = try TablesWorkbook(
        path,
        scratch: scratch,
        title: Report.title,
        facts: facts,
        created: plan.today.daysSince1970 * 86_400,
        isLarge: true,
        tables.map(\.table)
      )
      for (place, entry) in tables.enumerated() where failure == nil {
        failure = try fault(adding: entry.file, to: place, of: book)
      }
      overflows = try book.finish()
      let written = open(path, O_RDONLY | O_CLOEXEC)
      defer { close(written) }
      try WorkbookError.check(written)
    } catch {
      throw .system(code: ENOSPC, path: path)
    }
    if let failure { throw failure }
    return overflows
  }

  /// Adds the rows of a file; returns why they could not be read, or `nil`.
  private func fault(
    adding path: String,
    to table: Int,
    of book: TablesWorkbook
  ) throws(WorkbookError) -> DiskError? {
    let file: SystemFile
    let size: Int
    do throws(DiskError) {
      file = try SystemFile(reading: path)
      size = try file.facts().size
    } catch { return error }
    var pieces = CSVPieces()
    var isHeader = true
    var offset = 0
    while offset < size {
      let bytes: [UInt8]
      do throws(DiskError) {
        bytes = try file.bytes(at: offset, count: min(Self.pieceSize, size - offset))
      } catch { return error }
      for row in pieces.rows(with: bytes) {
        if !isHeader { try book.add(row, to: table) }
        isHeader = false
      }
      offset += bytes.count
    }
    return nil
  }

  private var facts: [TablesWorkbook.Fact] {
    [
      ("Date", "au \(plan.today.dayMonthYear)"), ("Contenu", plan.edition.words),
      ("Licence", License.name), ("Codes", plan.gazetteer.source),
    ]
  }
}
