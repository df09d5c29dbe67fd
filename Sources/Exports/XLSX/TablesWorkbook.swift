internal import FormModel

/// The tables of a package as a workbook for people: a description, a sheet per table, the lists of
/// options, and the long texts.
package final class TablesWorkbook {
  /// A line of the first sheet: label and value.
  package typealias Fact = (label: String, value: String)

  /// What does not fit into a workbook.
  package struct Overflow: Equatable, Sendable {
    package let table: String
    /// The number of rows beyond the limit of a sheet.
    package let rows: Int
  }

  private let file: WorkbookFile
  private let title: String
  private let facts: [Fact]
  private var readMe: WorkbookFile.Sheet
  private var sheets: [TableSheet] = []
  private var longTexts = LongTexts()
  private let offerings: Offerings

  /// Writes to `path`. `facts` are shown on the first sheet; `created` is in seconds since 1970.
  package init(
    _ path: String,
    scratch: String?,
    title: String,
    facts: [Fact],
    created: Int,
    isLarge: Bool,
    _ tables: [WorkbookTable]
  ) throws(WorkbookError) {
    file = try WorkbookFile(
      path,
      scratch: scratch,
      title: title.printableLine,
      created: created,
      isLarge: isLarge
    )
    (self.title, self.facts) = (title.printableLine, facts)
    offerings = Offerings(tables)
    readMe = try file.addSheet(ReadMeSheet.name)
    for table in tables { sheets.append(try TableSheet(table, file)) }
  }

  /// Appends a row in CSV form to a table.
  package func add(_ row: [String], to table: Int) throws(WorkbookError) {
    try sheets[table].add(row, file, &longTexts)
  }

  /// Writes the file and returns what does not fit.
  package func finish() throws(WorkbookError) -> [Overflow] {
    for sheet in sheets { sheet.finish(file, offerings) }
    try offerings.put(into: file)
    let overflows = sheets.compactMap(\.overflow)
    ReadMeSheet(title: title, facts: facts, tables: sheets.map(\.table), overflows: overflows)
      .put(into: readMe, file, hasLongTexts: longTexts.count > 0)
    try file.close()
    return overflows
  }
}
